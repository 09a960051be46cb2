"use strict";

// MARK: Events, as they were read

/** The element with an id. */
const $ = (id) => document.getElementById(id);

/** A new element; properties with a hyphen are attributes, children that are strings are text. */
function make(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (name.includes("-") || name === "role") node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Words for what the properties have as codes. */
const STATUSES = {
  reported: "the report’s own word",
  claimed: "somebody’s claim",
  disputed: "disputed by another side",
  denied: "denied",
};
const PLACE_PRECISIONS = {
  2: "within about 25 km", 3: "somewhere in the district", 4: "somewhere in the region",
  5: "along a line or in a vague area", 6: "somewhere in the country", 7: "at sea or in the air",
};
const DATE_PRECISIONS = {
  2: "within 2 to 6 days", 3: "to the week", 4: "to the month", 5: "to more than a month",
};

/** Marks that turn the direction of what follows, beyond their own text. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A property as text; several are joined, nothing is an empty text. */
function text(value) {
  if (typeof value === "string") return value.replace(TURNS, "\ufffd");
  if (Array.isArray(value)) return value.map(text).filter(Boolean).join(", ");
  if (value === null || value === undefined) return "";
  return text(typeof value === "object" ? JSON.stringify(value) : String(value));
}

/** A property as a list of texts. */
const texts = (value) => (Array.isArray(value) ? value : [value]).map(text).filter(Boolean);

const DAY = 86400000;

/** The number of a day since 1970, or null of what is no date. */
function dayNumber(value) {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d/.test(value)) return null;
  const time = Date.parse(value.slice(0, 10) + "T00:00:00Z");
  return Number.isNaN(time) ? null : time / DAY;
}

const isoDay = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const dayFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
});
const spellDay = (day) => dayFormat.format(new Date(day * DAY));
const spellSpan = (from, to) =>
  from === to ? spellDay(from) : dayFormat.formatRange(new Date(from * DAY), new Date(to * DAY));

/** `air_strike` as “Air strike”. */
function spellCode(code) {
  const words = code.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A text without case and marks, for comparing; the dotless i is an i. */
const fold = (string) =>
  string.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ı", "i");

const countries = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** The name of a country with a code of two letters; anything else as it is. */
const spellCountry = (code) => (/^[A-Z]{2}$/.test(code) ? countries.of(code) : code);

/** A text inside of another that may run in the other direction. */
const isolated = (words) => (words ? `\u2068${words}\u2069` : "");

const finite = (value) => (typeof value === "number" && Number.isFinite(value) ? value : null);

/** A feature with what the page asks of it worked out once. */
class MapEvent {
  constructor(feature, index) {
    const p = feature.properties ?? {};
    this.index = index;
    this.p = p;
    this.key = text(feature.id) || `n${index}`;
    // Of a comparison it is the change that counts, of place names the kind of place.
    this.type = text(p.change ?? p.event_type ?? p.kind) || "other";
    this.status = Object.hasOwn(STATUSES, text(p.status)) ? text(p.status) : null;
    this.title = [p.title, p.name, p.text, p.place].map(text).find((title) => title.trim())
      ?? spellCode(this.type);
    this.start = dayNumber(p.date_start ?? p.date);
    this.end = Math.max(this.start, dayNumber(p.date_end) ?? this.start);
    if (this.start === null) this.end = null;
    this.actors = texts(p.actor);
    this.source = text(p.source) || text(p.attribution);
    this.killed = finite(p.fatalities) ?? finite(p.fatalities_low) ?? 0;
    this.confidence = finite(p.confidence);
    this.precision = finite(p.where_prec) ?? 1;
    this.shape = feature.geometry;
    this.point = middle(feature.geometry);
  }

  get symbol() { return symbolOf(text(this.p.event_type) || this.type); }

  /** All texts of the event without case and marks, for searching. */
  get words() {
    this.found ??= fold(Object.values(this.p).map(text).join("\n"));
    return this.found;
  }
}

/** The lines, rings and points of a geometry as lists of positions. */
function parts(geometry) {
  if (!geometry) return [];
  const c = geometry.coordinates;
  switch (geometry.type) {
    case "Point": return c.length ? [[c]] : [];
    case "MultiPoint": return c.map((position) => [position]);
    case "LineString": return [c];
    case "MultiLineString": case "Polygon": return c;
    case "MultiPolygon": return c.flat();
    case "GeometryCollection": return geometry.geometries.flatMap(parts);
    default: return [];
  }
}

/** Where the mark of a geometry stands in the world's square: on a line, inside a shape's box. */
function middle(geometry) {
  const lists = parts(geometry).filter((list) => list.length);
  if (!lists.length) return null;
  const longest = lists.reduce((a, b) => (b.length > a.length ? b : a));
  if (geometry.type.endsWith("LineString") || longest.length === 1) {
    return world(...longest[Math.floor(longest.length / 2)]);
  }
  const points = longest.map((position) => world(...position));
  const centre = ([least, most]) => (least + most) / 2;
  return [centre(extent(points, 0)), centre(extent(points, 1))];
}

/** The least and the greatest coordinate of points, of which there may be very many. */
function extent(points, axis) {
  let [least, most] = [Infinity, -Infinity];
  for (const point of points) {
    least = Math.min(least, point[axis]);
    most = Math.max(most, point[axis]);
  }
  return [least, most];
}

/** Web Mercator: longitude and latitude in degrees to the square from 0 to 1. */
function world(longitude, latitude) {
  const sine = Math.sin((Math.max(-85.05, Math.min(85.05, latitude)) * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** A point of the world's square as longitude and latitude in degrees. */
function degrees(x, y) {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

const features = JSON.parse($("events").textContent).features;

/** Whether they are names in reports, and no events. */
const isOfNames = features.length > 0
  && features.every(({ properties: p }) => p && "role" in p && "text" in p && !("event_type" in p));

/** How many of what: an event at several places has a mark at each, and is one event. */
function spellCount(marks) {
  const number = marks.length.toLocaleString("en");
  const plural = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
  if (isOfNames) return plural(marks.length, "place name");
  const count = new Set(marks.map((event) => text(event.p.event_id) || event.key)).size;
  return count === marks.length ? plural(count, "event") : `${number} marks of ${plural(count, "event")}`;
}
