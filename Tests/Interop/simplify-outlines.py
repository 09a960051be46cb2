#!/usr/bin/env python3
"""Write outlines.json, the base of the sample map, from country outlines of Natural Earth.

    simplify-outlines.py COUNTRIES.geojson outlines.json

COUNTRIES.geojson is the layer ne_10m_admin_0_countries. A border is simplified once for both of its
countries, so that no gap opens between them.
"""
import json
import sys

COUNTRIES = ["Armenia", "Azerbaijan", "Georgia", "Iran", "Turkey"]
BOUNDS = [43.0, 37.0, 50.5, 41.2]  # west, south, east, north: below Russia, which is not drawn
MARGIN = 0.3  # the cut edges lie this far (degrees) outside the bounds
TOLERANCE = 0.008  # degrees
SMALLEST = 0.01  # square degrees, about 100 km²: smaller islands and exclaves are left out
DIGITS = 3


def area(ring):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))) / 2


def off_line(point, start, end):
    """The distance of a point from a segment, in degrees."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    t = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length if length else 0
    t = min(1, max(0, t))
    return ((point[0] - start[0] - t * dx) ** 2 + (point[1] - start[1] - t * dy) ** 2) ** 0.5


def douglas_peucker(line, tolerance=TOLERANCE):
    kept, spans = {0, len(line) - 1}, [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        far = max(range(first + 1, last), default=None,
                  key=lambda i: off_line(line[i], line[first], line[last]))
        if far is not None and off_line(line[far], line[first], line[last]) > tolerance:
            kept.add(far)
            spans += [(first, far), (far, last)]
    return [line[i] for i in sorted(kept)]


def simplified(ring, owners, tolerance=lambda owners: TOLERANCE):
    """The ring, cut where the neighbour changes and each piece simplified in one direction.

    `tolerance` tells how far (degrees) the border of some owners may move.
    """
    points = ring[:-1]
    count = len(points)
    cuts = [i for i in range(count)
            if len({owners[points[i - 1]], owners[points[i]], owners[points[(i + 1) % count]]}) > 1]
    cuts = cuts or [points.index(min(points))]
    result = []
    for here, there in zip(cuts, cuts[1:] + [cuts[0] + count]):
        line = [points[i % count] for i in range(here, there + 1)]
        backwards = line[0] > line[-1]
        limit = tolerance(owners[line[1]] if len(line) > 2 else owners[line[0]] & owners[line[-1]])
        line = douglas_peucker(line[::-1] if backwards else line, limit)
        result += (line[::-1] if backwards else line)[:-1]
    return result + result[:1]


def clipped(ring, box):
    """The part of the ring in the box (Sutherland and Hodgman)."""
    for axis, limit, sign in [(0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)]:
        result = []
        for a, b in zip(ring, ring[1:]):
            a_in, b_in = sign * (a[axis] - limit) >= 0, sign * (b[axis] - limit) >= 0
            if a_in:
                result.append(a)
            if a_in != b_in:
                t = (limit - a[axis]) / (b[axis] - a[axis])
                result.append((a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])))
        ring = result + result[:1]
    return ring


def main(source, target):
    with open(source, encoding="utf-8") as file:
        features = json.load(file)["features"]
    rings = {}
    for feature in features:
        geometry, name = feature["geometry"], feature["properties"]["NAME"]
        polygons = geometry["coordinates"]
        if geometry["type"] == "Polygon":
            polygons = [polygons]
        if name in COUNTRIES:
            rings[name] = [[tuple(p) for p in ring] for polygon in polygons for ring in polygon
                           if area(ring) >= SMALLEST]
    owners = {}
    for name in COUNTRIES:
        for point in (p for ring in rings[name] for p in ring):
            owners[point] = owners.get(point, frozenset()) | {name}
    box = [BOUNDS[0] - MARGIN, BOUNDS[1] - MARGIN, BOUNDS[2] + MARGIN, BOUNDS[3] + MARGIN]
    lines = []
    for name in COUNTRIES:
        parts = [clipped(simplified(ring, owners), box) for ring in rings[name]]
        parts = [[[round(x, DIGITS), round(y, DIGITS)] for x, y in part] for part in parts]
        geometry = {"type": "MultiPolygon", "coordinates": [[part] for part in parts if part]}
        lines.append(json.dumps({"type": "Feature", "properties": {"name": name},
                                 "geometry": geometry}, separators=(",", ":")))
    with open(target, "w", encoding="utf-8", newline="\n") as file:
        file.write('{"type":"FeatureCollection",\n'
                   '"credit":"Made with Natural Earth (naturalearthdata.com, public domain), '
                   '1:10m countries, simplified by simplify-outlines.py",\n'
                   f'"bbox":{json.dumps(BOUNDS)},\n"features":[\n' + ",\n".join(lines) + "\n]}\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
