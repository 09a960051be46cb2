
// MARK: What is shown, and how it changes

/** What the user has chosen, and what follows from it. */
const state = {
  words: "", actor: "", source: "", confidence: 0, hiddenTypes: new Set(),
  hiddenStatuses: new Set(), from: days?.first ?? null, to: days?.last ?? null, order: "oldest",
  here: null, event: null, side: "both", events,
  wordList: [], timeless: events, shown: events, shownSet: new Set(events), listed: events,
};

/** Changes what is chosen and draws what follows. */
function setState(changes) {
  Object.assign(state, changes);
  state.wordList = fold(state.words).split(/\s+/).filter(Boolean);
  state.events = sides[state.side];
  state.timeless = state.events.filter(passesFilters);
  state.shown = state.timeless.filter(passesSpan);
  state.shownSet = new Set(state.shown);
  const here = state.here && new Set(state.here);
  state.listed = sorted(here ? state.shown.filter((event) => here.has(event)) : state.shown);
  showFilters();
  drawList();
  drawTimeline();
  moved();
}

// MARK: The old and the new set

/** Shows what changed, or one of the sets; an open card stays with its event. */
function setSide(side) {
  const open = state.event?.versions[side];
  const wasOpen = state.event !== null;
  pointed.fan = null;
  pointAt(null);
  setState({ side, here: null });
  if (open) openCard(open, null); else if (wasOpen) closeCard();
}

$("sides").addEventListener("change", ({ target }) => setSide(target.value));

// MARK: The link of a view

let linking = 0;
let written = "";

function writeLinkSoon() {
  clearTimeout(linking);
  linking = setTimeout(writeLink, 250);
}

/** The view as the part of the address behind `#`. */
function link() {
  const [longitude, latitude] = degrees(view.x, view.y);
  const all = {
    map: [view.zoom.toFixed(2), latitude.toFixed(4), longitude.toFixed(4)].join("/"),
    from: isWholeSpan() ? "" : isoDay(state.from),
    to: isWholeSpan() ? "" : isoDay(state.to),
    text: state.words,
    actor: state.actor,
    source: state.source,
    confidence: state.confidence || "",
    hide: [...state.hiddenTypes].join(","),
    "hide-status": [...state.hiddenStatuses].join(","),
    order: state.order === "oldest" ? "" : state.order,
    side: state.side === "both" ? "" : state.side,
    event: state.event?.key ?? "",
  };
  const used = Object.entries(all).filter(([, value]) => value !== "");
  return `#${new URLSearchParams(used)}`.replaceAll("%2F", "/").replaceAll("%2C", ",");
}

function writeLink() {
  written = link();
  if (location.hash !== written) history.replaceState(null, "", written);
}

/** Takes the view over from the address; answers whether it says where the map is. */
function readLink() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const set = (name) => new Set((asked.get(name) ?? "").split(",").filter(Boolean));
  const one = (id, name) => [...$(id).options].find((o) => o.value === asked.get(name))?.value ?? "";
  const confidence = Number(asked.get("confidence"));
  const from = dayNumber(asked.get("from"));
  const to = dayNumber(asked.get("to"));
  const within = (day) => Math.max(days.first, Math.min(days.last, day));
  Object.assign(state, {
    words: asked.get("text") ?? "",
    actor: one("filter-actor", "actor"),
    source: one("filter-source", "source"),
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 0,
    hiddenTypes: set("hide"),
    hiddenStatuses: set("hide-status"),
    from: days && within(from ?? days.first),
    to: days && Math.max(within(from ?? days.first), within(to ?? days.last)),
    order: Object.hasOwn(ORDERS, asked.get("order")) ? asked.get("order") : "oldest",
    side: isComparison && Object.hasOwn(sides, asked.get("side")) ? asked.get("side") : "both",
  });
  const [zoom, latitude, longitude] = (asked.get("map") ?? "").split("/").map(Number);
  const hasView = [zoom, latitude, longitude].every(Number.isFinite);
  if (hasView) setView(...world(longitude, latitude), zoom);
  return { hasView, event: eventOfKey.get(asked.get("event"))?.versions[state.side] };
}

/** Shows what the address asks for. */
function followLink() {
  const { hasView, event } = readLink();
  setState({});
  if (!hasView) Object.assign(view, clamped(viewOfEvents(state.shown)));
  if (event) openCard(event, null); else closeCard();
}

const clamped = (target) => ({ ...target, zoom: Math.max(ZOOMS.least, Math.min(ZOOMS.most, target.zoom)) });

addEventListener("hashchange", () => {
  if (location.hash !== written) followLink();
});

$("copy-link").addEventListener("click", async ({ target }) => {
  writeLink();
  let isDone = true;
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    isDone = false;
  }
  target.textContent = isDone ? "Copied" : "It is in the address bar";
  setTimeout(() => { target.textContent = "Copy link"; }, 1600);
});

// MARK: Light, dark, paper

const prefersDark = matchMedia("(prefers-color-scheme: dark)");

function showTheme() {
  const chosen = document.documentElement.dataset.theme;
  $("theme").ariaPressed = String(chosen ? chosen === "dark" : prefersDark.matches);
  readTheme();
  drawTimeline();
  drawSoon();
}

/** Chooses a theme, or none where it is that of the system. */
function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  showTheme();
}

let chosenTheme;

$("theme").addEventListener("click", () => {
  setTheme($("theme").ariaPressed === "true" ? "light" : "dark");
});
prefersDark.addEventListener("change", showTheme);

$("print").addEventListener("click", () => print());

/** On paper the page is light, and the list has what the cards tell. */
addEventListener("beforeprint", () => {
  chosenTheme = document.documentElement.dataset.theme;
  setTheme("light");
  draw();
  $("printout").replaceChildren(...state.listed.map((event) => make("li", {},
    eventIcon(event),
    make("div", {},
      make("strong", { dir: "auto" }, event.title),
      event.status ? make("p", {}, statusOf(event)) : null,
      text(event.p.quote) ? make("blockquote", { dir: "auto" }, text(event.p.quote)) : null,
      sourceOf(event)))));
});
addEventListener("afterprint", () => {
  $("printout").replaceChildren();
  setTheme(chosenTheme);
});

// MARK: Start

addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  if (!card.hidden) closeCard(); else closeFan();
});

function start() {
  resizeMap();
  buildFilters();
  buildLegend();
  readTheme();
  const span = days ? `, ${spellSpan(days.first, days.last)}` : "";
  if (isOfNames) {
    $("list-title").textContent = "Place names";
    $("order").parentElement.hidden = true;
  }
  $("summary").textContent = (isComparison ? spellChanges() : spellCount(events)) + span;
  $("credit").textContent = tiles ? "" : "Names: GeoNames, CC BY. Outlines: Natural Earth; Who’s On First.";
  tiles?.start();
  followLink();
  showTheme();
  new ResizeObserver(() => {
    resizeMap();
    draw();
  }).observe(stage);
  new ResizeObserver(() => drawTimeline()).observe(track);
}

start();
