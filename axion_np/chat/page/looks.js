// Panels that draw what /v1/inspect found. Each gets the answer, what was found, and how to redraw.

import { bar, el, expertColour, heatMap, number, percent, picker, shareColour, signedColour, table, visible } from "./draw.js";
import { answerIds, changed, place, selectPlace, state, word } from "./state.js";

function layerPicker(sizes, redraw, first = 0) {
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
  const box = el("div", {}, el("div", { class: "row" }, layerPicker(sizes, redraw)));
  const here = layers[state.layer];
  if (!here) {
    box.append(el("p", { text: word("dense") }));
  } else {
    box.append(el("button", { type: "button", id: "by-expert", text: `${word("colour")}: ${word("byExpert")}`,
      onclick: () => colourBy(here.chosen.map((chosen, t) => expertColour(chosen[most(here.gates[t])]))) }));
    box.append(expertTable(here, at), el("h3", { text: word("load") }), loads(here));
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

function loads(layer) {
  const all = layer.load.reduce((a, b) => a + b, 0);
  return table([word("expert"), word("load")], layer.load.map((load, e) =>
    [String(e), el("span", { class: "share" }, bar(load / all, expertColour(e)), el("span", { text: String(load) }))]));
}

const legend = (n) => el("p", { class: "legend" }, ...Array.from({ length: n }, (_, e) =>
  el("span", { class: "dot", style: { "--mark": expertColour(e) }, text: String(e) })));

function strip(message, layer, number_) {
  const T = layer.chosen.length, label = `${word("layer")} ${number_}: ${layer.chosen.map((c, t) => c[most(layer.gates[t])]).join(" ")}`;
  const canvas = heatMap(1, T, (_, t) => expertColour(layer.chosen[t][most(layer.gates[t])]), label,
    (_, t) => selectPlace(message, t));
  canvas.classList.add("strip");
  return el("div", { class: "striprow" }, el("span", { class: "muted", text: String(number_) }), canvas);
}

// ------------------------------------------------------------------ attention
export function attention(message, found, redraw) {
  const { attention: rows, sizes } = found, at = place(message), T = rows.length;
  const heads = picker(word("head"), sizes.heads, state.head, (head) => { state.head = head; redraw(); });
  const paint = (t, s) => {
    if (s > t) return (t + s) % 2 ? "#39414d" : "#2a313b";
    const p = Math.sqrt(rows[t][s]);
    return t === at ? `rgb(${60 + 195 * p}, ${40 + 160 * p}, 60)` : `rgb(${20 + 60 * p}, ${30 + 170 * p}, ${50 + 205 * p})`;
  };
  const label = `${word("attention")}, ${word("layer")} ${state.layer}, ${word("head")} ${state.head}`;
  const order = rows[at].map((p, s) => [p, s]).sort((a, b) => b[0] - a[0]).slice(0, 6);
  return el("div", {}, el("div", { class: "row" }, layerPicker(sizes, redraw), heads),
    el("p", { class: "muted", text: `↓ ${word("query")}   → ${word("key")}` }),
    heatMap(T, T, paint, label, (t) => selectPlace(message, t)),
    el("h3", { text: `${at} ${word("looksAt")}` }),
    table([word("key"), word("token"), word("probability")], order.map(([p, s]) => [String(s),
      el("code", { text: visible(found.texts[s]) }),
      el("span", { class: "share" }, bar(p), el("span", { text: percent(p) }))])));
}

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
    el("p", { class: "muted", text: `${sizes.latent + sizes.rotary} / ${sizes.mha} (${number((100 * (sizes.latent + sizes.rotary)) / sizes.mha)} %)` }));
}

// ------------------------------------------------------------------ numbers
export function numbers(message, found, redraw) {
  const heads = picker(word("head"), found.sizes.heads, state.head, (head) => { state.head = head; redraw(); });
  const cards = found.numbers.map(({ equation, values, line }) => el("article", { class: "card" },
    el("p", { class: "equation", text: equation }),
    el("p", { class: "values" }, ...values.map(([what, value]) =>
      el("span", {}, el("code", { text: visible(what) }), ` ${number(value, 4)}`))),
    el("p", {}, el("code", { class: "source", text: line.code })),
    el("p", { class: "muted" }, el("a", { href: `/book/${line.chapter}`, target: "_blank", rel: "noopener", text: line.chapter }),
      ` ${word("line")} ${line.number}`)));
  return el("div", {}, el("div", { class: "row" }, layerPicker(found.sizes, redraw), heads), ...cards);
}

// ------------------------------------------------------------------ backward
export function backward(message, found) {
  const { saliency, norms, nats, place: at } = found.backward, top = Math.max(...saliency);
  const order = saliency.map((norm, t) => [norm, t]).sort((a, b) => b[0] - a[0]).slice(0, 8);
  const largest = Object.entries(norms).sort((a, b) => b[1] - a[1]).slice(0, 14);
  const colours = saliency.map((norm) => `rgba(255, 180, 84, ${norm / (top || 1)})`);
  const measure = (value, whole) => el("span", { class: "share" }, bar(value / (whole || 1)), el("span", { text: number(value) }));
  return el("div", {},
    el("p", { text: `${word("surprise")}: ${number(nats)} ${word("nats")} = ${number(nats / Math.LN2)} ${word("bits")}` }),
    el("button", { type: "button", id: "by-saliency", text: `${word("colour")}: ${word("bySaliency")}`, onclick: () => colourBy(colours) }),
    el("h3", { text: word("saliency") }),
    table([word("key"), word("token"), "‖dL/dx‖"], order.map(([norm, t]) =>
      [String(t), el("code", { text: visible(found.texts[t]) }), measure(norm, top)])),
    el("h3", { text: word("norms") }),
    table([word("parameter"), "‖dL/dw‖"], largest.map(([name, norm]) => [el("code", { text: name }), measure(norm, largest[0][1])])));
}
