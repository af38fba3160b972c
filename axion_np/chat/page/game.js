// The prediction game: four tokens, one of them comes next; say which, and how sure you are.

import { post } from "./api.js";
import { el, number, visible } from "./draw.js";
import { EXAMPLES } from "./words.js";
import { changed, options, state, word } from "./state.js";

const N = 4;
let game = null; // {text, entries, at, choices, yours, models, told}

export function drawGame() {
  if (!game) return el("button", { type: "button", id: "start", class: "strong", text: word("start"), onclick: start });
  const score = el("dl", { class: "facts", id: "score" }, ...[["yours", game.yours], ["models", game.models], ["uniform", game.uniform]]
    .flatMap(([name, bits]) => [el("dt", { text: word(name) }), el("dd", { text: `${number(bits)} ${word("bits")}` })]));
  const text = el("div", {}, el("h3", { text: word("textSoFar") }), el("p", { class: "said card", text: game.text }));
  const told = el("p", { role: "status", text: game.told ? `${word("was")} ${game.told}.` : "" });
  if (game.at >= game.entries.length) {
    return el("div", {}, text, told, el("p", { id: "over", text: `${word("over")} ${number(game.yours)} ${word("bits")}.` }), score,
      el("button", { type: "button", id: "start", text: word("start"), onclick: start }));
  }
  const sure = el("select", { id: "sure" }, ...[0.4, 0.6, 0.8, 0.95, 0.99].map((p) =>
    el("option", { value: p, text: `${100 * p} %`, selected: p === game.sure })));
  sure.addEventListener("change", () => { game.sure = Number(sure.value); });
  const buttons = game.choices.map((entry) => el("button", { type: "button", class: "alternative guess", onclick: () => guess(entry) },
    el("code", { text: visible(entry.token) })));
  return el("div", {}, text, told, el("h3", { text: word("guess") }), el("label", { class: "pick" }, el("span", { text: word("sure") }), sure),
    el("div", { class: "row" }, ...buttons), score);
}

// The model's own answer to an example is the text to guess.
async function start() {
  const known = state.models.find((model) => model.id === state.model);
  const texts = EXAMPLES[known?.source] ?? EXAMPLES.other;
  const content = texts[Math.floor(Math.random() * texts.length)];
  const body = { ...options(), temperature: 0, max_tokens: 40, messages: [{ role: "user", content }], logprobs: true, top_logprobs: 10 };
  const { choices: [choice] } = await post("/v1/chat/completions", body);
  game = { text: `${content}\n`, entries: choice.logprobs.content, at: 0, yours: 0, models: 0, uniform: 0, sure: 0.8, told: "" };
  offer();
}

// The token that comes, and the likeliest others, in no order.
function offer() {
  const entry = game.entries[game.at];
  if (entry) {
    const others = entry.top_logprobs.filter((other) => other.id !== entry.id).slice(0, N - 1);
    game.choices = [entry, ...others].map((value) => [Math.random(), value]).sort((a, b) => a[0] - b[0]).map(([, value]) => value);
  }
  changed("game");
}

function guess(chosen) {
  const entry = game.entries[game.at], n = game.choices.length;
  const q = chosen.id === entry.id ? game.sure : (1 - game.sure) / (n - 1);
  const shares = game.choices.map((choice) => Math.exp(choice.logprob));
  const p = Math.exp(entry.logprob) / shares.reduce((a, b) => a + b, 0);
  game.yours -= Math.log2(q);
  game.models -= Math.log2(p);
  game.uniform += Math.log2(n);
  game.told = visible(entry.token);
  game.text += entry.token;
  game.at += 1;
  offer();
}
