// Corners of a grid, or one point, are taken by tapping on the map, or with the arrow keys and Enter.
// They stand in the text field below, which is what is sent; typing there works without this script.
document.querySelectorAll("svg[data-draw]").forEach((map) => {
  const field = document.getElementById(map.dataset.draw);
  const tools = document.getElementById("drawing-tools");
  const status = document.getElementById("drawing-status");
  const west = Number(map.dataset.west);
  const north = Number(map.dataset.north);
  const scaleX = Number(map.dataset.scaleX);
  const scaleY = Number(map.dataset.scaleY);
  const { width, height } = map.viewBox.baseVal;
  const part = (name, kind) => {
    const it = document.createElementNS(map.namespaceURI, name);
    it.setAttribute("class", kind);
    map.append(it);
    return it;
  };
  const outline = part("polygon", "map-drawn");
  const dots = part("g", "map-dots");
  const cross = part("path", "map-cross");
  let at = { x: width / 2, y: height / 2 };

  // Corners of neighbours, so that grids can share a border exactly.
  const known = [...map.querySelectorAll(".map-grid")].flatMap((grid) =>
    [...grid.getAttribute("d").matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })));

  const lines = () => field.value.split("\n").filter((line) => line.trim());
  const spot = (line) => {
    const [x, y] = line.trim().split(/[\s,，]+/).map(Number);
    return { x: (x - west) * scaleX, y: (north - y) * scaleY };
  };
  const show = () => {
    const spots = lines().map(spot).filter((it) => Number.isFinite(it.x + it.y));
    outline.setAttribute("points", spots.map((it) => `${it.x},${it.y}`).join(" "));
    dots.replaceChildren(...spots.map((it) => {
      const dot = document.createElementNS(map.namespaceURI, "circle");
      dot.setAttribute("cx", it.x);
      dot.setAttribute("cy", it.y);
      dot.setAttribute("r", 9);
      return dot;
    }));
    cross.setAttribute("d", `M${at.x - 24} ${at.y}H${at.x + 24}M${at.x} ${at.y - 24}V${at.y + 24}`);
    tools.querySelectorAll("button").forEach((button) => (button.disabled = spots.length === 0));
  };
  const say = () => {
    const all = lines();
    status.textContent = all.length ? `${map.dataset.said} ${all.length}: ${all.at(-1)}` : map.dataset.none;
  };
  const keep = (all) => {
    field.value = (map.dataset.one ? all.slice(-1) : all).join("\n");
    show();
    say();
  };
  const add = ({ x, y }) => {
    const reach = 16 / map.getScreenCTM().a;
    const near = known.find((it) => Math.hypot(it.x - x, it.y - y) < reach) ?? { x, y };
    keep([...lines(), `${(west + near.x / scaleX).toFixed(6)},${(north - near.y / scaleY).toFixed(6)}`]);
  };

  map.addEventListener("click", (event) => {
    at = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
    add(at);
  });
  map.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? 2 : 20;
    const [right, down] =
      { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key] ?? [0, 0];
    if (right || down) {
      at = { x: Math.min(width, Math.max(0, at.x + right)), y: Math.min(height, Math.max(0, at.y + down)) };
      show();
    } else if (event.key === "Enter" || event.key === " ") {
      add(at);
    } else if (event.key === "Backspace" || event.key === "Delete") {
      keep(lines().slice(0, -1));
    } else {
      return;
    }
    event.preventDefault();
  });
  document.getElementById("drawing-back")?.addEventListener("click", () => keep(lines().slice(0, -1)));
  document.getElementById("drawing-clear").addEventListener("click", () => keep([]));
  field.addEventListener("input", show);
  map.setAttribute("tabindex", "0");
  map.setAttribute("role", "application");
  map.setAttribute("aria-describedby", "drawing-how");
  tools.hidden = false;
  show();
});
