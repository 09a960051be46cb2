
// MARK: Marks, and clusters of those that would cover each other

const NEAR = 44; // pixels within which marks are one cluster
const FAN = 60; // events at one place that are fanned out; the rest is in the list

/** Events at one point. */
function spotsOf(list) {
  const spots = new Map();
  for (const event of list) {
    if (!event.point) continue;
    const key = event.point.join();
    const spot = spots.get(key);
    if (spot) spot.events.push(event);
    else spots.set(key, { point: event.point, events: [event] });
  }
  return [...spots.values()].sort((a, b) => b.events.length - a.events.length);
}

/** Clusters at a zoom: each spot, from the fullest on, takes the free ones around it. */
function clustersOf(spots, zoom) {
  const reach = NEAR / worldSize(zoom);
  const cell = (point) => point.map((value) => Math.floor(value / reach));
  const grid = new Map();
  for (const spot of spots) {
    const key = cell(spot.point).join();
    if (!grid.has(key)) grid.set(key, []);
    grid.get(key).push(spot);
  }
  const taken = new Set();
  return spots.filter((spot) => !taken.has(spot)).reduce((clusters, spot) => {
    if (taken.has(spot)) return clusters;
    const [column, row] = cell(spot.point);
    const members = [];
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        for (const other of grid.get(`${x},${y}`) ?? []) {
          if (!taken.has(other) && apart(spot, other) < reach) members.push(other);
        }
      }
    }
    for (const member of members) taken.add(member);
    clusters.push(clusterOf(members));
    return clusters;
  }, []);
}

const apart = (a, b) => Math.hypot(a.point[0] - b.point[0], a.point[1] - b.point[1]);

function clusterOf(members) {
  const list = members.flatMap((spot) => spot.events);
  const mean = (i) =>
    members.reduce((sum, spot) => sum + spot.point[i] * spot.events.length, 0) / list.length;
  const colors = new Map();
  for (const event of list) colors.set(colorOf(event), (colors.get(colorOf(event)) ?? 0) + 1);
  return {
    spots: members,
    events: list,
    point: members.length === 1 ? members[0].point : [mean(0), mean(1)],
    shares: [...colors].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    name: nameOf(members, list.length),
    radius: list.length === 1 ? radiusOf(list[0]) : Math.min(30, 11 + 2.6 * Math.log2(list.length)),
  };
}

/** What a cluster's fullest place is called, if a good part of its events is at it or near it. */
function nameOf(members, count) {
  const nameOfSpot = ({ events: list }) => {
    const name = text(list[0].p.place);
    return list.every(({ p, precision }) => precision <= 2 && text(p.place) === name) ? name : "";
  };
  const fullest = members.filter(nameOfSpot)
    .reduce((a, b) => (a && a.events.length >= b.events.length ? a : b), null);
  return fullest && fullest.events.length * 3 > count ? nameOfSpot(fullest) : "";
}

/** The clusters of the events shown, kept until events or zoom are others. */
const clustering = { spots: [], list: null, zoom: null, clusters: [] };

function clusters(list) {
  const zoom = Math.round(view.zoom * 2) / 2;
  if (list !== clustering.list) {
    clustering.list = list;
    clustering.spots = spotsOf(list);
    clustering.zoom = null;
  }
  if (zoom !== clustering.zoom) {
    clustering.zoom = zoom;
    clustering.clusters = clustersOf(clustering.spots, zoom);
  }
  return clustering.clusters;
}

function drawCluster(context, cluster, x, y) {
  const { radius, events: list, shares } = cluster;
  context.save();
  context.translate(x, y);
  disc(context, radius + 1.5, "#ffffff");
  disc(context, radius, theme.raised);
  let angle = -Math.PI / 2;
  for (const [color, count] of shares) {
    const next = angle + (2 * Math.PI * count) / list.length;
    context.beginPath();
    context.arc(0, 0, radius - 2.5, angle, next);
    context.strokeStyle = color;
    context.lineWidth = 5;
    context.stroke();
    angle = next;
  }
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.strokeStyle = INK;
  context.lineWidth = 1;
  context.stroke();
  context.font = `600 ${list.length > 999 ? 11 : 12.5}px ${FACE}`;
  context.fillStyle = theme.ink;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(list.length, 0, 0.5);
  context.restore();
}

/** Where the events of an opened cluster stand around it, in pixels: on a spiral. */
function fanOffsets(count) {
  if (count <= 8) {
    const radius = Math.max(34, (count * 30) / (2 * Math.PI));
    return Array.from({ length: count }, (_, i) => {
      const angle = (2 * Math.PI * i) / count - Math.PI / 2;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
  }
  return Array.from({ length: count }, (_, i) => {
    const radius = 17 * Math.sqrt(i + 4);
    const angle = i * Math.PI * (3 - Math.sqrt(5));
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

// MARK: How exact a place is

/** Metres around a place within which an event was, where no outline says it better. */
const UNCERTAINTIES = { 2: 25000, 3: 30000, 4: 60000, 5: 40000, 6: 200000, 7: 60000 };

/** Draws where an event may have been: an outline that is known, else a ring. */
function drawUncertainty(context, event, strength) {
  if (event.precision <= 1 || !event.point) return;
  const color = colorOf(event);
  const outline = event.precision >= 3 && ground.shapeOfPlace.get(event.p.place_id);
  context.save();
  context.globalAlpha = strength;
  context.strokeStyle = theme.ink;
  context.fillStyle = color;
  if (outline) {
    onGround(context, (pixel) => fillDashed(context, outline.path, pixel, strength));
  } else {
    const [x, y] = onScreen(...event.point);
    const metres = UNCERTAINTIES[event.precision] ?? UNCERTAINTIES[2];
    const ring = new Path2D();
    ring.arc(x, y, pixelsOf(metres, degrees(...event.point)[1]), 0, 2 * Math.PI);
    fillDashed(context, ring, 1, strength);
  }
  context.restore();
}

function fillDashed(context, path, pixel, strength) {
  context.globalAlpha = strength * 0.25;
  context.fill(path);
  context.globalAlpha = strength;
  context.lineWidth = 1.3 * pixel;
  context.setLineDash([6 * pixel, 4 * pixel]);
  context.stroke(path);
}

/** Draws the line or the area of an event that has more than a point. */
function drawShape(context, event, width) {
  if (!event.shape || event.shape.type === "Point") return;
  context.save();
  context.beginPath();
  for (const list of parts(event.shape)) {
    list.forEach((position, index) => {
      const [x, y] = onScreen(...world(...position));
      if (index) context.lineTo(x, y); else context.moveTo(x, y);
    });
  }
  context.lineJoin = context.lineCap = "round";
  for (const [color, extra] of [["#ffffff", 2.5], [colorOf(event), 0]]) {
    context.strokeStyle = color;
    context.lineWidth = width + extra;
    context.globalAlpha = extra ? 0.7 : 0.9;
    context.stroke();
  }
  if (event.shape.type.endsWith("Polygon")) {
    context.globalAlpha = 0.15;
    context.fillStyle = colorOf(event);
    context.fill("evenodd");
  }
  context.restore();
}
