// The glass box: tabs, and what is in each.

import { book, post, unseen } from "./api.js";
import { attention, row } from "./attention.js";
import { drawChanges } from "./changes.js";
import { entryAt, say } from "./conversation.js";
import { bar, el, number, percent, shareColour, table, visible } from "./draw.js";
import { drawGame } from "./game.js";
import * as looks from "./looks.js";
import { answer, answerIds, changed, options, place, selectPlace, state, word } from "./state.js";
import { compare, continued } from "./whatif.js";

// tab -> [chapter of the book, what draws it from what was found, parts to ask for]
const TABS = {
  token: ["generation.sampling", drawToken, []],
  experts: ["operations.router", looks.experts, ["experts"]],
  attention: ["operations.attention", attention, ["attention"]],
  lens: ["generation.inside", looks.lens, ["lens"]],
  latent: ["modules.mla", looks.latent, ["latent"]],
  numbers: ["modules.network", looks.numbers, ["numbers"]],
  backward: ["modules.network", looks.backward, ["backward"]],
  interventions: ["generation.changes", drawChanges, null],
  game: ["operations.loss", drawGame, null],
};
const NAMES = Object.keys(TABS).filter((name) => !unseen.includes(name));

const panel = document.getElementById("panel");
let asked = 0;

export function drawTabs() {
  const tabs = document.getElementById("tabs");
  tabs.replaceChildren(...NAMES.map((name) => el("button", {
    type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "panel",
    "aria-selected": String(name === state.tab), tabindex: name === state.tab ? 0 : -1,
    text: word(name), onclick: () => open(name),
  })));
  tabs.onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = NAMES[(NAMES.indexOf(state.tab) + step + NAMES.length) % NAMES.length];
    open(next);
    document.getElementById(`tab-${next}`).focus();
  };
}

function open(name) {
  state.tab = name;
  state.pointed = null;
  if (state.colours) {
    state.colours = null;
    changed("colours");
  }
  drawTabs();
  panel.replaceChildren(about(name), el("p", { text: word("looking") })); // not what another tab showed
  drawPanel();
}

// What the tab says of itself, and where to read more.
function about(name) {
  const key = `about${name[0].toUpperCase()}${name.slice(1)}`;
  const chapter = TABS[name][0], place = book(chapter);
  const link = place ? el("a", { href: place, target: "_blank", rel: "noopener", text: chapter }) : el("code", { text: chapter });
  return el("p", { class: "about" }, `${word(key)} ${word("chapter")}: `, link);
}

export async function drawPanel(what) {
  if (what === "colours") return;
  const name = state.tab, [, draw, parts] = TABS[name], number_ = ++asked;
  panel.setAttribute("aria-labelledby", `tab-${name}`);
  panel.setAttribute("aria-busy", "false");
  const fresh = panel.dataset.shows !== name; // what another tab has left there is not shown
  panel.dataset.shows = name;
  if (parts === null) {
    if (!["selection", "pointed", "writing"].includes(what)) panel.replaceChildren(about(name), draw());
    return;
  }
  const message = answer();
  if (!message) {
    panel.replaceChildren(about(name), el("p", { text: word(state.writing ? "wait" : "noTokens") }));
    return;
  }
  panel.setAttribute("aria-busy", "true");
  if (fresh) panel.replaceChildren(about(name), el("p", { text: word("looking") }));
  try {
    const found = parts.length ? await look(message, parts) : null;
    if (number_ !== asked) return;
    const focused = document.activeElement?.id;
    const soFar = state.writing && message === state.messages.at(-1) ? el("p", { class: "muted", text: word("soFar") }) : "";
    panel.replaceChildren(about(name), tokenBar(message), soFar, draw(message, found, drawPanel));
    if (focused) document.getElementById(focused)?.focus();
    panel.setAttribute("aria-busy", "false");
  } catch (error) {
    if (number_ !== asked) return;
    panel.replaceChildren(about(name), el("p", { text: `${word("problem")}: ${error.message}` }));
    panel.setAttribute("aria-busy", "false");
  }
}

async function look(message, parts) {
  const ids = answerIds(message), at = place(message);
  const text = parts.includes("attention") ? row(ids, at) : { ids, place: at };
  const found = await post("/v1/inspect", { model: state.model, parts, layer: state.layer, head: state.head, ...text });
  state.window = found.sizes.window;
  return found;
}

// Which token the panel is about, and its neighbours.
function tokenBar(message) {
  const at = place(message), least = message.prompt.length, most = answerIds(message).length - 1;
  const entry = entryAt(message, at - least);
  const step = (id, text, label, to) => el("button", { type: "button", id, text, "aria-label": word(label),
    disabled: to < least || to > most, onclick: () => selectPlace(message, to) });
  return el("div", { class: "row small tokenbar" }, step("before", "◀", "previous", at - 1),
    el("span", { text: `${word("chosenToken")} ${at}: ` }), el("code", { text: visible(entry.token) }),
    step("behind", "▶", "next", at + 1));
}

// ------------------------------------------------------------------ one token
function drawToken(message) {
  const token = place(message) - message.prompt.length, entry = entryAt(message, token);
  const p = Math.exp(entry.logprob), bytes = entry.bytes?.map((b) => b.toString(16).padStart(2, "0")).join(" ");
  const facts = [
    [word("id"), String(entry.id)], [word("bytes"), bytes ?? word("none")], [word("probability"), percent(p)],
    [word("surprise"), `${number(-entry.logprob / Math.LN2)} ${word("bits")}`],
    [word("entropy"), `${number(entry.entropy / Math.LN2)} ${word("bits")}`],
  ];
  const list = el("dl", { class: "facts" }, ...facts.flatMap(([name, value]) => [el("dt", { text: name }), el("dd", { text: value })]));
  const result = el("div", { id: "whatif" });
  const rows = entry.top_logprobs.map((other) => {
    const share = Math.exp(other.logprob);
    const button = el("button", { type: "button", class: "alternative", "aria-label": `${word("whatIf")} ${visible(other.token)}`,
      onclick: () => whatIf(message, token, other, result) }, el("code", { text: visible(other.token) }));
    return [button, String(other.id), el("span", { class: "share" }, bar(share, shareColour(share)), el("span", { text: percent(share) }))];
  });
  return el("div", {}, list, el("h3", { text: word("alternatives") }),
    table([word("token"), word("id"), word("probability")], rows), result);
}

// Go on from another token; both continuations side by side.
async function whatIf(message, token, other, result) {
  const before = message.entries.slice(0, token).map((entry) => entry.id);
  const was = [...message.entries.slice(token), ...(message.end ? [message.end] : [])];
  const body = { ...options(message), prompt: [...message.prompt, ...before, other.id], logprobs: 0 };
  const is = [other];
  const show = () => result.replaceChildren(compare(word("asItWas"), was, `${word("whatIf")} ${visible(other.token)}`, is));
  show();
  if (other.id === message.end?.id) return;
  try {
    await continued(body, is, show);
  } catch (error) {
    say(`${word("problem")}: ${error.message}`);
  }
}
