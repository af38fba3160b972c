// Who works: the load and the bias of each expert, layer by layer, at the moment and over time.

import { chart } from "./charts.js";
import { bar, el, expertColour, picker, table } from "./draw.js";
import { label, number, points } from "./standing.js";
import { end, reached, share, shownRuns, state, told, word } from "./state.js";

const MANY = 16; // experts, beyond which a table is longer than a picture

export function drawExperts(redraw) {
  const runs = shownRuns().filter((run) => run.told.experts.layers.length), box = document.getElementById("experts");
  if (!runs.length) {
    box.replaceChildren(el("p", { class: "muted", text: word("nothingYet") }));
    return;
  }
  const n = Math.max(...runs.map((run) => run.told.experts.layers.length));
  state.layer = Math.min(state.layer, n - 1);
  const choose = picker(word("layer"), n, state.layer, (layer) => { state.layer = layer; redraw(); });
  choose.querySelector("select").id = "layer";
  const columns = runs.map((run) => el("div", { class: `of${number(run)}` },
    label(run) ? el("h3", { class: "name", text: label(run) }) : null, overview(run)));
  box.replaceChildren(el("div", { class: "beside" }, ...columns), el("div", { class: "row" }, choose),
    el("div", { class: "beside", id: "histories" }, ...runs.map(() => el("div", {}))));
  [...document.getElementById("histories").children].forEach((column, i) => {
    column.id = `history-${i}`;
    column.append(...history(runs[i], column.id));
  });
}

const at = (row, place) => (place < 0 ? null : row[place] ?? null);

// One line a layer: how its tokens were shared, and how far the busiest expert is above the mean.
function overview(run) {
  const { step, layers } = run.told.experts, place = reached(run, step), first = run.told.facts.dense;
  const loads = layers.some(({ load }) => load.length), heads = [word("layer"), ...(loads ? [word("share")] : []), "MaxVio"];
  return table(heads, layers.map((layer, n) => [String(first + n), ...(loads ? [stack(layer.load, place)] : []), told(at(layer.violation, place), 2)]));
}

function stack(load, place) {
  const shares = load.map((row) => at(row, place) ?? 0);
  return el("span", { class: "stack", role: "img", "aria-label": shares.map((p, e) => `${e}: ${share(p)}`).join(", ") },
    ...shares.map((p, e) => el("span", { style: { "--mark": expertColour(e), width: `${100 * p}%` } })));
}

function history(run, id) {
  const { step, layers } = run.told.experts, layer = layers[Math.min(state.layer, layers.length - 1)], place = reached(run, step);
  const name = `${label(run)} ${word("layer")} ${run.told.facts.dense + layers.indexOf(layer)}`.trim();
  const lines = (rows) => rows.map((row, e) => ({ name: String(e), mark: expertColour(e), points: points(run, step, row) }));
  const parts = [], common = { id, height: 170, xMost: end() };
  if (!layer.load.length) {
    const violation = [{ name: "MaxVio", kind: `of${number(run)}`, points: points(run, step, layer.violation) }];
    return [chart({ ...common, title: `${name}: MaxVio`, series: violation })];
  }
  parts.push(chart({ ...common, title: `${name}: ${word("share")}`, series: lines(layer.load), even: 1 / layer.load.length }));
  if (layer.bias.length) parts.push(chart({ ...common, title: `${name}: ${word("bias")}`, series: lines(layer.bias), even: 0 }));
  if (layer.load.length <= MANY) parts.push(numbers(layer, place));
  return parts;
}

function numbers(layer, place) {
  const most = Math.max(...layer.bias.map((row) => Math.abs(at(row, place) ?? 0)), 1e-9);
  const heads = [word("expert"), word("share"), ...(layer.bias.length ? [word("bias")] : [])];
  return table(heads, layer.load.map((row, e) => {
    const part = at(row, place), bias = layer.bias[e] && at(layer.bias[e], place);
    const cells = [el("span", { class: "dot", style: { "--mark": expertColour(e) }, text: String(e) }),
      el("span", { class: "share" }, bar(part ?? 0, expertColour(e)), el("span", { text: share(part) }))];
    return layer.bias.length ? [...cells, el("span", { class: "bias" }, signed(bias ?? 0, most), el("span", { text: told(bias, 3) }))] : cells;
  }));
}

// A bar to the left or to the right of the middle.
function signed(value, most) {
  const half = (50 * Math.abs(value)) / most;
  return el("span", { class: "signed", "aria-hidden": "true" }, el("span", { style: {
    width: `${half}%`, left: `${value < 0 ? 50 - half : 50}%`, background: value < 0 ? "var(--one)" : "var(--two)" } }));
}
