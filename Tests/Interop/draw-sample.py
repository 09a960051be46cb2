#!/usr/bin/env python3
"""Draw the events that `dateline map` wrote as an SVG map.

    python3 Tests/Interop/draw-sample.py output/sample/events.geojson output/sample/map.svg

The outlines come from outlines.json beside this script. The same events give the same bytes.
"""
import json
import math
import pathlib
import sys
from xml.sax.saxutils import escape

WIDTH, HEIGHT, PANEL = 900, 560, 236  # pixels; the legend's panel is on the right
MAP = (0, 0, WIDTH - PANEL, HEIGHT)
MIN_SPAN = 2.75  # degrees of latitude; fewer would show no country around the events
FONT = "font-family=\"Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif\""
INK, SOFT, OUTSIDE, LAND, BORDER = "#22272e", "#5d6670", "#d7e3ec", "#faf8f3", "#a39d90"
TINTS = {"Armenia": "#f3ecdd", "Georgia": "#edf0e4", "Iran": "#efebe3", "Turkey": "#f1eee6"}
RADIUS = {"small": 9, "medium": 12, "large": 16}
GAP = 3
MONTHS = ("January February March April May June July August September October November "
          "December").split()

# Drawn within 10 by 10 around 0,0; "S" marks those that are lines rather than shapes.
GLYPHS = {
    "clash": "S M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5",
    "shelling": "M0-5.4C2.4-3.4 2.6-1 2.6 1.2H-2.6C-2.6-1-2.4-3.4 0-5.4ZM-2.6 2.2H2.6V4.6H-2.6Z",
    "air_strike": "M0-5.2.9-3.8V-1.4L5 1.5V2.8L.9 1.6.7 3.4 2.1 4.5V5.3L0 4.7-2.1 5.3V4.5L-.7 3.4"
                  "-.9 1.6-5 2.8V1.5L-.9-1.4V-3.8Z",
    "explosion": "M0-5.2 1.2-1.9 4.5-3.2 2.4-.3 5 2 1.7 1.7 1 5-1 2.2-4.3 3.8-2.6.8-5-1.3-1.8-1.5Z",
    "civilian_harm": "M0-5 5-.5H3.6V4.4H1V1.4H-1V4.4H-3.6V-.5H-5Z",
    "territory": "M-3.4-5H-2.2V-4.4H4.4L2.6-1.9 4.4.6H-2.2V5H-3.4Z",
    "casualties": "M-.9-5H.9V-2.4H3.4V-.6H.9V5H-.9V-.6H-3.4V-2.4H-.9Z",
    "displacement": "S M-4.2 0H3.8M.6-3.4 4 0 .6 3.4",
    "ceasefire": "M-3.4-4H-1V4H-3.4ZM1-4H3.4V4H1Z",
    "ceasefire_violation": "M1.6-5.4-3.6.9H-.4L-1.6 5.4 3.6-1.1H.4Z",
    "talks": "M-4.6-4H4.6V2.2H.4L-2.6 4.8V2.2H-4.6Z",
    "prisoners": "S M-4-4H4V4H-4ZM-1.3-4V4M1.3-4V4",
    "aid": "M-1.4-4.6H1.4V-1.4H4.6V1.4H1.4V4.6H-1.4V1.4H-4.6V-1.4H-1.4Z",
    "deployment": "S M-3.8 0 0-3.8 3.8 0M-3.8 4 0 .2 3.8 4",
    "protest": "M-1.2-5H1.2L.8 1.6H-.8ZM-1.2 2.8H1.2V5H-1.2Z",
    "arrest": "M-3.8-1H-2.6V-2.4A2.6 2.6 0 0 1 2.6-2.4V-1H3.8V4.6H-3.8ZM-1.3-1H1.3V-3H-1.3Z",
}
STATUSES = {"reported": "the report’s own", "claimed": "somebody’s claim",
            "disputed": "disputed by another side", "denied": "denied"}


# MARK: The map's ground


class Projection:
    """Equirectangular, true to scale in the middle of the frame that holds the given positions."""

    def __init__(self, positions, bounds):
        west, south, east, north = bounds
        xs, ys = [p[0] for p in positions], [p[1] for p in positions]
        lon, lat = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        self.squeeze = math.cos(math.radians(lat))
        width, height = MAP[2] - MAP[0], MAP[3] - MAP[1]
        span = max(MIN_SPAN, 1.4 * (max(ys) - min(ys)),
                   1.4 * (max(xs) - min(xs)) * self.squeeze * height / width)
        span = min(span, north - south, (east - west) * self.squeeze * height / width)
        self.scale = height / span  # pixels a degree of latitude
        wide = width / self.scale / self.squeeze
        self.west = min(max(lon - wide / 2, west), east - wide)
        self.north = min(max(lat + span / 2, south + span), north)
        self.east, self.south = self.west + wide, self.north - span

    def __call__(self, position):
        return (MAP[0] + (position[0] - self.west) * self.scale * self.squeeze,
                MAP[1] + (self.north - position[1]) * self.scale)


def number(value):
    return f"{value:.1f}".removesuffix(".0").replace("-0", "0" if abs(value) < 0.05 else "-0")


def text(x, y, words, size=12, color=INK, anchor="start", extra=""):
    return (f'<text x="{number(x)}" y="{number(y)}" font-size="{size}" fill="{color}" '
            f'text-anchor="{anchor}"{extra}>{escape(words)}</text>')


HALO = f' stroke="{LAND}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"'


def ground(outlines, projection):
    yield f'<rect width="{MAP[2]}" height="{HEIGHT}" fill="{OUTSIDE}"/>'
    for country in outlines["features"]:
        path = "".join("M" + " ".join(",".join(map(number, projection(p))) for p in ring[:-1]) + "Z"
                       for part in country["geometry"]["coordinates"] for ring in part)
        fill = TINTS.get(country["properties"]["name"], LAND)
        yield f'<path d="{path}" fill="{fill}" stroke="{BORDER}" stroke-linejoin="round"/>'
    style = 'stroke="#6b7a89" stroke-opacity=".22" stroke-width=".7"'
    for lon in range(math.ceil(projection.west), math.floor(projection.east) + 1):
        x = projection((lon, 0))[0]
        yield f'<path d="M{number(x)} 0V{HEIGHT}" {style}/>'
        if 24 < x < MAP[2] - 24:
            yield text(x, HEIGHT - 6, f"{lon}° E", 10, SOFT, "middle", HALO)
    for lat in range(math.ceil(projection.south), math.floor(projection.north) + 1):
        y = projection((0, lat))[1]
        yield f'<path d="M0 {number(y)}H{MAP[2]}" {style}/>'
        if 10 < y < HEIGHT - 60:
            yield text(6, y + 3.5, f"{lat}° N", 10, SOFT, extra=HALO)


def scale_bar(projection, x, y, kilometres=50):
    length = kilometres * projection.scale / 111.2  # kilometres a degree of latitude
    yield (f'<path d="M{x} {y - 4}v4H{number(x + length)}v-4" fill="none" stroke="{INK}" '
           'stroke-width="1.3"/>')
    yield text(x + length / 2, y - 6, f"{kilometres} km", 11, INK, "middle", HALO)


# MARK: Laying out


class Row:
    """The markers of one place, side by side and as near to it as the other rows let them."""

    def __init__(self, features, projection):
        self.features = [f["properties"] for f in features]
        self.is_area = (self.features[0]["where_prec"] or 1) >= 3
        self.home = self.x, self.y = projection(features[0]["geometry"]["coordinates"])
        self.radii = [RADIUS.get(p["marker-size"], RADIUS["medium"]) for p in self.features]
        self.width = 2 * sum(self.radii) + GAP * (len(features) - 1)
        self.height = 2 * max(self.radii)

    @property
    def box(self):
        w, h = self.width / 2 + GAP / 2, self.height / 2 + GAP / 2
        return (self.x - w, self.y - h, self.x + w, self.y + h)

    def markers(self):
        """Where each marker stands: x, y, its radius and its event's properties."""
        x = self.x - self.width / 2
        for radius, properties in zip(self.radii, self.features):
            yield x + radius, self.y, radius, properties
            x += 2 * radius + GAP


def rows_of(features, projection):
    places = {}
    for feature in features:
        key = (feature["properties"]["place"], tuple(feature["geometry"]["coordinates"]))
        places.setdefault(key, []).append(feature)
    rows = [Row(group, projection) for group in places.values()]
    for _ in range(400):  # push apart, the shorter way, rows that cover each other
        pairs = [(a, b) for i, b in enumerate(rows) for a in rows[:i] if crosses(a.box, b.box)]
        for a, b in pairs:
            right = 1 if a.home[0] > b.home[0] else -1
            down = 1 if a.home[1] > b.home[1] else -1
            across = (a.width + b.width) / 2 + GAP - right * (a.x - b.x)
            along = (a.height + b.height) / 2 + GAP - down * (a.y - b.y)
            share = 0.5 + 0.5 * (a.is_area - b.is_area)  # an area gives way to a town
            if along <= across:
                push = down * (along + 0.01)
                a.y, b.y = a.y + share * push, b.y - (1 - share) * push
            else:
                push = right * (across + 0.01)
                a.x, b.x = a.x + share * push, b.x - (1 - share) * push
        if not pairs:
            break
    return rows


def crosses(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def width_of(words, size):
    """About the width of words in pixels: fonts differ from reader to reader."""
    return len(words) * size * 0.57


def toll(events):
    """What the events at a place cost, in a few words; empty where nothing was said."""
    parts = []
    for key, word in (("fatalities", "killed"), ("injured", "wounded")):
        values = [event[key] for event in events if event[key]]
        if values:
            parts.append(f"{sum(values)} {word}")
    return ", ".join(parts)


def spots(box, wide, high):
    """Where a label of this size may stand beside a row, the best first: x, y and its anchor."""
    west, north, east, south = box
    middle, centre = (north + south - high) / 2, (west + east - wide) / 2
    return [(east + 2, middle, "start"), (west - 2 - wide, middle, "end"),
            (centre, south + 1, "middle"), (centre, north - 1 - high, "middle"),
            (east, north - 6, "start"), (east, south + 6 - high, "start"),
            (west - wide, north - 6, "end"), (west - wide, south + 6 - high, "end")]


def place_labels(rows, taken):
    """The names of the places beside their rows, each where it covers nothing; adds to `taken`."""
    taken += [row.box for row in rows]
    for row in rows:
        place = row.features[0]["place"] or ""
        lines = [place] + [line for line in [toll(row.features)] if line]
        wide = max(width_of(place, 14), *(width_of(line, 12) for line in lines))
        high = 17 + 14 * (len(lines) - 1)
        for x, y, anchor in spots(row.box, wide, high):
            box = (x, y, x + wide, y + high)
            inside = x > 2 and y > 2 and box[2] < MAP[2] - 2 and box[3] < MAP[3] - 2
            if inside and not any(crosses(box, other) for other in taken):
                break
        else:
            continue  # no room: the markers stay, the name is left out
        taken.append(box)
        x += {"start": 0, "middle": wide / 2, "end": wide}[anchor]
        style = ' font-style="italic"' if row.is_area else ' font-weight="bold"'
        yield text(x, y + 13, lines[0], 14, INK, anchor, style + HALO)
        for line in lines[1:]:
            yield text(x, y + 28, line, 12, SOFT, anchor, HALO)


def contains(ring, point):
    inside = False
    for a, b in zip(ring, ring[1:]):
        if (a[1] > point[1]) != (b[1] > point[1]):
            if point[0] < a[0] + (point[1] - a[1]) * (b[0] - a[0]) / (b[1] - a[1]):
                inside = not inside
    return inside


def room_for(ring, wide, taken):
    """The middle of a label of this width in the ring, as far as can be from all else."""
    best = None
    points = ring + [((t[0] + t[2]) / 2, (t[1] + t[3]) / 2) for t in taken]
    for x in range(20, MAP[2], 16):
        for y in range(20, MAP[3] - 20, 16):
            west, east = x - wide / 2, x + wide / 2
            if west < 44 or east > MAP[2] - 8:  # 44: the graticule's degrees
                continue
            if any(crosses((west, y - 9, east, y + 9), t) for t in taken):
                continue
            corners = [(x + i * (wide / 2 + 9), y + j * 12) for i in (-1, 0, 1) for j in (-1, 0, 1)]
            if all(contains(ring, corner) for corner in corners):
                room = min(math.hypot((x - p[0]) / 2, y - p[1]) for p in points)
                room = min(room, x, MAP[2] - x, y, MAP[3] - y)
                best = max(best or (0, 0, 0), (room, x, y))
    return best and best[1:]


def country_labels(outlines, projection, taken):
    """The countries' names, once on each part that has room for it."""
    for country in outlines["features"]:
        name = country["properties"]["name"].upper()
        for part in country["geometry"]["coordinates"]:
            wide = width_of(name, 13) * 1.4
            spot = room_for([projection(p) for p in part[0]], wide, taken)
            if spot:
                x, y = spot
                taken.append((x - wide / 2, y - 9, x + wide / 2, y + 9))
                yield text(x, y + 4.5, name, 13, "#857f70", "middle", ' letter-spacing="3"')


# MARK: Markers and the legend


def drawn(x, y, radius, status, color, kind=None):
    """A marker: filled as reported, hollow as claimed, dashed as disputed, struck out as denied."""
    filled = status == "reported"
    yield f'<g transform="translate({number(x)} {number(y)})">'
    yield (f'<circle r="{radius}" fill="{color if filled else "#fff"}" stroke="{INK}" '
           'stroke-width=".8"/>')
    if not filled:
        dash = f' stroke-dasharray="{number(radius * 0.45)} {number(radius * 0.25)}"'
        yield (f'<circle r="{number(radius - 1.7)}" fill="none" stroke="{color}" stroke-width="2.6"'
               f'{"" if status == "claimed" else dash}/>')
    if kind in GLYPHS:
        path, paint = GLYPHS[kind], INK
        if filled and sum(int(color[i:i + 2], 16) for i in (1, 3, 5)) < 450:
            paint = "#fff"
        style = f'fill="{paint}"'
        if path.startswith("S "):
            path, style = path[2:], f'fill="none" stroke="{paint}" stroke-width="1.9"'
        yield f'<path d="{path}" transform="scale({radius / 9 * 0.86:.2f})" {style}/>'
    if status == "denied":
        r = number(radius * 0.7)
        yield f'<path d="M-{r} {r} {r}-{r}" stroke="{INK}" stroke-width="1.6"/>'
    yield "</g>"


def on_the_map(rows):
    for row in rows:
        if math.hypot(row.x - row.home[0], row.y - row.home[1]) > 3:
            x, y = map(number, row.home)
            yield f'<path d="M{x} {y} {number(row.x)} {number(row.y)}" stroke="{INK}"/>'
            yield f'<circle cx="{x}" cy="{y}" r="2.2" fill="{INK}"/>'
    for x, y, radius, p in (marker for row in rows for marker in row.markers()):
        yield f"<g><title>{escape(p['title'] or '')}</title>"
        yield from drawn(x, y, radius, p["status"], p["marker-color"], p["event_type"])
        yield "</g>"


def spoken(kind):
    return kind.replace("_", " ").capitalize()


def long_date(day):
    year, month, date = map(int, day.split("-"))
    return f"{date} {MONTHS[month - 1]} {year}"


def heading(features):
    days = sorted({f["properties"]["published"] for f in features} - {None})
    if not days:
        return "Sample report", ""
    if len(days) == 1:
        return "Sample report", long_date(days[0])
    return "Sample reports", f"{long_date(days[0])} to {long_date(days[-1])}"


def legend(features, elsewhere, credit):
    x, y = MAP[2] + 20, 38
    name, date = heading(features)
    yield f'<rect x="{MAP[2]}" width="{PANEL}" height="{HEIGHT}" fill="#fff"/>'
    yield f'<path d="M{MAP[2]} 0V{HEIGHT}" stroke="#c9ced4"/>'
    yield text(x, y, name + ("," if date else ""), 19, INK, extra=' font-weight="bold"')
    yield text(x, y + 24, date, 19, INK, extra=' font-weight="bold"')
    y += 58
    kinds = {}
    for feature in features:
        kinds.setdefault(feature["properties"]["event_type"], []).append(feature["properties"])
    for kind, group in kinds.items():
        yield from drawn(x + 10, y, 9, "claimed", group[0]["marker-color"], kind)
        yield text(x + 30, y + 4.5, spoken(kind), 13)
        yield text(x + PANEL - 40, y + 4.5, f"{len(group)}", 12, SOFT, "end")
        y += max(19, min(25, 250 / len(kinds)))
    y += 14
    yield text(x, y, "Whose word", 11, SOFT)
    y += 18
    statuses = {f["properties"]["status"] for f in features}
    for status in (s for s in STATUSES if s in statuses):
        yield from drawn(x + 10, y, 8, status, "#7d8791")
        yield text(x + 30, y + 4.5, STATUSES[status], 12)
        y += 22
    y += 12
    yield text(x, y, "Killed", 11, SOFT)
    y += 22
    for size, words, left in (
            ("small", "none said", 10), ("medium", "1–9", 98), ("large", "10+", 152)):
        radius = RADIUS[size] * 0.7
        yield (f'<circle cx="{x + left}" cy="{y}" r="{number(radius)}" fill="#fff" '
               'stroke="#7d8791" stroke-width="2"/>')
        yield text(x + left + radius + 6, y + 4.5, words, 12)
    if elsewhere:
        y += 36
        yield text(x, y, "Beyond this map", 11, SOFT)
        for feature in elsewhere[:4]:
            y += 21
            p = feature["properties"]
            yield from drawn(x + 10, y - 4, 8, p["status"], p["marker-color"], p["event_type"])
            yield text(x + 30, y, f"{spoken(p['event_type'])}, {p['place']}", 12)
    yield text(x, HEIGHT - 14, credit, 10, SOFT)


# MARK: The picture


def picture(events, outlines):
    west, south, east, north = outlines["bbox"]
    features = [f for f in events["features"] if f["geometry"] and f["geometry"]["type"] == "Point"]
    near = [f for f in features if west <= f["geometry"]["coordinates"][0] <= east
            and south <= f["geometry"]["coordinates"][1] <= north]
    if not near:
        sys.exit(f"no event lies within {outlines['bbox']}")
    projection = Projection([f["geometry"]["coordinates"] for f in near], outlines["bbox"])
    inner = [f for f in near if all(12 < v < limit - 12 for v, limit in zip(
        projection(f["geometry"]["coordinates"]), (MAP[2], MAP[3])))]
    elsewhere = [f for f in features if f not in inner]
    rows = rows_of(inner, projection)
    taken = [(0, HEIGHT - 54, 120, HEIGHT)]  # the scale bar
    labels = list(place_labels(rows, taken))
    name, date = heading(features)
    words = "; ".join(f["properties"]["title"] or "" for f in features)
    yield (f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
           f'viewBox="0 0 {WIDTH} {HEIGHT}" role="img" {FONT}>')
    yield f"<title>{escape(', '.join(filter(None, (name, date))))}</title>"
    yield f"<desc>{escape(words)}</desc>"
    yield (f'<clipPath id="edge"><rect width="{WIDTH}" height="{HEIGHT}" rx="8"/></clipPath>'
           '<g clip-path="url(#edge)">')
    yield f'<clipPath id="map"><rect width="{MAP[2]}" height="{HEIGHT}"/></clipPath>'
    yield '<g clip-path="url(#map)">'
    yield from ground(outlines, projection)
    yield from country_labels(outlines, projection, taken)
    yield from scale_bar(projection, 16, HEIGHT - 26)
    yield from on_the_map(rows)
    yield from labels
    yield "</g>"
    yield from legend(features, elsewhere, "Outlines: Natural Earth, public domain")
    yield (f'</g><rect x=".5" y=".5" width="{WIDTH - 1}" height="{HEIGHT - 1}" rx="7.5" '
           'fill="none" stroke="#c9ced4"/></svg>')


def main(source, target):
    outlines = json.loads(
        pathlib.Path(__file__).with_name("outlines.json").read_text(encoding="utf-8"))
    events = json.loads(pathlib.Path(source).read_text(encoding="utf-8"))
    svg = "\n".join(picture(events, outlines)) + "\n"
    pathlib.Path(target).write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
