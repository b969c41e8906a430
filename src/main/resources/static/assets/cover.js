// Boxes over a picture are drawn with the pointer. They stand in the text field below, which is what is sent; typing
// there works without this script.
document.querySelectorAll("[data-cover]").forEach((cover) => {
  const field = document.getElementById(cover.dataset.cover);
  const boxes = cover.querySelector("svg");
  const group = document.createElementNS(boxes.namespaceURI, "g");
  boxes.append(group);
  const lines = () => field.value.split("\n").map((line) => line.trim()).filter(Boolean);
  const draw = (numbers) => {
    const [x, y, width, height] = numbers;
    const box = document.createElementNS(boxes.namespaceURI, "rect");
    box.setAttribute("class", "cover-box");
    box.setAttribute("x", x);
    box.setAttribute("y", y);
    box.setAttribute("width", width);
    box.setAttribute("height", height);
    return box;
  };
  const show = () => {
    const all = lines().map((line) => line.split(/[\s,，]+/).map(Number));
    group.replaceChildren(...all.filter((it) => it.length === 4 && it.every(Number.isFinite)).map(draw));
  };
  const at = (event) => {
    const area = boxes.getBoundingClientRect();
    const share = (value, start, size) => Math.min(100, Math.max(0, ((value - start) / size) * 100));
    return { x: share(event.clientX, area.left, area.width), y: share(event.clientY, area.top, area.height) };
  };
  let from = null;
  const box = (to) => [Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
  boxes.addEventListener("pointerdown", (event) => {
    from = at(event);
    boxes.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  boxes.addEventListener("pointermove", (event) => {
    if (from) {
      show();
      group.append(draw(box(at(event))));
    }
  });
  boxes.addEventListener("pointerup", (event) => {
    const drawn = from ? box(at(event)) : [];
    from = null;
    if (drawn[2] > 0.5 && drawn[3] > 0.5) {
      field.value = [...lines(), drawn.map((it) => it.toFixed(1)).join(",")].join("\n");
    }
    show();
  });
  field.addEventListener("input", show);
  show();
});
