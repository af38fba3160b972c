// Curves as SVG: axes with round numbers, a line a series, and the same as a table.

import { el, table } from "./draw.js";
import { now, state, told, word } from "./state.js";

const LEFT = 52, RIGHT = 12, TOP = 10, BOTTOM = 26;

function svg(tag, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") node.textContent = value;
    else if (name === "mark") value && node.style.setProperty("--mark", value);
    else if (value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

// Round numbers between two: 1, 2, 5 times a power of ten.
function roundNumbers(low, high, most) {
  const rough = (high - low) / most || 1, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((n) => n * power >= rough) * power, found = [];
  for (let n = Math.ceil(low / step); n * step <= high + step * 1e-9; n++) found.push(n * step);
  return found;
}

function powers(low, high) {
  for (const factors of [[1, 2, 3, 4, 5, 7], [1, 2, 5], [1, 3], [1]]) {
    const found = [];
    for (let e = Math.floor(Math.log10(low)); e <= Math.log10(high); e++) {
      found.push(...factors.map((f) => f * 10 ** e).filter((v) => v >= low && v <= high));
    }
    if (found.length <= 6) return found;
  }
  return [low, high];
}

const short = (value) => (Math.abs(value) >= 1e6 ? `${told(value / 1e6, 3)}M` : Math.abs(value) >= 1e4 ? `${told(value / 1e3, 3)}k`
  : Math.abs(value) < 1e-3 && value !== 0 ? Number(value.toPrecision(2)).toExponential() : told(Number(value.toPrecision(6)), 3));

// Of [x, y] pairs those that may be drawn; a gap stays a gap.
const usable = ([, y], log) => y !== null && y !== undefined && (!log || y > 0);

function line(points, place) {
  let path = "", pen = "M";
  for (const point of points) {
    if (!point) pen = "M";
    else {
      const [x, y] = place(point);
      path += `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
      pen = "L";
    }
  }
  return path;
}

// series: {name, points: [[x, y]], kind: class, mark: colour, dots}. Points after the moment are not drawn.
export function chart({ id, title, series, log = false, height = 200, xMost, even = null, evenName = null, unit = "" }) {
  const all = series.flatMap(({ points }) => points.filter((p) => usable(p, log)));
  const value = series.filter((one) => !one.dots).map((one) => {
    const last = one.points.filter(([x, y]) => x <= now() && y !== null).at(-1);
    return `${series.length > 1 && one.name ? `${one.name} ` : ""}${told(last?.[1])}`;
  });
  const caption = el("figcaption", {}, el("strong", { text: title }),
    series.length <= 3 ? el("output", { text: `${value.join("  ·  ")} ${unit}` }) : null,
    ...(series.length > 1 ? series.map(({ name, kind, mark, dots }) => el("span", {
      class: `key ${kind ?? ""} ${dots ? "points" : ""}`, style: mark ? { "--mark": mark } : {}, text: name })) : []),
    evenName ? el("span", { class: "key dashed", text: evenName }) : null);
  const figure = el("figure", {}, caption);
  if (!all.length) {
    figure.append(el("p", { class: "muted", text: word("nothingYet") }));
    return figure;
  }
  const box = document.getElementById(id), width = Math.max(240, box.clientWidth || 600);
  figure.append(drawing({ series, all, log, height, width, xMost, even, label: described(title, series, unit) }), asTable(id, title, series));
  return figure;
}

function drawing({ series, all, log, height, width, xMost, even, label }) {
  let low = Infinity, high = -Infinity;
  for (const [, y] of all) [low, high] = [Math.min(low, y), Math.max(high, y)];
  if (even !== null) [low, high] = [Math.min(low, even), Math.max(high, even)];
  if (!log && low > 0 && low < high / 2) low = 0;
  if (low === high) [low, high] = log ? [low / 2, high * 2] : [low - Math.abs(low || 1) / 2, high + Math.abs(high || 1) / 2];
  const flat = log ? Math.log : (v) => v;
  const px = (x) => LEFT + ((width - LEFT - RIGHT) * x) / (xMost || 1);
  const py = (y) => TOP + (height - TOP - BOTTOM) * (1 - (flat(y) - flat(low)) / (flat(high) - flat(low)));
  const node = svg("svg", { class: "chart", viewBox: `0 0 ${width} ${height}`, height, role: "img", "aria-label": label });
  for (const y of log ? powers(low, high) : roundNumbers(low, high, height > 150 ? 5 : 3)) {
    node.append(svg("line", { class: "grid", x1: LEFT, x2: width - RIGHT, y1: py(y), y2: py(y) }),
      svg("text", { x: LEFT - 6, y: py(y) + 4, "text-anchor": "end", text: short(y) }));
  }
  for (const x of roundNumbers(0, xMost, Math.max(2, Math.floor(width / 110)))) {
    node.append(svg("text", { x: px(x), y: height - 8, "text-anchor": x === 0 ? "start" : px(x) > width - 40 ? "end" : "middle", text: short(x) }));
  }
  if (even !== null) node.append(svg("line", { class: "even", x1: LEFT, x2: width - RIGHT, y1: py(even), y2: py(even) }));
  for (const { points, kind, mark, dots } of series) {
    const seen = points.filter(([x]) => x <= now());
    if (dots) {
      for (const [x, y] of seen.filter((p) => usable(p, log))) {
        node.append(svg("circle", { class: kind, mark, cx: px(x), cy: py(y), r: 4 }));
      }
    } else {
      const d = line(seen.map((p) => (usable(p, log) ? p : null)), ([x, y]) => [px(x), py(y)]);
      if (d) node.append(svg("path", { class: kind, mark, d }));
    }
  }
  if (state.moment !== null) node.append(svg("line", { class: "cursor", x1: px(state.moment), x2: px(state.moment), y1: TOP, y2: height - BOTTOM }));
  return node;
}

function described(title, series, unit) {
  const parts = series.map(({ name, points }) => {
    const seen = points.filter(([x, y]) => x <= now() && y !== null);
    if (!seen.length) return "";
    const [[x0, y0], [x1, y1]] = [seen[0], seen.at(-1)];
    return `${name ?? ""} ${word("from")} ${told(y0)} (${told(x0)}) ${word("to")} ${told(y1)} ${unit} (${told(x1)})`;
  });
  return `${title}: ${parts.filter(Boolean).join("; ")}`;
}

// A dozen rows of the same, for whoever reads rather than looks.
function asTable(id, title, series) {
  const key = `table-${id}-${title}`, box = el("details", { open: state.open.has(key) }, el("summary", { text: word("asTable") }));
  const fill = () => {
    const places = [...new Set(series.flatMap(({ points }) => points.filter(([x]) => x <= now()).map(([x]) => x)))].sort((a, b) => a - b);
    const every = Math.max(1, Math.ceil(places.length / 12)), shown = places.filter((_, i) => (places.length - 1 - i) % every === 0);
    const at = (points, place) => points.find(([x]) => x === place)?.[1];
    box.append(el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": title },
      table([word(state.axis), ...series.map(({ name }) => name || title)],
        shown.map((x) => [told(Math.round(x)), ...series.map(({ points }) => told(at(points, x)))]))));
  };
  if (box.open) fill();
  box.addEventListener("toggle", () => {
    if (box.open && box.childNodes.length === 1) fill();
    box.open ? state.open.add(key) : state.open.delete(key);
  });
  return box;
}
