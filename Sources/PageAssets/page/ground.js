
// MARK: The ground: outlines, lines and names of the gazetteer

const UNIT = 1e4; // steps of a degree in which the ground is written
const DETAIL = 1e6; // of the world's square, so that paths keep their digits

/** Positions written as steps from one to the next. */
function unpack(steps) {
  const positions = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    positions.push([x / UNIT, y / UNIT]);
  }
  return positions;
}

const ground = readGround(JSON.parse($("ground").textContent));

function readGround({ home: [west, south, east, north] = [], outlines, lines, places }) {
  const corners = west === undefined ? [[0, 0], [1, 1]]
    : [world(west / UNIT, south / UNIT), world(east / UNIT, north / UNIT)];
  const origin = [0, 1].map((i) => (corners[0][i] + corners[1][i]) / 2);
  const path = (lists, isClosed) => {
    const result = new Path2D();
    for (const list of lists) {
      unpack(list).forEach((position, index) => {
        const [x, y] = world(...position);
        const point = [(x - origin[0]) * DETAIL, (y - origin[1]) * DETAIL];
        if (index) result.lineTo(...point); else result.moveTo(...point);
      });
      if (isClosed) result.closePath();
    }
    return result;
  };
  const read = (isClosed) => ({ id, name, kind, at, parts }) =>
    ({ id, name, kind, point: at && world(at[0] / UNIT, at[1] / UNIT), path: path(parts, isClosed) });
  const shapes = outlines.map(read(true));
  return {
    origin,
    countries: shapes.filter((shape) => shape.kind === "country"),
    districts: shapes.filter((shape) => shape.kind !== "country"),
    shapeOfPlace: new Map(shapes.map((shape) => [shape.id, shape])),
    lines: lines.map(read(false)),
    places: places.map(([name, x, y, tier]) => ({ name, tier, point: world(x / UNIT, y / UNIT) })),
    home: corners,
  };
}

/** Runs a drawing in which paths of the ground have their place, and `pixel` is one. */
function onGround(context, drawing) {
  const scale = worldSize() / DETAIL;
  const [left, top] = onScreen(...ground.origin);
  context.save();
  context.translate(left, top);
  context.scale(scale, scale);
  drawing(1 / scale);
  context.restore();
}

function drawGround(context) {
  context.fillStyle = theme.outside;
  context.fillRect(0, 0, view.width, view.height);
  onGround(context, (pixel) => {
    context.lineJoin = "round";
    context.fillStyle = theme.land;
    for (const { path } of ground.countries) context.fill(path);
    if (view.zoom >= 6.5) stroke(context, ground.districts, theme.district, 0.8 * pixel);
    stroke(context, ground.countries, theme.border, 1.4 * pixel);
    for (const line of ground.lines) drawLine(context, line, pixel);
  });
}

function stroke(context, shapes, color, width) {
  context.strokeStyle = color;
  context.lineWidth = width;
  for (const { path } of shapes) context.stroke(path);
}

function drawLine(context, line, pixel) {
  if (line.kind === "river") stroke(context, [line], theme.water, 1.6 * pixel);
  if (line.kind !== "area" || view.zoom < 6) return;
  context.setLineDash([5 * pixel, 4 * pixel]);
  stroke(context, [line], theme.front, 1.6 * pixel);
  context.setLineDash([]);
}

// MARK: Names

/** From which zoom on places of a tier have their names, and in which letters. */
const TIERS = [
  { zoom: 4, font: "600 13px", dot: 3 }, // capitals
  { zoom: 6, font: "500 12.5px", dot: 2.5 }, // cities
  { zoom: 7.2, font: "12px", dot: 2 }, // towns
  { zoom: 10.3, font: "11px", dot: 1.6 }, // villages
  { zoom: 8.6, font: "italic 11.5px", dot: 0 }, // mountains, waters, bridges …
];
const FACE = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const widths = new Map();

function widthOf(context, font, name) {
  const key = font + name;
  if (!widths.has(key)) widths.set(key, context.measureText(name).width);
  return widths.get(key);
}

/** Boxes on the screen that names must not cover. */
class Boxes {
  constructor() { this.list = []; }

  /** Takes the room of a box, unless some of it is taken. */
  take(left, top, right, bottom) {
    for (const box of this.list) {
      if (left < box[2] && right > box[0] && top < box[3] && bottom > box[1]) return false;
    }
    this.list.push([left, top, right, bottom]);
    return true;
  }

  isFree(left, top, right, bottom) {
    return !this.list.some(
      (box) => left < box[2] && right > box[0] && top < box[3] && bottom > box[1]);
  }
}

/** Writes the names there is room for; `taken` has the boxes of the marks. */
function drawNames(context, taken) {
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.textBaseline = "middle";
  const named = nameMarks(context, taken);
  if (view.zoom >= 4.5) nameShapes(context, ground.countries, "600 13px", 3, taken);
  for (const place of ground.places) {
    const tier = TIERS[place.tier];
    if (view.zoom < tier.zoom || named.has(place.name)) continue;
    const [x, y] = onScreen(...place.point);
    if (x < -60 || y < -10 || x > view.width + 20 || y > view.height + 10) continue;
    namePlace(context, place, tier, x, y, taken);
  }
  if (view.zoom >= 8) nameShapes(context, ground.districts, "11px", 1, taken);
}

/** Names the places of marks, before all others; answers which names are written. */
function nameMarks(context, taken) {
  const named = new Set();
  for (const { cluster, x, y, radius } of targets) {
    if (!cluster.name || named.has(cluster.name)) continue;
    const isWritten = nameAt(context, cluster.name, "600 12.5px", x, y, radius + 2, theme.ink, taken);
    if (isWritten) named.add(cluster.name);
  }
  return named;
}

function namePlace(context, { name }, tier, x, y, taken) {
  const isFree = taken.isFree(x - 2, y - 2, x + 2, y + 2);
  const color = tier.dot ? theme.ink : theme.soft;
  const isWritten = nameAt(context, name, tier.font, x, y, tier.dot ? 4 : null, color, taken);
  if (isWritten && isFree && tier.dot) dot(context, x, y, tier.dot);
}

/** Writes a name beside a point, or on it where there is no gap, if there is room. */
function nameAt(context, name, font, x, y, gap, color, taken) {
  context.font = `${font} ${FACE}`;
  const width = widthOf(context, context.font, name);
  const lefts = gap === null ? [[x - width / 2, y]] : [
    [x + gap + 3, y], [x - gap - 3 - width, y],
    [x - width / 2, y - gap - 8], [x - width / 2, y + gap + 8]];
  const spot = lefts.find(([left, top]) => taken.take(left - 2, top - 7, left + width + 2, top + 7));
  if (spot) write(context, name, ...spot, color);
  return Boolean(spot);
}

function dot(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = theme.soft;
  context.fill();
}

function write(context, name, left, middle, color) {
  context.textAlign = "left";
  context.strokeStyle = theme.halo;
  context.strokeText(name, left, middle);
  context.fillStyle = color;
  context.fillText(name, left, middle);
}

function nameShapes(context, shapes, font, spacing, taken) {
  context.font = `${font} ${FACE}`;
  context.letterSpacing = `${spacing}px`;
  for (const shape of shapes) {
    const name = spacing > 1 ? shape.name.toUpperCase() : shape.name;
    const [x, y] = onScreen(...shape.point);
    const width = widthOf(context, context.font + spacing, name);
    if (!taken.take(x - width / 2 - 4, y - 8, x + width / 2 + 4, y + 8)) continue;
    write(context, name, x - width / 2, y, theme.soft);
  }
  context.letterSpacing = "0px";
}

/** Draws a scale of a round number of kilometres. */
function drawScale(context) {
  const latitude = degrees(view.x, view.y)[1];
  const steps = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1];
  const km = steps.find((step) => pixelsOf(step * 1000, latitude) <= 110) ?? 0.1;
  const width = pixelsOf(km * 1000, latitude);
  const top = view.height - 26;
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.3;
  context.beginPath();
  context.moveTo(12, top - 4);
  context.lineTo(12, top);
  context.lineTo(12 + width, top);
  context.lineTo(12 + width, top - 4);
  context.stroke();
  context.font = `11px ${FACE}`;
  context.lineWidth = 3;
  context.textBaseline = "alphabetic";
  write(context, km < 1 ? `${km * 1000} m` : `${km} km`, 14, top - 7, theme.ink);
}
