// Panels that draw what /v1/inspect found. Each gets the answer, what was found, and how to redraw.

import { book } from "./api.js";
import { bar, el, expertColour, heatMap, number, percent, picker, shareColour, signedColour, table, textMap, visible } from "./draw.js";
import { answerIds, changed, place, selectPlace, state, word } from "./state.js";

export function layerPicker(sizes, redraw, first = 0) {
  state.layer = Math.max(first, Math.min(state.layer, sizes.layers - 1));
  return picker(word("layer"), sizes.layers, state.layer, (layer) => { state.layer = layer; redraw(); }, first);
}

function colourBy(colours) {
  state.colours = colours;
  changed("colours");
}

const most = (gates) => gates.indexOf(Math.max(...gates));

// ------------------------------------------------------------------ experts
export function experts(message, found, redraw) {
  const { experts: layers, sizes } = found, at = place(message);
  const row = el("div", { class: "row" }, layerPicker(sizes, redraw)), box = el("div", {}, row);
  const here = layers[state.layer];
  if (!here) {
    box.append(el("p", { text: word("dense") }));
  } else {
    row.append(el("button", { type: "button", id: "by-expert", text: `${word("colour")}: ${word("byExpert")}`,
      onclick: () => colourBy(here.chosen.map((chosen, t) => expertColour(chosen[most(here.gates[t])]))) }));
    box.append(expertTable(here, at), el("h3", { text: word("load") }), loads(message, here));
  }
  box.append(el("h3", { text: word("strips") }), legend(sizes.experts));
  layers.forEach((layer, number_) => layer && box.append(strip(message, layer, number_)));
  return box;
}

function expertTable(layer, at) {
  const rows = layer.scores[at].map((score, e) => {
    const rank = layer.chosen[at].indexOf(e), bias = layer.bias[e];
    const sum = typeof bias === "number" ? number(score + bias) : word(bias);
    return [el("span", { class: "dot", style: { "--mark": expertColour(e) }, text: String(e) }),
      number(score), typeof bias === "number" ? number(bias) : word(bias), sum,
      rank < 0 ? "–" : `${number(layer.gates[at][rank])} ✓`];
  });
  return table([word("expert"), word("score"), word("bias"), word("sum"), word("gate")], rows);
}

// How many tokens of the answer, and of the whole text, went to each expert.
function loads(message, layer) {
  const n = layer.load.length, answer_ = Array(n).fill(0);
  for (const chosen of layer.chosen.slice(message.prompt.length)) for (const e of chosen) answer_[e] += 1;
  const all = answer_.reduce((a, b) => a + b, 0);
  return table([word("expert"), word("ofAnswer"), word("ofText")], layer.load.map((load, e) =>
    [String(e), el("span", { class: "share" }, bar(answer_[e] / all, expertColour(e)), el("span", { text: `${answer_[e]}` })), String(load)]));
}

const legend = (n) => el("p", { class: "legend" }, ...Array.from({ length: n }, (_, e) =>
  el("span", { class: "dot", style: { "--mark": expertColour(e) }, text: String(e) })));

// A row for each expert, a column for each token: as bright as the expert weighs.
function strip(message, layer, number_) {
  const T = layer.chosen.length, n = layer.load.length, first = message.prompt.length, at = place(message);
  const label = `${word("layer")} ${number_}: ${layer.chosen.map((c, t) => c[most(layer.gates[t])]).join(" ")}`;
  const paint = (e, t) => {
    const rank = layer.chosen[t].indexOf(e);
    if (rank >= 0) return faded(expertColour(e), 0.25 + 0.75 * layer.gates[t][rank]);
    return t === at ? "rgba(128, 140, 155, 0.45)" : t < first ? "rgba(128, 140, 155, 0.18)" : "transparent";
  };
  const canvas = heatMap(n, T, paint, label, (_, t) => selectPlace(message, t));
  canvas.classList.add("strip");
  return el("div", { class: "striprow" }, el("span", { class: "muted", text: String(number_) }), canvas);
}

const faded = (colour, share) => colour + Math.round(255 * share).toString(16).padStart(2, "0");

// ------------------------------------------------------------------ logit lens
export function lens(message, found) {
  const at = place(message), first = Math.max(message.prompt.length - 1, at - 6);
  const last = Math.min(answerIds(message).length - 1, first + 12), places = [];
  for (let t = first; t <= last; t++) places.push(t);
  const heads = [word("layer"), ...places.map((t) => `${t} ${visible(found.texts[t])}`)];
  const rows = found.lens.map((layer, z) => [z === 0 ? word("embedding") : `${word("after")} ${z - 1}`,
    ...places.map((t) => cell(layer[t]))]);
  return el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": word("lens") }, table(heads, rows));
}

function cell(best) {
  const [[token, p]] = best;
  const title = best.map(([text, share]) => `${visible(text)} ${percent(share)}`).join("\n");
  return el("span", { class: "lens", title, style: { "--mark": shareColour(p) } }, el("code", { text: visible(token) }),
    el("small", { text: percent(Number(p.toPrecision(2))) }));
}

// ------------------------------------------------------------------ latent
export function latent(message, found, redraw) {
  const { latent: { ckv, kr }, sizes } = found, at = place(message);
  const rows = ckv.map((c, t) => [...c, ...kr[t]]), flat = rows.flat().map(Math.abs);
  const top = Math.max(...flat), width = rows[0].length;
  const label = `${word("latent")}, ${word("layer")} ${state.layer}`;
  const map = heatMap(width, rows.length, (i, t) => signedColour(rows[t][i], top), label, (_, t) => selectPlace(message, t));
  const numbers_ = (values) => values.map((value) => number(value)).join("  ");
  return el("div", {}, el("div", { class: "row" }, layerPicker(sizes, redraw)),
    el("p", { class: "muted", text: `↓ c^KV 1–${sizes.latent}, k^R 1–${sizes.rotary}   → ${word("tokens")}` }), map,
    el("dl", { class: "facts" }, el("dt", { text: "c^KV" }), el("dd", {}, el("code", { text: numbers_(ckv[at]) })),
      el("dt", { text: "k^R" }), el("dd", {}, el("code", { text: numbers_(kr[at]) }))),
    el("p", { class: "muted", text: `${sizes.latent + sizes.rotary} ${word("numbersEach")}; ${word("mha")} ${sizes.mha} ` +
      `(${number((100 * (sizes.latent + sizes.rotary)) / sizes.mha)} %).` }));
}

// ------------------------------------------------------------------ numbers
export function numbers(message, found, redraw) {
  const heads = picker(word("head"), found.sizes.heads, state.head, (head) => { state.head = head; redraw(); });
  const cards = found.numbers.map(({ equation, values, line }) => el("article", { class: "card" },
    el("p", { class: "equation", text: equation }),
    el("p", { class: "values" }, ...values.map(([what, value]) =>
      el("span", {}, el("code", { text: visible(what) }), ` ${number(value, 4)}`))),
    el("p", {}, el("code", { class: "source", text: line.code })),
    el("p", { class: "muted" }, el("a", { href: book(line.chapter, line.number), target: "_blank", rel: "noopener",
      text: `${line.chapter}, ${word("line")} ${line.number}` }))));
  return el("div", {}, el("div", { class: "row" }, layerPicker(found.sizes, redraw), heads), ...cards);
}

// ------------------------------------------------------------------ backward
export function backward(message, found) {
  const { saliency, norms, nats, place: at } = found.backward, top = Math.max(...saliency) || 1;
  const order = saliency.map((norm, t) => [norm, t]).sort((a, b) => b[0] - a[0]).slice(0, 8);
  const parameters = Object.entries(norms).sort((a, b) => b[1] - a[1]);
  const colours = saliency.map((norm) => `rgba(255, 180, 84, ${norm / top})`);
  const shares = found.texts.map((_, t) => (t < at ? (saliency[t] / top) ** 2 : null)); // drawn by its root
  const measure = (value, whole) => el("span", { class: "share" }, bar(value / (whole || 1)), el("span", { text: number(value) }));
  const byNorm = (rows) => table([word("parameter"), "‖dL/dw‖"],
    rows.map(([name, norm]) => [el("code", { text: name }), measure(norm, parameters[0][1])]));
  return el("div", {},
    el("p", { text: `${word("surprise")}: ${number(nats)} ${word("nats")} = ${number(nats / Math.LN2)} ${word("bits")}` }),
    el("h3", { text: word("saliency") }),
    textMap(found.texts, shares, at, `${word("saliency")}: ${order.map(([, t]) => visible(found.texts[t])).join(" ")}`, (t) => selectPlace(message, t),
      (t) => number(saliency[t])),
    el("button", { type: "button", id: "by-saliency", text: `${word("colour")}: ${word("bySaliency")}`, onclick: () => colourBy(colours) }),
    table([word("place"), word("token"), "‖dL/dx‖"], order.map(([norm, t]) =>
      [String(t), el("code", { text: visible(found.texts[t]) }), measure(norm, top)])),
    el("h3", { text: word("norms") }), byNorm(parameters.slice(0, 8)),
    el("details", { id: "all-norms" }, el("summary", { text: `${word("allNorms")} (${parameters.length})` }), byNorm(parameters.slice(8))));
}
