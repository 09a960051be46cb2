
// MARK: The view of the map

/** What the map shows: the middle in the world's square, and the zoom of the web's tiles. */
const view = { x: 0.5, y: 0.5, zoom: 2, width: 1, height: 1 };
const ZOOMS = { least: 1, most: 16 };

/** Pixels that the world's square is wide. */
const worldSize = (zoom = view.zoom) => 256 * 2 ** zoom;

/** A point of the world's square in pixels of the map. */
function onScreen(x, y) {
  const size = worldSize();
  return [(x - view.x) * size + view.width / 2, (y - view.y) * size + view.height / 2];
}

/** A point of the map in the world's square. */
function inWorld(left, top) {
  const size = worldSize();
  return [view.x + (left - view.width / 2) / size, view.y + (top - view.height / 2) / size];
}

function setView(x, y, zoom) {
  view.zoom = Math.max(ZOOMS.least, Math.min(ZOOMS.most, zoom));
  view.x = Math.max(0, Math.min(1, x));
  view.y = Math.max(0, Math.min(1, y));
}

/** Zooms so that a point of the map stays where it is. */
function zoomAt(left, top, zoom) {
  const [x, y] = inWorld(left, top);
  const before = view.zoom;
  setView(view.x, view.y, zoom);
  if (view.zoom === before) return;
  const [movedX, movedY] = inWorld(left, top);
  setView(view.x + x - movedX, view.y + y - movedY, view.zoom);
}

/** The view in which points of the world's square are all seen, not closer than a zoom. */
function viewOf(points, closest = 11) {
  const [west, east] = extent(points, 0);
  const [north, south] = extent(points, 1);
  const room = (pixels, width) => Math.log2(Math.max(80, pixels - 110) / 256 / Math.max(width, 1e-9));
  const zoom = Math.min(closest, room(view.width, east - west), room(view.height, south - north));
  return { x: (west + east) / 2, y: (north + south) / 2, zoom };
}

/** The view of most of the events: those far from the others do not make the rest small. */
function viewOfEvents(list) {
  const points = list.map((event) => event.point).filter(Boolean);
  if (!points.length) return viewOf(ground.home, 7);
  const median = (i) => points.map((point) => point[i]).sort((a, b) => a - b)[points.length >> 1];
  const [x, y] = [median(0), median(1)];
  const near = points.filter((point) => Math.hypot(point[0] - x, point[1] - y) < 0.02);
  return viewOf(near.length * 2 > points.length ? near : points);
}

const calm = matchMedia("(prefers-reduced-motion: reduce)");
let flight = 0;

/** Moves to another view, in steps unless the user wants no motion. */
function flyTo(target, draw) {
  cancelAnimationFrame(flight);
  const start = { x: view.x, y: view.y, zoom: view.zoom };
  const began = performance.now();
  const duration = calm.matches ? 0 : 260;
  const step = (now) => {
    const part = duration ? Math.max(0, Math.min(1, (now - began) / duration)) : 1;
    const eased = 1 - (1 - part) ** 3;
    const mix = (key) => start[key] + (target[key] - start[key]) * eased;
    setView(mix("x"), mix("y"), mix("zoom"));
    draw();
    if (part < 1) flight = requestAnimationFrame(step);
  };
  step(began);
}

/** Pixels of a distance in metres at a latitude. */
const pixelsOf = (metres, latitude) =>
  (metres / (40075016.7 * Math.cos((latitude * Math.PI) / 180))) * worldSize();
