// Elements, colours and heat maps. Text goes in by textContent, so nothing that is said can be markup.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") node.textContent = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "style") for (const [key, v] of Object.entries(value)) node.style.setProperty(key, v);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const EXPERT_COLOURS = [
  "#4aa3ff", "#ffb454", "#5fd38d", "#ff7aa2", "#b79bff", "#f2e35c", "#4fd6d6", "#ff8f66",
];

export const expertColour = (e) => EXPERT_COLOURS[e % EXPERT_COLOURS.length];

// Red for unlikely, green for likely, by the square root so that small probabilities differ.
export const shareColour = (p) => `hsl(${Math.round(120 * Math.sqrt(Math.max(0, Math.min(1, p))))} 70% 50%)`;

export function shown(text) {
  if (text === "") return "∅";
  return text.replace(/\n/g, "⏎").replace(/\t/g, "⇥").replace(/^ | $/g, "␣");
}

// Control characters and the like as their code: they must not change the line that they are in.
export const visible = (text) =>
  shown(text).replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

export function number(value, digits = 3) {
  if (value === null || value === undefined) return "–";
  if (typeof value === "string") return value;
  if (value === 0) return "0";
  return Math.abs(value) < 0.001 || Math.abs(value) >= 1e5
    ? value.toExponential(2) : String(Number(value.toPrecision(digits)));
}

export const percent = (p) => `${number(100 * p)} %`;

// A whole text, token by token, each as strong as its share; null is what the mask hides.
export function textMap(texts, shares, at, label, pick, says = (t) => percent(shares[t])) {
  const marks = texts.map((text, t) => el("span", {
    class: `mark${t === at ? " at" : ""}${shares[t] === null ? " hidden-by-mask" : ""}`,
    style: { "--share": `${Math.round(100 * Math.sqrt(shares[t] ?? 0))}%` }, // small shares differ, too
    title: `${t}: ${shares[t] === null ? "–" : says(t)}`,
    text: visible(text).replace(/␣/g, " "), onclick: () => pick(t) }));
  const lines = texts.map((text) => text.split("\n").length - 1);
  return el("p", { class: "textmap", role: "img", "aria-label": label },
    ...marks.flatMap((mark, t) => [mark, ...Array.from({ length: lines[t] }, () => el("br"))]));
}

// A picture of numbers: rows of equal or growing length. `paint(value, row, column)` gives a colour.
export function heatMap(rows, columns, paint, label, pick) {
  const size = Math.max(2, Math.min(16, Math.floor(640 / Math.max(rows, columns))));
  const canvas = el("canvas", { width: columns * size, height: rows * size, role: "img", "aria-label": label });
  const pen = canvas.getContext("2d");
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      pen.fillStyle = paint(r, c);
      pen.fillRect(c * size, r * size, size, size);
    }
  }
  canvas.addEventListener("click", (event) => {
    const box = canvas.getBoundingClientRect();
    const r = Math.floor(((event.clientY - box.top) / box.height) * rows);
    const c = Math.floor(((event.clientX - box.left) / box.width) * columns);
    if (pick) pick(Math.max(0, Math.min(rows - 1, r)), Math.max(0, Math.min(columns - 1, c)));
  });
  return canvas;
}

// A number below and above zero.
export function signedColour(value, most) {
  const share = Math.max(-1, Math.min(1, value / (most || 1)));
  return share < 0 ? `rgba(74, 163, 255, ${-share})` : `rgba(255, 180, 84, ${share})`;
}

export function bar(share, colour) {
  const inner = el("span", { style: { width: `${Math.max(1, 100 * share)}%`, background: colour || "var(--accent)" } });
  return el("span", { class: "bar", "aria-hidden": "true" }, inner);
}

export function table(heads, rows, caption) {
  return el("table", {},
    caption ? el("caption", { text: caption }) : null,
    el("thead", {}, el("tr", {}, ...heads.map((text) => el("th", { scope: "col", text })))),
    el("tbody", {}, ...rows.map((cells) => el("tr", {}, ...cells.map((cell) =>
      cell instanceof Node ? el("td", {}, cell) : el("td", { text: cell }))))));
}

export function picker(label, n, value, change, first = 0) {
  const select = el("select", { onchange: (event) => change(Number(event.target.value)) });
  for (let i = first; i < n; i++) select.append(el("option", { value: i, text: i, selected: i === value }));
  return el("label", { class: "pick" }, el("span", { text: label }), select);
}
