// Makes pages smoother; every page works without it.

// A form goes out once, however often its button is pressed. Coming back to the page frees it again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});
addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

// Coming back to a form that was sent finds its key again, so that sending it twice counts once.
const keys = [...document.querySelectorAll("input[name=_key]")];
const [arrival] = performance.getEntriesByType("navigation");
if (arrival?.type === "back_forward" && history.state?.keys?.length === keys.length) {
  keys.forEach((key, place) => (key.value = history.state.keys[place]));
} else if (keys.length > 0) {
  history.replaceState({ ...history.state, keys: keys.map((key) => key.value) }, "");
}

// After an error the reader is taken to the list of what to change.
document.querySelector(".error-box h2")?.scrollIntoView();

// Corners of a grid are taken by clicking on the map; typing them works as well.
document.querySelectorAll("svg[data-draw]").forEach((map) => {
  const corners = document.getElementById(map.dataset.draw);
  const line = document.createElementNS(map.namespaceURI, "polyline");
  line.setAttribute("fill", "none");
  line.setAttribute("stroke", "currentColor");
  line.setAttribute("stroke-dasharray", "8");
  line.setAttribute("stroke-width", "4");
  map.append(line);
  const { west, north, scaleX, scaleY } = map.dataset;
  map.addEventListener("click", (event) => {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
    const x = Number(west) + at.x / scaleX;
    const y = Number(north) - at.y / scaleY;
    const kept = corners.value.trim();
    corners.value = `${kept}${kept ? "\n" : ""}${x.toFixed(6)},${y.toFixed(6)}`;
    line.setAttribute("points", `${line.getAttribute("points") ?? ""} ${at.x},${at.y}`);
  });
});
