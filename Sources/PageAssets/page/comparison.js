
// MARK: What changed between two sets

const CHANGES = ["added", "removed", "modified", "moved"];

/** Whether the collection is what changed between two sets, as `dateline diff` tells it. */
const isComparison = features.some(({ properties }) => CHANGES.includes(properties?.change));

/** Whether a geometry, which no reader has looked at, can be drawn. */
function isDrawable(geometry) {
  try {
    return parts(geometry).every((list) => list.every((position) => position.every(Number.isFinite)));
  } catch {
    return false;
  }
}

/** A changed event as it was, in the colour of its change; null where the file does not have it. */
function asItWas({ id, properties, old }, index) {
  if (!old || typeof old !== "object" || !isDrawable(old.geometry)) return null;
  const { change, "marker-color": color } = properties;
  return new MapEvent({
    id, geometry: old.geometry, properties: { ...old.properties, change, "marker-color": color },
  }, index);
}

/** An event with its faces in the old and the new set; one that is in neither's way is the same. */
function addVersions(event, feature) {
  const { change } = event.p;
  const isIn = { old: change !== "added", new: change !== "removed" };
  const isOther = isComparison && (change === "modified" || change === "moved");
  event.versions = {
    both: event,
    old: !isIn.old ? null : isOther ? asItWas(feature, event.index) : event,
    new: isIn.new ? event : null,
  };
  if (event.versions.old) event.versions.old.versions = event.versions;
}

/** The features that stand for an event; the lines that lead to a new place stand beside one. */
const told = features.filter(({ properties }) => !isComparison || properties?.trace !== true);

/** The events: of a comparison each changed one as it is now, a removed one as it was. */
const events = told.map((feature, index) => new MapEvent(feature, index));
events.forEach((event, index) => addVersions(event, told[index]));
const eventOfKey = new Map(events.map((event) => [event.key, event]));

/** What the page can show: what changed, or one of the two sets. */
const sides = Object.fromEntries(["both", "old", "new"].map((side) =>
  [side, events.map((event) => event.versions[side]).filter(Boolean)]));

/** Every event with each of its faces. */
const faces = [...new Set([...events, ...sides.old])];

/** The first and the last day of the events, or null where none has one. */
const days = faces.reduce((span, { start, end }) => start === null ? span : span
  ? { first: Math.min(span.first, start), last: Math.max(span.last, end) }
  : { first: start, last: end }, null);

/** What the values of the events are, the most frequent first: [value, count]. */
function tally(values, list = events) {
  const counts = new Map();
  for (const event of list) {
    for (const value of values(event)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The names of the properties that are not what they were. */
function changedNames({ versions: { both, old } }) {
  if (!isComparison) return [];
  return Object.keys(both.p)
    .filter((name) => name.startsWith("old_") && !(old && Object.hasOwn(old.p, name)))
    .map((name) => name.slice(4));
}

/** What the change of an event is, in a few words. */
function spellChange(event) {
  if (!isComparison) return "";
  const names = changedNames(event).map((name) => name.replaceAll("_", " "));
  const some = names.slice(0, 4).join(", ") + (names.length > 4 ? ", …" : "");
  return some ? `${event.type}: ${some}` : event.type;
}

/** Counts of the changes, as “2 added, 1 removed”. */
const spellChanges = () => CHANGES
  .map((change) => [events.filter(({ type }) => type === change).length, change])
  .filter(([count]) => count).map(([count, change]) => `${count.toLocaleString("en")} ${change}`)
  .join(", ");

function spellDistance(metres) {
  if (metres === null) return "";
  return metres < 1000 ? `${Math.round(metres)} m`
    : `${(metres / 1000).toLocaleString("en", { maximumFractionDigits: 1 })} km`;
}

/** From where to where an event moved in the world's square, or null. */
function wayOf({ versions: { old, new: now } }) {
  const [from, to] = [old?.point, now?.point];
  return from && to && from.join() !== to.join() ? [from, to] : null;
}
for (const event of isComparison ? events : []) event.way = wayOf(event);

/** Draws the ways from old places, each with a small ring, to new ones. */
function drawWays(context, list, width) {
  context.save();
  for (const event of list) {
    if (!event.way) continue;
    const [[fromX, fromY], [toX, toY]] = event.way.map((point) => onScreen(...point));
    if (Math.hypot(toX - fromX, toY - fromY) < 6) continue;
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
    context.moveTo(fromX + 4, fromY);
    context.arc(fromX, fromY, 4, 0, 2 * Math.PI);
    for (const [color, extra] of [["#ffffff", 2.5], [colorOf(event), 0]]) {
      context.strokeStyle = color;
      context.lineWidth = width + extra;
      context.stroke();
    }
  }
  context.restore();
}
