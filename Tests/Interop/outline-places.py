#!/usr/bin/env python3
"""Write Gazetteer/outlines.shapes.geojson and Gazetteer/lines.shapes.geojson.

    outline-places.py SOURCES GAZETTEER

SOURCES is the folder with ne_10m_admin0_az_am_ge_ir_tr.geojson and
ne_10m_disputed_nagorno_karabakh.geojson (Natural Earth) and wof-regions.geojson (Who's On First);
it is kept beside this repository (../shared/gazetteer-sources) and not in it. GAZETTEER is the
folder that the two files are written into. A border is simplified once for all its owners, so that
no gap opens between them.
"""
import json
import os
import sys
from collections import Counter, defaultdict
from math import cos, hypot, radians

import simplify

DIGITS = 4  # about 10 m
KM = 111.2  # of a degree of latitude
NE, WOF = "ne", "wof"
REGION_TOLERANCE = 0.003  # degrees
COUNTRIES = {  # Natural Earth's name: (id, tolerance in degrees)
    "Armenia": ("gn174982", 0.004), "Azerbaijan": ("gn587116", 0.004),
    "Georgia": ("gn614540", 0.006), "Iran": ("gn130758", 0.03), "Turkey": ("gn298795", 0.03)}
SMALLEST = 0.002  # square degrees, about 20 km²: smaller islands of countries are left out

# Who's On First's number where its GeoNames number is missing or another place's.
REGIONS = {
    85668389: "gn147613", 85668565: "gn585031", 85668667: "gn147997", 85668717: "gn8014931",
    85668697: "gn409418", 85668707: "gn828303", 85668701: "gn409417", 85668693: "gn828300",
    85668715: "gn828307", 85668643: "gn147163", 85668711: "gn409419", 85668657: "gn148449",
    85668691: "gn409421", 85668681: "gn8411069"}
NAKHCHIVAN = ("gn147435", {"gn409387", "gn147365", "gn147997", "gn7669114", "gn148132", "gn8411069",
                           "gn147212", "gn8014931"})

BORDERS = {  # of which two countries, in the order of the gazetteer's id
    "am-az": ("Armenia", "Azerbaijan"), "am-ge": ("Armenia", "Georgia"),
    "am-ir": ("Armenia", "Iran"), "am-tr": ("Armenia", "Turkey"),
    "az-ge": ("Azerbaijan", "Georgia"), "az-ir": ("Azerbaijan", "Iran"),
    "az-tr": ("Azerbaijan", "Turkey"), "ge-tr": ("Georgia", "Turkey"), "ir-tr": ("Iran", "Turkey")}
NAKHCHIVAN_EAST, NAKHCHIVAN_NORTH = 46.3, 39.9  # degrees
MOUTH_OF_AKHURIAN = 40.12  # degrees of latitude

# The road, by places it passes (latitude, longitude), from the gazetteer's own positions.
LACHIN_CORRIDOR = [
    (39.5350, 46.4870), (39.5700, 46.5080), (39.5880, 46.5240), (39.6120, 46.5400),
    (39.6370, 46.5480), (39.6480, 46.5850), (39.6630, 46.6180), (39.6900, 46.6400),
    (39.7180, 46.6720), (39.7420, 46.7150), (39.7620, 46.7560), (39.7900, 46.7480),
    (39.8177, 46.7528)]


def rings(geometry):
    polygons = geometry["coordinates"]
    polygons = [polygons] if geometry["type"] == "Polygon" else polygons
    return [[tuple(p[:2]) for p in ring] for polygon in polygons for ring in polygon]


def owners_of(shapes):
    owners = defaultdict(frozenset)
    for name, parts in shapes.items():
        for point in (p for ring in parts for p in ring):
            owners[point] |= {name}
    return owners


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["features"]


def union(parts):
    """The rings around several shapes: the edges that only one of them has, joined."""
    edges = Counter()
    for ring in parts:
        edges.update(frozenset(edge) for edge in zip(ring, ring[1:]) if edge[0] != edge[1])
    following = defaultdict(list)
    for ring in parts:
        for a, b in zip(ring, ring[1:]):
            if a != b and edges[frozenset((a, b))] == 1:
                following[a].append(b)
    result = []
    while following:
        start = min(following)
        ring = [start]
        while True:
            after = following[ring[-1]].pop()
            if not following[ring[-1]]:
                del following[ring[-1]]
            ring.append(after)
            if after == start:
                break
        result.append(ring)
    return result


def inside(point, ring):
    result = False
    for a, b in zip(ring, ring[1:]):
        if (a[1] > point[1]) != (b[1] > point[1]):
            if point[0] < a[0] + (point[1] - a[1]) / (b[1] - a[1]) * (b[0] - a[0]):
                result = not result
    return result


def signed_area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def polygons(parts):
    """The rings as polygons of RFC 7946: outer rings anticlockwise, each with its holes."""
    parts = [p for p in (rounded(p) for p in parts) if len(p) > 3]
    parts.sort(key=lambda ring: -simplify.area(ring))
    result = []
    for ring in parts:
        corner = ((ring[0][0] + ring[1][0]) / 2, (ring[0][1] + ring[1][1]) / 2)
        home = next((p for p in result if inside(corner, p[0])), None)
        if (signed_area(ring) > 0) != (home is None):
            ring = ring[::-1]
        if home is None:
            result.append([ring])
        else:
            home.append(ring)
    return result


def rounded(line):
    line = [(round(x, DIGITS), round(y, DIGITS)) for x, y in line]
    return [p for i, p in enumerate(line) if i == 0 or p != line[i - 1]]


def shared_lines(shapes, owners, first, second):
    """The stretches of the first's rings that the second has too."""
    lines = []
    for ring in shapes[first]:
        points = ring[:-1]
        own = [second in owners[p] for p in points]
        if not any(own):
            continue
        if all(own):
            lines.append(points + points[:1])
            continue
        start = own.index(False)
        run = []
        for i in range(start, start + len(points) + 1):
            if own[i % len(points)]:
                run.append(points[i % len(points)])
            elif run:
                lines.append(run)
                run = []
    return [line for line in lines if len(line) > 1]


def joined(lines):
    """Lines that end where others begin or end, as one."""
    whole = []
    for line in lines:
        line = list(line)
        for _ in range(2):
            for other in list(whole):
                if other[-1] in (line[0], line[-1]):
                    line = other + (line if other[-1] == line[0] else line[::-1])[1:]
                elif other[0] in (line[0], line[-1]):
                    line = (line if other[0] == line[-1] else line[::-1]) + other[1:]
                else:
                    continue
                whole.remove(other)
        whole.append(line)
    return whole


def simplified_lines(lines, tolerance):
    return [rounded(simplify.douglas_peucker(line, tolerance)) for line in lines]


def km_between(a, b):
    return hypot((a[0] - b[0]) * cos(radians(a[1])), a[1] - b[1]) * KM


def line_of_contact(held, shapes, owners):
    """The longest stretch of the outline of the ground held until 2020 that is no state border."""
    border = [p for p, names in owners.items() if "Azerbaijan" in names and len(names) > 1]
    points = held[:-1]
    free = [min(km_between(p, q) for q in border) > 6 for p in points]
    start = free.index(False)
    runs = [[]]
    for i in range(start, start + len(points) + 1):
        if free[i % len(points)]:
            runs[-1].append(points[i % len(points)])
        elif runs[-1]:
            runs.append([])
    return max(runs, key=len)


def feature(place, source, tolerance, kind, coordinates):
    if len(coordinates) == 1:
        kind, coordinates = kind.removeprefix("Multi"), coordinates[0]
    properties = {"place": place, "source": source}
    if tolerance:
        properties["tolerance"] = round(tolerance * KM) * 1000 if tolerance > 0.02 else round(tolerance * KM * 100) * 10
    return json.dumps({"type": "Feature", "properties": properties,
                       "geometry": {"type": kind, "coordinates": coordinates}},
                      separators=(",", ":"))


def write(path, credit, features):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write('{"type":"FeatureCollection",\n"credit":' + json.dumps(credit, ensure_ascii=False)
                   + ',\n"features":[\n' + ",\n".join(features) + "\n]}\n")


def country_features(shapes, owners):
    def tolerance(names):
        return min(COUNTRIES[name][1] for name in names)
    for name, (place, limit) in COUNTRIES.items():
        parts = [ring for ring in shapes[name] if simplify.area(ring) >= SMALLEST]
        parts = [simplify.simplified(ring, owners, tolerance) for ring in parts]
        yield feature(place, NE, limit, "MultiPolygon", polygons(parts))


def region_features(shapes):
    shapes = dict(shapes)
    owners = owners_of(shapes)
    whole, members = NAKHCHIVAN
    for place, parts in sorted(shapes.items(), key=lambda item: int(item[0][2:])):
        parts = [simplify.simplified(ring, owners, lambda _: REGION_TOLERANCE) for ring in parts]
        if place in members:
            shapes[place] = parts
        yield feature(place, WOF, REGION_TOLERANCE, "MultiPolygon", polygons(parts))
    parts = union([ring for place in members for ring in shapes[place]])
    yield feature(whole, WOF, REGION_TOLERANCE, "MultiPolygon", polygons(parts))


def line_features(countries, owners, regions, held):
    limit = 0.004
    lines = {name: joined(shared_lines(countries, owners, *pair)) for name, pair in BORDERS.items()}
    for name, parts in lines.items():
        yield feature(f"dl-border-{name}", NE, limit, "MultiLineString", simplified_lines(parts, limit))
    west = [line for line in lines["am-az"]
            if max(line)[0] < NAKHCHIVAN_EAST and max(y for _, y in line) < NAKHCHIVAN_NORTH]
    yield feature("dl-border-nakhchivan-am", NE, limit, "MultiLineString", simplified_lines(west, limit))
    # The Aras is the border from the mouth of the Akhurian down to the plain of Mughan, where the
    # border turns away from it at its northernmost point.
    river = [[p for p in line if p[1] <= MOUTH_OF_AKHURIAN] for line in lines["am-tr"]]
    river += lines["az-tr"] + lines["am-ir"]
    for line in lines["az-ir"]:
        line = line if line[0] < line[-1] else line[::-1]
        river.append(line[:1 + line.index(max(line, key=lambda p: p[1]))] if line[-1][0] > 47 else line)
    river = joined(line for line in river if len(line) > 1)
    yield feature("dl-aras", NE, limit, "MultiLineString", simplified_lines(river, limit))
    contact = line_of_contact(held, countries, owners)
    yield feature("dl-line-of-contact", NE, limit, "MultiLineString", simplified_lines([contact], limit))
    region_owners = owners_of(regions)
    ridge = joined([line for north in ["gn586771", "gn585967", "gn586112"]
                    for line in shared_lines(regions, region_owners, "gn586047", north)])
    yield feature("dl-murovdag", WOF, limit, "MultiLineString", simplified_lines(ridge, limit))
    road = [[(lon, lat) for lat, lon in LACHIN_CORRIDOR]]
    yield feature("dl-lachin-corridor", "hand", 0, "MultiLineString", road)


def main(sources, gazetteer):
    countries = {f["properties"]["NAME"]: rings(f["geometry"])
                 for f in read(f"{sources}/ne_10m_admin0_az_am_ge_ir_tr.geojson")}
    held = rings(read(f"{sources}/ne_10m_disputed_nagorno_karabakh.geojson")[0]["geometry"])[0]
    regions = {}
    for f in read(f"{sources}/wof-regions.geojson"):
        p = f["properties"]
        if p["placetype"] == "region":
            place = REGIONS.get(p["wof_id"]) or f"gn{p['gn_id']}"
            assert place not in regions, f"two outlines for {place}"
            regions[place] = rings(f["geometry"])
    owners = owners_of(countries)
    write(f"{gazetteer}/outlines.shapes.geojson",
          "Countries: made with Natural Earth (naturalearthdata.com, public domain). Regions: "
          "Who’s On First (whosonfirst.org/docs/licenses). Simplified by outline-places.py.",
          [*country_features(countries, owners), *region_features(regions)])
    write(f"{gazetteer}/lines.shapes.geojson",
          "Borders, the Aras, the line of contact: made with Natural Earth (naturalearthdata.com, "
          "public domain). Murovdag: Who’s On First (whosonfirst.org/docs/licenses). Simplified by "
          "outline-places.py.",
          line_features(countries, owners, regions, held))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if not os.path.isdir(sys.argv[1]):
        sys.exit(f"skipped: {sys.argv[1]} is not there")
    main(*sys.argv[1:])
