
// MARK: How events look

/** Symbols of event types, within 10 by 10 around 0,0; those in LINES are lines, not shapes. */
const SYMBOLS = {
  clash: "M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5",
  shelling: "M0-5.4C2.4-3.4 2.6-1 2.6 1.2H-2.6C-2.6-1-2.4-3.4 0-5.4ZM-2.6 2.2H2.6V4.6H-2.6Z",
  air_strike: "M0-5.2.9-3.8V-1.4L5 1.5V2.8L.9 1.6.7 3.4 2.1 4.5V5.3L0 4.7-2.1 5.3V4.5L-.7 3.4" +
    "-.9 1.6-5 2.8V1.5L-.9-1.4V-3.8Z",
  explosion: "M0-5.2 1.2-1.9 4.5-3.2 2.4-.3 5 2 1.7 1.7 1 5-1 2.2-4.3 3.8-2.6.8-5-1.3-1.8-1.5Z",
  civilian_harm: "M0-5 5-.5H3.6V4.4H1V1.4H-1V4.4H-3.6V-.5H-5Z",
  territory: "M-3.4-5H-2.2V-4.4H4.4L2.6-1.9 4.4.6H-2.2V5H-3.4Z",
  casualties: "M-.9-5H.9V-2.4H3.4V-.6H.9V5H-.9V-.6H-3.4V-2.4H-.9Z",
  displacement: "M-4.2 0H3.8M.6-3.4 4 0 .6 3.4",
  ceasefire: "M-3.4-4H-1V4H-3.4ZM1-4H3.4V4H1Z",
  ceasefire_violation: "M1.6-5.4-3.6.9H-.4L-1.6 5.4 3.6-1.1H.4Z",
  talks: "M-4.6-4H4.6V2.2H.4L-2.6 4.8V2.2H-4.6Z",
  prisoners: "M-4-4H4V4H-4ZM-1.3-4V4M1.3-4V4",
  aid: "M-1.4-4.6H1.4V-1.4H4.6V1.4H1.4V4.6H-1.4V1.4H-4.6V-1.4H-1.4Z",
  deployment: "M-3.8 0 0-3.8 3.8 0M-3.8 4 0 .2 3.8 4",
  protest: "M-1.2-5H1.2L.8 1.6H-.8ZM-1.2 2.8H1.2V5H-1.2Z",
  arrest: "M-3.8-1H-2.6V-2.4A2.6 2.6 0 0 1 2.6-2.4V-1H3.8V4.6H-3.8ZM-1.3-1H1.3V-3H-1.3Z",
  other: "M0-2.6A2.6 2.6 0 1 1 0 2.6A2.6 2.6 0 1 1 0-2.6Z",
};
const LINES = new Set(["clash", "displacement", "prisoners", "deployment"]);
const symbolOf = (type) => (Object.hasOwn(SYMBOLS, type) ? type : "other");
const paths = Object.fromEntries(
  Object.entries(SYMBOLS).map(([type, path]) => [type, new Path2D(path)]));

const INK = "#22272e";
const RADIUS = { small: 9, medium: 11.5, large: 14.5 };
const DASHES = 8;

/** The colour of an event: its own, as simplestyle has it, else grey. */
function colorOf(event) {
  const own = [event.p["marker-color"], event.p.stroke, event.p.fill]
    .find((color) => typeof color === "string" && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(color));
  return own ?? "#7e7e7e";
}

const radiusOf = ({ p }) =>
  Object.hasOwn(RADIUS, p["marker-size"]) ? RADIUS[p["marker-size"]] : RADIUS.medium;

/** Black or white, whichever stands out more from a colour (WCAG 2, relative luminance). */
function contrasting(color) {
  const digits = color.length === 4 ? [...color.slice(1)].map((d) => d + d)
    : color.slice(1).match(/../g);
  const [r, g, b] = digits.map((pair) => {
    const value = parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.24 ? INK : "#ffffff";
}

/**
 * The parts of a mark: a report's own word is a full disc, a claim a ring, a dispute a dashed
 * ring, a denial a dashed ring that is struck out.
 */
function lookOf(color, status, radius) {
  const isFull = status === null || status === "reported";
  const ring = radius * 0.26;
  const dash = (2 * Math.PI * (radius - ring / 2 - 0.5)) / DASHES;
  return {
    fill: isFull ? color : "#ffffff",
    ring: isFull ? 0 : ring,
    dash: status === "disputed" || status === "denied" ? [dash * 0.62, dash * 0.38] : [],
    symbol: isFull ? contrasting(color) : INK,
    isStruck: status === "denied",
  };
}

/** Draws the mark of an event. */
function drawMark(context, event, x, y) {
  const color = colorOf(event);
  const radius = radiusOf(event);
  const look = lookOf(color, event.status, radius);
  context.save();
  context.translate(x, y);
  disc(context, radius + 1.5, "#ffffff");
  disc(context, radius, look.fill);
  context.strokeStyle = INK;
  context.lineWidth = 1;
  context.stroke();
  if (look.ring) {
    context.beginPath();
    context.arc(0, 0, radius - look.ring / 2 - 0.5, 0, 2 * Math.PI);
    context.strokeStyle = color;
    context.lineWidth = look.ring;
    context.setLineDash(look.dash);
    context.stroke();
    context.setLineDash([]);
  }
  drawSymbol(context, event.symbol, look, radius);
  context.restore();
}

function drawSymbol(context, symbol, look, radius) {
  const scale = (radius / 9) * (look.ring ? 0.86 : 1);
  context.scale(scale, scale);
  context.lineWidth = 1.9;
  context.strokeStyle = context.fillStyle = look.symbol;
  if (LINES.has(symbol)) context.stroke(paths[symbol]); else context.fill(paths[symbol]);
  if (!look.isStruck) return;
  context.lineWidth = 1.6;
  context.stroke(new Path2D("M-7 7 7-7"));
}

function disc(context, radius, color) {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
}

/** The same mark as an element, for lists. */
function markIcon(type, color, status, radius = 9) {
  const look = lookOf(color, status, radius);
  const half = radius + 2;
  const svg = vector("svg", {
    viewBox: `${-half} ${-half} ${2 * half} ${2 * half}`, width: 2 * half, height: 2 * half,
    "aria-hidden": "true",
  });
  svg.append(
    vector("circle", { r: radius + 1.5, fill: "#ffffff" }),
    vector("circle", { r: radius, fill: look.fill, stroke: INK }));
  if (look.ring) {
    svg.append(vector("circle", {
      r: radius - look.ring / 2 - 0.5, fill: "none", stroke: color, "stroke-width": look.ring,
      "stroke-dasharray": look.dash.join(" "),
    }));
  }
  const scale = `scale(${(radius / 9) * (look.ring ? 0.86 : 1)})`;
  const symbol = symbolOf(type);
  if (type) {
    svg.append(vector("path", LINES.has(symbol)
      ? { d: SYMBOLS[symbol], transform: scale, fill: "none", stroke: look.symbol, "stroke-width": 1.9 }
      : { d: SYMBOLS[symbol], transform: scale, fill: look.symbol }));
  }
  if (look.isStruck) {
    svg.append(vector("path", { d: "M-7 7 7-7", stroke: look.symbol, "stroke-width": 1.6 }));
  }
  return svg;
}

function vector(tag, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

const eventIcon = (event) => markIcon(event.symbol, colorOf(event), event.status);

/** The colours of the theme, as the canvas needs them. */
const THEME_COLORS = ["paper", "ink", "soft", "land", "outside", "border", "district", "water",
  "front", "accent", "bar", "halo", "raised"];
let theme = {};

function readTheme() {
  const probe = make("span", { hidden: true });
  document.body.append(probe);
  theme = Object.fromEntries(THEME_COLORS.map((name) => {
    probe.style.color = `var(--${name})`;
    return [name, getComputedStyle(probe).color];
  }));
  probe.remove();
}
