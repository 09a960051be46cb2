
// MARK: The card of an event

const card = $("card");
let cameFromMap = false;

/** Shows an event: its card, its mark, its row; where the user asked for it, the focus goes there. */
function openCard(event, from) {
  if (from && !card.contains(from)) cameFromMap = from === stage;
  const before = state.event;
  state.event = event;
  rowOf(before)?.removeAttribute("aria-current");
  if (rowOf(event)) rowOf(event).ariaCurrent = "true";
  card.replaceChildren(...cardOf(event));
  card.hidden = false;
  card.scrollTop = 0;
  showRow(event);
  bringIntoSight(event);
  if (from) $("card-title").focus({ preventScroll: true });
  moved();
}

function closeCard() {
  if (card.hidden) return;
  const hasFocus = card.contains(document.activeElement);
  const row = rowOf(state.event);
  card.hidden = true;
  row?.removeAttribute("aria-current");
  state.event = null;
  if (hasFocus) (cameFromMap || !row ? stage : row).focus({ preventScroll: true });
  moved();
}

/** Moves the map where an event is outside of it, or below the card. */
function bringIntoSight(event) {
  if (!event.point) return;
  const [x, y] = onScreen(...event.point);
  const box = card.getBoundingClientRect();
  const frame = stage.getBoundingClientRect();
  const isBeside = box.width < frame.width * 0.7;
  const left = isBeside ? box.right - frame.left + 30 : 30;
  const bottom = isBeside || box.top > frame.bottom ? view.height - 30 : box.top - frame.top - 20;
  if (x > left && x < view.width - 30 && y > 30 && y < bottom) return;
  const size = worldSize();
  const [middleX, middleY] = [(left + view.width) / 2, Math.max(60, bottom / 2 + 15)];
  flyTo({
    x: event.point[0] + (view.width / 2 - middleX) / size,
    y: event.point[1] + (view.height / 2 - middleY) / size,
    zoom: view.zoom,
  }, moved);
}

function cardOf(event) {
  const { p } = event;
  const quote = text(p.quote);
  return [
    make("div", { className: "card-head" },
      eventIcon(event),
      make("h2", { id: "card-title", tabIndex: -1, dir: "auto" }, event.title),
      button("Close", "✕", closeCard)),
    event.status
      ? make("p", { className: "status" }, markIcon(null, "#6b7480", event.status, 7), ` ${statusOf(event)}`)
      : null,
    quote ? make("blockquote", { dir: "auto", lang: text(p.language) || undefined }, quote) : null,
    changesOf(event),
    facts(factsOf(event)),
    sourceOf(event),
    relatives(event),
    others(event),
    neighbours(event),
  ].filter(Boolean);
}

function button(label, sign, action) {
  const node = make("button", { type: "button", "aria-label": label, title: label }, sign);
  node.addEventListener("click", action);
  return node;
}

function statusOf({ status, p }) {
  const sayer = isolated(text(p.attribution));
  if (status === "claimed" && sayer) return `Claimed by ${sayer}`;
  if (status === "disputed" && sayer) return `Claimed by ${sayer}, disputed by another side`;
  return { reported: "In the report’s own words", claimed: "Somebody’s claim",
    disputed: "Disputed by another side", denied: "Denied: the report says that it did not happen" }[status];
}

function facts(entries) {
  const known = entries.filter(([, value]) => value !== "");
  if (!known.length) return null;
  return make("dl", {}, ...known.flatMap(([name, value]) =>
    [make("dt", {}, name), make("dd", { dir: "auto" }, value)]));
}

function factsOf(event) {
  const { p } = event;
  const sure = event.confidence;
  return [
    ["Change", isComparison ? event.type : ""],
    ["Moved", spellDistance(finite(event.versions.both.p.moved_metres))],
    ["When", whenOf(event)],
    ["Where", whereOf(event)],
    ["Killed", tollOf(p)],
    ["Wounded", text(p.injured)],
    ["Total", totalOf(p)],
    ["Who acted", text(p.actor)],
    ["Who was hit", text(p.target)],
    ["Who says so", sayerOf(event)],
    ["How sure", sure === null ? "" : `${sure.toFixed(2)}: of ten such, ${Math.round(sure * 10)} have the right ${isOfNames ? "place" : "type and place"}`],
  ];
}

/** What was one value in the old set and is another in the new one. */
function changesOf(event) {
  const { p } = event.versions.both;
  const value = (cell) => make("td", { dir: "auto" }, text(cell) || "nothing");
  const rows = changedNames(event).map((name) => make("tr", {},
    make("th", { scope: "row" }, spellCode(name)), value(p[`old_${name}`]), value(p[name])));
  if (!rows.length) return null;
  const heads = ["What changed", "Old", "New"].map((head) => make("th", { scope: "col" }, head));
  return make("table", { className: "changes" },
    make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows));
}

function whenOf({ start, end, p }) {
  if (start === null) return "";
  return [spellSpan(start, end), text(p.time_of_day), DATE_PRECISIONS[finite(p.date_prec)]]
    .filter(Boolean).join(", ");
}

function whereOf({ precision, p, point }) {
  const names = [text(p.place), text(p.admin1), spellCountry(text(p.country))].filter(Boolean);
  const unique = names.filter((name, index) => names.indexOf(name) === index);
  const notes = [PLACE_PRECISIONS[precision], point ? null : "no place on the map"];
  return [unique.join(", "), ...notes].filter(Boolean).join("; ");
}

/** The dead as the report has them: a number, a range, a least number. */
function tollOf({ fatalities, fatalities_low: low, fatalities_high: high }) {
  if (finite(low) !== null && finite(high) !== null && low !== high) return `${low} to ${high}`;
  if (finite(low) !== null && finite(high) === null) return `at least ${low}`;
  if (finite(high) !== null && finite(low) === null) return `up to ${high}`;
  return text(fatalities);
}

function totalOf({ fatalities_total: total, total_since: since }) {
  if (finite(total) === null) return "";
  const day = dayNumber(since);
  return `${total} killed${day === null ? "" : ` since ${spellDay(day)}`}`;
}

/** The report, with a link only where it leads to the web. */
function sourceOf({ p }) {
  const published = dayNumber(p.published);
  const count = finite(p.sources) ?? 1;
  const words = [text(p.source), published === null ? "" : `published ${spellDay(published)}`,
    count > 1 ? `told by ${count} reports` : ""].filter(Boolean).join(", ");
  const link = webLink(p.url);
  if (!words && !link) return null;
  return make("p", { className: "source" }, words ? `Source: ${words} ` : "Source: ",
    link ? make("a", { href: link, target: "_blank", rel: "noopener noreferrer", referrerPolicy: "no-referrer" },
      link.length > 80 ? `${link.slice(0, 79)}…` : link) : null);
}

function webLink(value) {
  if (typeof value !== "string") return null;
  try {
    const { protocol, href } = new URL(value);
    return protocol === "https:" || protocol === "http:" ? href : null;
  } catch {
    return null;
  }
}

/** The other places of the same event. */
function relatives(event) {
  const id = text(event.p.event_id);
  const found = id ? state.events.filter((other) => other !== event && text(other.p.event_id) === id) : [];
  if (!found.length) return null;
  return make("p", { className: "relatives" }, "The same event at ",
    ...found.slice(0, 12).flatMap((other, index) => {
      const node = make("button", { type: "button", className: "link", dir: "auto" },
        text(other.p.place) || other.title);
      node.addEventListener("click", () => openCard(other, node));
      return [index ? ", " : null, node];
    }));
}

const TOLD = new Set(["title", "quote", "place", "admin1", "country", "where_prec", "date_start",
  "date_end", "date_prec", "time_of_day", "actor", "target", "fatalities", "fatalities_low",
  "fatalities_high", "fatalities_total", "total_since", "injured", "attribution", "via", "status",
  "confidence", "source", "url", "published", "sources", "change",
  "moved_metres"]);

/** Every other property, as it is. */
function others(event) {
  const { p } = event;
  const told = new Set(changedNames(event).map((name) => `old_${name}`));
  const entries = Object.entries(p)
    .filter(([name, value]) => !TOLD.has(name) && !told.has(name) && text(value) !== "")
    .map(([name, value]) => [name, text(value)]);
  if (!entries.length) return null;
  return make("details", {}, make("summary", {}, "All else that is recorded"), facts(entries));
}

function neighbours(event) {
  const index = state.listed.indexOf(event);
  const step = (by, label, sign) => {
    const other = state.listed[index + by];
    const node = button(label, sign, () => openCard(other, node));
    node.disabled = index < 0 || !other;
    return node;
  };
  const place = index < 0 ? "not among those shown"
    : `${(index + 1).toLocaleString("en")} of ${state.listed.length.toLocaleString("en")}`;
  return make("p", { className: "neighbours" },
    step(-1, "Previous event", "‹ Previous"), make("span", {}, place), step(1, "Next event", "Next ›"));
}
