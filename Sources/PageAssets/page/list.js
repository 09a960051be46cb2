
// MARK: The list beside the map

const list = $("list");
const PAGE = 60; // rows that are made at a time
const rows = new Map();
let made = 0;

const rowOf = (event) => (event ? rows.get(event) : undefined);

const ORDERS = {
  oldest: (a, b) => (a.start ?? Infinity) - (b.start ?? Infinity),
  newest: (a, b) => (b.start ?? -Infinity) - (a.start ?? -Infinity),
  deadliest: (a, b) => b.killed - a.killed,
  surest: (a, b) => (b.confidence ?? 0) - (a.confidence ?? 0),
};

function sorted(list) {
  const order = ORDERS[state.order];
  return [...list].sort((a, b) => order(a, b) || a.index - b.index);
}

/** Who says so, in a few words. */
function sayerOf({ p }) {
  const source = text(p.attribution) || text(p.source);
  const via = text(p.via);
  return source && via ? `${isolated(source)}, via ${isolated(via)}` : isolated(source);
}

function makeRow(event) {
  const meta = [
    spellChange(event),
    event.status && event.status !== "reported" ? event.status : null,
    isOfNames ? isolated(text(event.p.place)) : null,
    isOfNames ? spellCode(event.type) : null,
    sayerOf(event),
    event.point ? null : "no place on the map",
  ].filter(Boolean);
  const quote = text(event.p.quote);
  const button = make("button", { type: "button", className: "row" },
    eventIcon(event),
    make("span", { className: "row-text" },
      make("span", { className: "row-title", dir: "auto" }, event.title),
      make("span", { className: "row-meta" }, meta.join(" · ")),
      quote ? make("span", { className: "row-quote", dir: "auto" }, quote.slice(0, 240)) : null));
  button.addEventListener("click", () => openCard(event, button));
  button.addEventListener("mouseenter", () => pointAt(event));
  button.addEventListener("mouseleave", () => pointAt(null));
  button.addEventListener("focus", () => pointAt(event));
  button.addEventListener("blur", () => pointAt(null));
  rows.set(event, button);
  if (event === state.event) button.ariaCurrent = "true";
  return make("li", {}, button);
}

/** Makes more rows, at least up to a number of them. */
function makeRows(upTo = made + PAGE) {
  const end = Math.min(state.listed.length, Math.max(upTo, made));
  const next = state.listed.slice(made, end).map(makeRow);
  made = end;
  list.append(...next, more);
  more.hidden = made >= state.listed.length;
}

const more = make("li", { className: "more" });
new IntersectionObserver((entries) => {
  if (entries.some((entry) => entry.isIntersecting) && made < state.listed.length) makeRows();
}, { rootMargin: "600px" }).observe(more);

function drawList() {
  rows.clear();
  made = 0;
  list.replaceChildren();
  list.scrollTop = 0;
  makeRows();
  drawCounts();
}

function drawCounts() {
  const [shown, all] = [state.listed.length, state.events.length];
  const noun = { both: "changed events", old: "changed events, as the old set has them",
    new: "changed events, as the new set has them" };
  const undated = isWholeSpan() ? 0 : state.timeless.filter((event) => event.start === null).length;
  const unlocated = state.listed.filter((event) => !event.point).length;
  $("count").textContent = [
    (shown === all ? "" : `${shown.toLocaleString("en")} of `) +
      (isComparison ? `${all.toLocaleString("en")} ${noun[state.side]}` : spellCount(state.events)),
    undated ? `${undated.toLocaleString("en")} without a date left out` : null,
    unlocated ? `${unlocated.toLocaleString("en")} without a place on the map` : null,
  ].filter(Boolean).join(", ");
  const here = $("here");
  here.hidden = !state.here;
  const place = state.here && text(state.here[0].p.place);
  here.textContent = `${place ? `Only at ${place}` : "Only at one place"} ✕`;
}

/** Brings the row of an event into sight. */
function showRow(event) {
  const index = state.listed.indexOf(event);
  if (index < 0) return;
  if (index >= made) makeRows(index + 10);
  const row = rowOf(event);
  const [box, frame] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  if (list.scrollHeight <= list.clientHeight) return;
  if (box.top < frame.top) list.scrollTop += box.top - frame.top - 8;
  else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom + 8;
}

$("here").addEventListener("click", () => {
  closeFan();
  $("list-title").focus();
});

$("order").addEventListener("change", (event) => setState({ order: event.target.value }));
