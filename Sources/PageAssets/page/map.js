
// MARK: The map on the screen

const stage = $("stage");
const canvas = $("canvas");
const context = canvas.getContext("2d");

/** What is opened or pointed at: `fan` is an opened cluster at one place. */
const pointed = { event: null, fan: null };
/** What was drawn where, the topmost last. */
let targets = [];
let isScheduled = false;

/** Draws the map before the next frame, however often it is asked for. */
function drawSoon() {
  if (isScheduled) return;
  isScheduled = true;
  requestAnimationFrame(() => {
    isScheduled = false;
    draw();
  });
}

function resizeMap() {
  const { width, height } = stage.getBoundingClientRect();
  const ratio = window.devicePixelRatio || 1;
  view.width = Math.max(1, width);
  view.height = Math.max(1, height);
  canvas.width = Math.round(view.width * ratio);
  canvas.height = Math.round(view.height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

/** The map of tiles below, where the page was written with one. */
let tiles = null;

function showTiles() {
  context.clearRect(0, 0, view.width, view.height);
  tiles.show();
}

function draw() {
  if (tiles) showTiles(); else drawGround(context);
  const selected = state.event;
  const drawn = clusters(state.shown);
  targets = [];
  const taken = new Boxes();
  reserveControls(taken);
  const singles = [];
  for (const cluster of drawn) {
    const [x, y] = onScreen(...cluster.point);
    const r = cluster.radius + 1;
    if (x < -r || y < -r || x > view.width + r || y > view.height + r) continue;
    targets.push({ cluster, x, y, radius: cluster.radius });
    taken.list.push([x - r, y - r, x + r, y + r]);
    if (cluster.events.length === 1) singles.push(cluster.events[0]);
  }
  for (const event of singles) drawShape(context, event, 2.5);
  if (singles.length <= 150) for (const event of singles) drawUncertainty(context, event, 0.28);
  if (state.side === "both") drawWays(context, state.shown, 2);
  if (selected?.point) {
    if (state.side === "both") drawWays(context, [selected], 4);
    drawShape(context, selected, 4);
    drawUncertainty(context, selected, 0.9);
  }
  if (!tiles) drawNames(context, taken);
  for (const { cluster, x, y } of targets) {
    if (cluster.events.length === 1) drawMark(context, cluster.events[0], x, y);
    else drawCluster(context, cluster, x, y);
  }
  drawFan();
  for (const event of new Set([pointed.event, selected])) drawHalo(event);
  drawScale(context);
}

/** Keeps the room of what lies over the map, and of the scale, free of names. */
function reserveControls(taken) {
  const { width, height } = view;
  taken.list.push([width - 56, 0, width, 136], [0, height - 48, 130, height],
    [width - 110, height - 66, width, height - 20]);
}

/** Draws the events of an opened cluster around their place. */
function drawFan() {
  if (!pointed.fan) return;
  const [x, y] = onScreen(...pointed.fan.point);
  const list = pointed.fan.events.filter((event) => state.shownSet.has(event)).slice(0, FAN);
  const offsets = fanOffsets(list.length);
  context.globalAlpha = 0.65;
  context.fillStyle = theme.land;
  context.fillRect(0, 0, view.width, view.height);
  context.strokeStyle = theme.ink;
  context.lineWidth = 1;
  context.globalAlpha = 0.6;
  for (const [dx, dy] of offsets) {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + dx, y + dy);
    context.stroke();
  }
  context.globalAlpha = 1;
  list.forEach((event, index) => {
    const [left, top] = [x + offsets[index][0], y + offsets[index][1]];
    drawMark(context, event, left, top);
    targets.push({ event, x: left, y: top, radius: radiusOf(event) });
  });
}

/** A ring around what stands for an event. */
function drawHalo(event) {
  const target = event && targets.findLast((target) => target.event === event)
    || targets.find(({ cluster }) => cluster?.events.includes(event));
  if (!event || !target) return;
  for (const [color, width] of [[theme.halo, 5], [theme.accent, 3]]) {
    context.beginPath();
    context.arc(target.x, target.y, target.radius + 4, 0, 2 * Math.PI);
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
  }
}

/** What is at a point of the map. */
function targetAt(left, top, slack) {
  let best = null;
  for (const target of targets) {
    const distance = Math.hypot(target.x - left, target.y - top) - target.radius;
    if (distance <= slack && (!best || distance <= best.distance || target.event)) {
      best = { ...target, distance };
    }
  }
  return best;
}

const soleEvent = (target) =>
  target?.event ?? (target?.cluster?.events.length === 1 ? target.cluster.events[0] : null);

/** Opens a cluster: closer, or fanned out where all is at one place. */
function openCluster(cluster) {
  const target = viewOf(cluster.spots.map((spot) => spot.point), ZOOMS.most);
  if (cluster.spots.length > 1 && view.zoom < ZOOMS.most - 0.5) {
    pointed.fan = null;
    flyTo({ ...target, zoom: Math.max(Math.min(target.zoom, ZOOMS.most), view.zoom + 1) }, moved);
    return;
  }
  pointed.fan = { point: cluster.point, events: cluster.events };
  setState({ here: cluster.events });
}

function closeFan() {
  if (!pointed.fan && !state.here) return false;
  pointed.fan = null;
  setState({ here: null });
  return true;
}

/** After every movement of the map. */
function moved() {
  drawSoon();
  writeLinkSoon();
}

// MARK: Pointer, wheel, keys

const pointers = new Map();
let gesture = null;

const spotOf = (event) => {
  const box = stage.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
};

/** The middle of the fingers and how far they are apart. */
function grip() {
  const points = [...pointers.values()];
  const mean = (i) => points.reduce((sum, point) => sum + point[i], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return { x, y, span: points.length > 1 ? Math.hypot(points[0][0] - x, points[0][1] - y) : 0 };
}

stage.addEventListener("pointerdown", (event) => {
  if (event.button) return;
  cancelAnimationFrame(flight);
  stage.setPointerCapture(event.pointerId);
  pointers.set(event.pointerId, spotOf(event));
  gesture = { ...grip(), moved: gesture?.moved ?? 0, zoom: view.zoom };
});

stage.addEventListener("pointermove", (event) => {
  if (!pointers.has(event.pointerId)) return point(event);
  pointers.set(event.pointerId, spotOf(event));
  const now = grip();
  const size = worldSize();
  gesture.moved += Math.hypot(now.x - gesture.x, now.y - gesture.y);
  setView(view.x - (now.x - gesture.x) / size, view.y - (now.y - gesture.y) / size, view.zoom);
  if (now.span && gesture.span) {
    gesture.moved += 10;
    zoomAt(now.x, now.y, view.zoom + Math.log2(now.span / gesture.span));
  }
  Object.assign(gesture, now);
  moved();
});

for (const name of ["pointerup", "pointercancel"]) {
  stage.addEventListener(name, (event) => {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size) return Object.assign(gesture, grip());
    if (name === "pointerup" && gesture.moved < 6) click(event);
    gesture = null;
  });
}

function click(event) {
  const target = targetAt(...spotOf(event), event.pointerType === "mouse" ? 4 : 12);
  const sole = soleEvent(target);
  if (sole) openCard(sole, stage);
  else if (target) openCluster(target.cluster);
  else if (!closeFan()) closeCard();
}

/** Shows what the mouse is over. */
function point(event) {
  const target = event.pointerType === "mouse" ? targetAt(...spotOf(event), 2) : null;
  const sole = soleEvent(target);
  stage.classList.toggle("over", Boolean(target));
  if (sole !== pointed.event) pointAt(sole);
  const tip = $("tip");
  tip.hidden = !target;
  if (!target) return;
  tip.textContent = sole ? sole.title : tipOf(target.cluster);
  tip.style.left = `${Math.min(target.x, view.width - 130)}px`;
  tip.style.top = `${target.y - target.radius - 8}px`;
}

function tipOf({ events: list, spots }) {
  const place = spots.length === 1 && text(list[0].p.place);
  return place ? `${list.length} events at ${place}` : `${list.length} events`;
}

stage.addEventListener("pointerleave", () => {
  $("tip").hidden = true;
  pointAt(null);
});

/** Points at an event, in the list and on the map. */
function pointAt(event) {
  if (pointed.event === event) return;
  rowOf(pointed.event)?.classList.remove("pointed");
  pointed.event = event;
  rowOf(event)?.classList.add("pointed");
  drawSoon();
}

stage.addEventListener("wheel", (event) => {
  event.preventDefault();
  const pixels = event.deltaY * [1, 16, 400][event.deltaMode];
  zoomAt(...spotOf(event), view.zoom - Math.max(-1, Math.min(1, pixels / 260)));
  $("tip").hidden = true;
  moved();
}, { passive: false });

stage.addEventListener("dblclick", (event) => {
  const [left, top] = spotOf(event);
  if (targetAt(left, top, 4)) return;
  const [x, y] = inWorld(left, top);
  flyTo({ x, y, zoom: view.zoom + 1 }, moved);
});

const PAN = 80;
const MOVES = {
  ArrowLeft: [-PAN, 0], ArrowRight: [PAN, 0], ArrowUp: [0, -PAN], ArrowDown: [0, PAN],
};

stage.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (Object.hasOwn(MOVES, event.key)) {
    const [dx, dy] = MOVES[event.key];
    setView(view.x + dx / worldSize(), view.y + dy / worldSize(), view.zoom);
    moved();
  } else if (event.key === "+" || event.key === "=") zoomBy(1);
  else if (event.key === "-" || event.key === "_") zoomBy(-1);
  else if (event.key === "0") showAll();
  else return;
  event.preventDefault();
});

const zoomBy = (steps) => flyTo({ x: view.x, y: view.y, zoom: view.zoom + steps }, moved);
const showAll = () => flyTo(viewOfEvents(state.shown), moved);

$("zoom-in").addEventListener("click", () => zoomBy(1));
$("zoom-out").addEventListener("click", () => zoomBy(-1));
$("zoom-all").addEventListener("click", showAll);
