"""Outlines with fewer points, without a gap between neighbours; in degrees."""


def area(ring):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))) / 2


def off_line(point, start, end):
    """The distance of a point from a segment, in degrees."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    t = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length if length else 0
    t = min(1, max(0, t))
    return ((point[0] - start[0] - t * dx) ** 2 + (point[1] - start[1] - t * dy) ** 2) ** 0.5


def douglas_peucker(line, tolerance):
    kept, spans = {0, len(line) - 1}, [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        far = max(range(first + 1, last), default=None,
                  key=lambda i: off_line(line[i], line[first], line[last]))
        if far is not None and off_line(line[far], line[first], line[last]) > tolerance:
            kept.add(far)
            spans += [(first, far), (far, last)]
    return [line[i] for i in sorted(kept)]


def simplified(ring, owners, tolerance):
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
