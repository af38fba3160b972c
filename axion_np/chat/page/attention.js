// Whom a token looks at: over the text, and as a picture of all tokens with both masks in it.

import { bar, el, heatMap, percent, picker, table, textMap, visible } from "./draw.js";
import { layerPicker } from "./looks.js";
import { answerIds, place, selectPlace, state, word } from "./state.js";

// The row that is asked for: the text alone, or behind another document, as rows are packed in
// training. The other document is the same text once more, so whatever it changed would be seen.
export function row(ids, at) {
  if (!state.packed || 2 * ids.length > state.window) return { ids, place: at };
  return { ids: [...ids, ...ids], place: ids.length + at, starts: [0, ids.length] };
}

export function attention(message, found, redraw) {
  const { attention: rows, sizes } = found, packed = rows.length > answerIds(message).length, T = rows.length;
  const first = packed ? T / 2 : 0, at = first + place(message), mine = rows[at];
  const heads = picker(word("head"), sizes.heads, state.head, (head) => { state.head = head; redraw(); });
  const pick = (t) => selectPlace(message, t < first ? t : t - first);
  const shares = found.texts.map((_, s) => (s < first || s > at ? null : mine[s]));
  const where = `${word("attention")}, ${word("layer")} ${state.layer}, ${word("head")} ${state.head}`;
  const order = mine.map((p, s) => [p, s]).sort((a, b) => b[0] - a[0]).slice(0, 6).filter(([p]) => p > 0);
  return el("div", {}, el("div", { class: "row" }, layerPicker(sizes, redraw), heads, packing(T, packed, sizes.window, redraw)),
    textMap(found.texts, shares, at, `${where}: ${at} ${word("looksAt")} ${order.map(([, s]) => visible(found.texts[s])).join(" ")}`, pick),
    el("p", { class: "legend muted" }, el("span", { class: "key future", text: word("future") }),
      packed ? el("span", { class: "key other", text: word("otherDocument") }) : null),
    el("p", { class: "muted", text: `↓ ${word("query")}   → ${word("key")}` }),
    heatMap(T, T, painter(rows, at, first), where, pick),
    el("h3", { text: `${at} ${word("looksAt")}` }),
    table([word("key"), word("token"), word("probability")], order.map(([p, s]) => [String(s),
      el("code", { text: visible(found.texts[s]) }),
      el("span", { class: "share" }, bar(p), el("span", { text: percent(p) }))])));
}

// Grey stripes: the future. Violet stripes: another document.
function painter(rows, at, first) {
  return (t, s) => {
    const stripe = (t + s) % 4 < 2;
    if (s > t) return stripe ? "#39414d" : "#2a313b";
    if (t >= first && s < first) return stripe ? "#5a3f78" : "#3d2b54";
    const p = Math.sqrt(rows[t][s]);
    return t === at ? `rgb(${60 + 195 * p}, ${40 + 160 * p}, 60)` : `rgb(${20 + 60 * p}, ${30 + 170 * p}, ${50 + 205 * p})`;
  };
}

function packing(T, packed, window_, redraw) {
  const fits = (packed ? T : 2 * T) <= window_;
  return el("label", { class: "check" }, el("input", { type: "checkbox", id: "packed", checked: packed, disabled: !fits,
    onchange: (event) => { state.packed = event.target.checked; redraw(); } }), ` ${word("packed")}`);
}
