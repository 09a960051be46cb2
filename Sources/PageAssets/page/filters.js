
// MARK: Filters

const typesOf = (event) => [event.type];
const statusesOf = (event) => (event.status ? [event.status] : []);
const types = tally(typesOf);
const statusOrder = Object.keys(STATUSES);
const statuses = tally(statusesOf, faces)
  .sort(([a], [b]) => statusOrder.indexOf(a) - statusOrder.indexOf(b));

/** The event by which a type is shown in the legend. */
const sampleOf = new Map(events.map((event) => [event.type, event]));

function chip(name, value, icon, label, count) {
  const input = make("input", { type: "checkbox", name, value, defaultChecked: true });
  return make("label", { className: "chip" }, input, icon, ` ${label} `,
    make("span", { className: "number" }, String(count)));
}

function option(value, label) { return make("option", { value }, label); }

function fillSelect(select, all, counts) {
  select.replaceChildren(option("", all), ...counts.map(([value, count]) => option(value, `${value} (${count})`)));
  select.parentElement.hidden = counts.length === 0;
}

/** Values of all events, each with how many of those on the side that is shown have it. */
function countsOf(order, values) {
  const counts = new Map(tally(values, state.events));
  return order.map(([value]) => [value, counts.get(value) ?? 0]);
}

/** Makes the choices of what the events have. */
function buildFilters() {
  $("filter-statuses").parentElement.hidden = statuses.length === 0;
  $("confidence-field").hidden = faces.every((event) => event.confidence === null);
  $("sides").hidden = !isComparison;
  fillChoices();
  if (!days) $("timeline").hidden = true;
  $("filters").open = matchMedia("(min-width: 60rem)").matches && view.height > 700;
}

let filledSide = null;

/** Fills the choices in, with their counts on the side that is shown. */
function fillChoices() {
  if (filledSide === state.side) return;
  filledSide = state.side;
  $("filter-types").replaceChildren(...countsOf(types, typesOf).map(([type, count]) =>
    chip("type", type, markIcon(type, colorOf(sampleOf.get(type)), null, 8), spellCode(type), count)));
  $("filter-statuses").replaceChildren(...countsOf(statuses, statusesOf).map(([status, count]) =>
    chip("status", status, markIcon(null, "#6b7480", status, 8), STATUSES[status], count)));
  const actors = (event) => event.actors;
  const sources = (event) => (event.source ? [event.source] : []);
  fillSelect($("filter-actor"), "anyone", countsOf(tally(actors, faces), actors));
  fillSelect($("filter-source"), "any source", countsOf(tally(sources, faces), sources));
}

const unchecked = (name) =>
  [...document.querySelectorAll(`#filter-form input[name="${name}"]`)]
    .filter((box) => !box.checked).map((box) => box.value);

/** The filters as the form has them; `hiddenTypes` are the boxes without a tick. */
function readFilters() {
  return {
    words: $("filter-text").value,
    actor: $("filter-actor").value,
    source: $("filter-source").value,
    confidence: Number($("filter-confidence").value),
    hiddenTypes: new Set(unchecked("type")),
    hiddenStatuses: new Set(unchecked("status")),
  };
}

/** Sets the form to what the state has. */
function showFilters() {
  fillChoices();
  for (const radio of $("sides").querySelectorAll("input")) radio.checked = radio.value === state.side;
  $("filter-text").value = state.words;
  $("filter-actor").value = state.actor;
  $("filter-source").value = state.source;
  $("filter-confidence").value = state.confidence;
  $("confidence-value").textContent = state.confidence.toFixed(2);
  $("order").value = state.order;
  for (const [name, hidden] of [["type", state.hiddenTypes], ["status", state.hiddenStatuses]]) {
    for (const box of document.querySelectorAll(`#filter-form input[name="${name}"]`)) {
      box.checked = !hidden.has(box.value);
    }
  }
  const count = [state.words, state.actor, state.source, state.confidence, state.hiddenTypes.size,
    state.hiddenStatuses.size].filter(Boolean).length;
  $("filter-count").textContent = count ? `(${count} set)` : "";
}

/** Whether an event passes all filters but that of time. */
function passesFilters(event) {
  if (state.hiddenTypes.has(event.type) || state.hiddenStatuses.has(event.status)) return false;
  if (state.actor && !event.actors.includes(state.actor)) return false;
  if (state.source && event.source !== state.source) return false;
  if (state.confidence > 0 && (event.confidence ?? 0) < state.confidence) return false;
  return !state.words || state.wordList.every((word) => event.words.includes(word));
}

/** Whether an event lies in the span; one without a day does in the whole span only. */
function passesSpan(event) {
  if (isWholeSpan()) return true;
  return event.start !== null && event.start <= state.to && event.end >= state.from;
}

const form = $("filter-form");
let typing = 0;

form.addEventListener("input", (event) => {
  clearTimeout(typing);
  typing = setTimeout(() => setState(readFilters()), event.target.id === "filter-text" ? 150 : 0);
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => setState(readFilters())));

// MARK: The legend

function buildLegend() {
  const row = (icon, label) => make("li", {}, icon, ` ${label}`);
  const list = (rows) => make("ul", {}, ...rows);
  const sizes = [["small", "none killed, or none said"], ["medium", "1 to 9 killed"],
    ["large", "10 or more killed"]];
  const notes = [
    "A ring with a number is several events; choose it to open it.",
    "A dashed ring or outline is where an event may have been.",
    isComparison ? "A line leads from the old place, a small ring, to the new one." : null,
    ground.lines.some((line) => line.kind === "area")
      ? "The dashed line is the line of contact of 1994 to 2020." : null,
    "Outlines and names take no side and are no claim.",
  ].filter(Boolean);
  $("legend-body").append(
    list(types.map(([type]) =>
      row(markIcon(type, colorOf(sampleOf.get(type)), null, 8), spellCode(type)))),
    list(statuses.map(([status]) => row(markIcon(null, "#6b7480", status, 8), STATUSES[status]))),
    list(sizes.map(([size, label]) => row(markIcon(null, "#6b7480", null, RADIUS[size] * 0.8), label))),
    ...notes.map((note) => make("p", {}, note)));
}
