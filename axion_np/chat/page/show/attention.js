// Where the heads look: a picture a head, and in words for one token.

import { el, heatMap, picker, table, visible } from "./draw.js";
import { label, number } from "./standing.js";
import { share, state, told, word } from "./state.js";

const STRONGEST = 4;

export function drawAttention(redraw) {
  const runs = state.runs.filter((run) => run?.pictures?.rows), box = document.getElementById("attention");
  if (!runs.length) {
    box.replaceChildren(el("p", { class: "muted", text: word("noModelYet") }));
    return;
  }
  box.replaceChildren(el("div", { class: "beside" }, ...runs.map((run) => column(run, redraw))));
}

function column(run, redraw) {
  const { rows, texts, step } = run.pictures, T = texts.length;
  const token = Math.max(0, Math.min(state.token ?? T - 1, T - 1));
  const choose = (to) => { state.token = to; redraw(); };
  const pick = picker(word("lookingToken"), T, token, choose);
  [...pick.querySelectorAll("option")].forEach((option, t) => { option.textContent = `${t} ${visible(texts[t])}`; });
  pick.querySelector("select").id = `token-${number(run)}`;
  const heads = rows.map((triangle, head) => el("figure", {}, picture(triangle, head, token, choose),
    el("figcaption", { text: `${word("head")} ${head}` })));
  return el("div", { class: `of${number(run)}` }, label(run) ? el("h3", { class: "name", text: label(run) }) : null,
    el("p", { class: "muted", text: `${word("layer")} ${run.pictures.layer}${step === null ? "" : `, ${word("savedAt")} ${told(step)}`}` }),
    el("div", { class: "heads" }, ...heads), el("div", { class: "row" }, pick), strongest(rows, texts, token));
}

function picture(triangle, head, token, choose) {
  const T = triangle.length, paint = (t, s) => {
    if (s > t) return (t + s) % 2 ? "#39414d" : "#2a313b";
    const p = triangle[t][s] / 255;
    return t === token ? `rgb(${60 + 195 * p}, ${40 + 160 * p}, 60)` : `rgb(${20 + 60 * p}, ${30 + 170 * p}, ${50 + 205 * p})`;
  };
  return heatMap(T, T, paint, `${word("attention")}, ${word("head")} ${head}: ${T} × ${T} ${word("tokens")}`, choose);
}

function strongest(rows, texts, token) {
  const cells = rows.map((triangle, head) => {
    const found = triangle[token].map((root, s) => [(root / 255) ** 2, s]).sort((a, b) => b[0] - a[0]).slice(0, STRONGEST);
    return [String(head), el("span", {}, ...found.flatMap(([p, s]) =>
      [el("code", { text: visible(texts[s]) }), ` ${share(Number(p.toPrecision(2)))}   `]))];
  });
  return table([word("head"), word("looksAt")], cells);
}
