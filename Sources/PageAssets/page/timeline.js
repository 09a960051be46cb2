
// MARK: The timeline

const track = $("track");
const bars = $("bars");
const timeline = { counts: [], shown: [], step: 1, timer: 0 };

/** How many of the events started in each bin of days. */
function countDays(list) {
  const bins = Math.ceil((days.last - days.first + 1) / timeline.step);
  const counts = new Array(bins).fill(0);
  for (const { start } of list) {
    if (start !== null) counts[Math.floor((start - days.first) / timeline.step)] += 1;
  }
  return counts;
}

/** From the left edge of a day to pixels, and back to the day there. */
const dayLeft = (day) => ((day - days.first) / (days.last - days.first + 1)) * track.clientWidth;
const dayAt = (left) => Math.max(days.first, Math.min(days.last,
  days.first + Math.floor((left / track.clientWidth) * (days.last - days.first + 1))));

/** Draws the bars: those that the other filters leave, the ones inside the span strong. */
function drawTimeline() {
  if (!days) return;
  const { clientWidth: width, clientHeight: height } = track;
  const ratio = window.devicePixelRatio || 1;
  bars.width = Math.round(width * ratio);
  bars.height = Math.round(height * ratio);
  const context = bars.getContext("2d");
  context.scale(ratio, ratio);
  const span = days.last - days.first + 1;
  timeline.step = Math.max(1, Math.ceil((span * 2) / width));
  const counts = countDays(state.timeless);
  const most = Math.max(1, ...counts);
  const floor = height - 16;
  counts.forEach((count, bin) => {
    if (!count) return;
    const day = days.first + bin * timeline.step;
    const [left, right] = [dayLeft(day), dayLeft(Math.min(day + timeline.step, days.last + 1))];
    const tall = Math.max(2, (count / most) * (floor - 4));
    const isIn = day + timeline.step > state.from && day <= state.to;
    context.fillStyle = isIn ? theme.accent : theme.bar;
    const gap = right - left > 3 ? 1 : 0;
    context.fillRect(left + gap / 2, floor - tall, right - left - gap, tall);
  });
  drawDates(context, width, floor);
  placeHandles();
}

/** Writes dates below the bars, as many as there is room for. */
function drawDates(context, width, floor) {
  context.fillStyle = theme.border;
  context.fillRect(0, floor, width, 1);
  context.font = `11px ${FACE}`;
  context.textBaseline = "top";
  context.fillStyle = theme.soft;
  const span = days.last - days.first + 1;
  const isLong = span > 900;
  const format = new Intl.DateTimeFormat("en-GB",
    isLong ? { month: "short", year: "numeric", timeZone: "UTC" }
      : { day: "numeric", month: "short", timeZone: "UTC" });
  const step = Math.max(1, Math.ceil((span * 76) / width));
  for (let day = days.first; day <= days.last; day += step) {
    const left = dayLeft(day);
    if (left > width - 50 && day > days.first) break;
    context.fillStyle = theme.border;
    context.fillRect(left, floor, 1, 4);
    context.fillStyle = theme.soft;
    context.fillText(format.format(new Date(day * DAY)), left + 3, floor + 4);
  }
}

function placeHandles() {
  const [left, right] = [dayLeft(state.from), dayLeft(state.to + 1)];
  $("window").style.left = `${left}px`;
  $("window").style.width = `${right - left}px`;
  for (const [id, day, edge] of [["handle-from", state.from, left], ["handle-to", state.to, right]]) {
    const handle = $(id);
    handle.style.left = `${edge}px`;
    handle.ariaValueMin = days.first;
    handle.ariaValueMax = days.last;
    handle.ariaValueNow = day;
    handle.ariaValueText = spellDay(day);
  }
  $("span").textContent = spellSpan(state.from, state.to);
  $("all-days").disabled = isWholeSpan();
}

const isWholeSpan = () => !days || (state.from === days.first && state.to === days.last);

function setSpan(from, to) {
  from = Math.max(days.first, Math.min(days.last, from));
  to = Math.max(from, Math.min(days.last, to));
  if (from !== state.from || to !== state.to) setState({ from, to });
}

// MARK: Brushing

let brush = null;

track.addEventListener("pointerdown", (event) => {
  if (event.button || !days) return;
  stop();
  track.setPointerCapture(event.pointerId);
  const left = event.clientX - track.getBoundingClientRect().left;
  const day = dayAt(left);
  const near = (edge) => Math.abs(left - edge) < 9;
  const { from, to } = state;
  if (near(dayLeft(from))) brush = { move: (now) => setSpan(Math.min(now, to), to) };
  else if (near(dayLeft(to + 1))) brush = { move: (now) => setSpan(from, Math.max(now, from)) };
  else if (!isWholeSpan() && day >= from && day <= to) brush = { move: (now) => slide(from, to, now - day) };
  else {
    brush = { move: (now) => setSpan(Math.min(day, now), Math.max(day, now)) };
    brush.move(day);
  }
});

/** Moves a span whole, within the first and the last day. */
function slide(from, to, by) {
  const steps = Math.max(days.first - from, Math.min(days.last - to, by));
  setSpan(from + steps, to + steps);
}

track.addEventListener("pointermove", (event) => {
  brush?.move(dayAt(event.clientX - track.getBoundingClientRect().left));
});
for (const name of ["pointerup", "pointercancel"]) {
  track.addEventListener(name, () => { brush = null; });
}

const STRIDES = {
  ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7,
  Home: -Infinity, End: Infinity,
};

for (const id of ["handle-from", "handle-to"]) {
  $(id).addEventListener("keydown", (event) => {
    if (!Object.hasOwn(STRIDES, event.key)) return;
    event.preventDefault();
    stop();
    const by = STRIDES[event.key];
    if (id === "handle-from") setSpan(Math.min(state.from + by, state.to), state.to);
    else setSpan(state.from, Math.max(state.to + by, state.from));
  });
}

$("all-days").addEventListener("click", () => {
  stop();
  setSpan(days.first, days.last);
});

// MARK: Playing

/** Moves the span a step on, from a part of the days where it is whole. */
function playOn() {
  const step = timeline.step;
  const length = state.to - state.from;
  if (state.to >= days.last) return stop();
  slide(state.from, state.to, Math.max(step, Math.round(length / 10)));
}

function play() {
  if (state.to >= days.last) {
    const span = days.last - days.first;
    const length = isWholeSpan() ? Math.floor(span / 12) : state.to - state.from;
    setSpan(days.first, days.first + length);
  }
  timeline.timer = setInterval(playOn, 700);
  showPlaying(true);
}

function stop() {
  clearInterval(timeline.timer);
  timeline.timer = 0;
  showPlaying(false);
}

function showPlaying(isPlaying) {
  $("play").ariaPressed = String(isPlaying);
  $("play").textContent = isPlaying ? "Pause" : "Play";
  // The number of events is not read out at every step.
  $("count").setAttribute("aria-live", isPlaying ? "off" : "polite");
}

$("play").addEventListener("click", () => (timeline.timer ? stop() : play()));
