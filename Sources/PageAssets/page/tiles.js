
// MARK: A map of tiles below the events, drawn by Leaflet

tiles = {
  start() {
    $("tiles").hidden = false;
    this.map = L.map("tiles", {
      attributionControl: false, zoomControl: false, keyboard: false, zoomSnap: 0,
      fadeAnimation: false, zoomAnimation: false, inertia: false,
    });
    L.tileLayer("https://tile.openstreetmap.org/{z}/{x}/{y}.png", { maxZoom: 19 }).addTo(this.map);
    const link = make("a", {
      href: "https://www.openstreetmap.org/copyright", target: "_blank", rel: "noopener noreferrer",
    }, "© OpenStreetMap contributors");
    $("credit").replaceChildren(link);
  },

  /** Follows the view of the page, which alone is moved. */
  show() {
    const [longitude, latitude] = degrees(view.x, view.y);
    this.map.setView([latitude, longitude], view.zoom, { animate: false });
  },
};
