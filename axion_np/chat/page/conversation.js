// The conversation: messages, tokens as chips, and the answer that is being written.

import { stream } from "./api.js";
import { el, shareColour, visible, percent } from "./draw.js";
import { answer, changed, options, state, word } from "./state.js";

const list = document.getElementById("messages");
const status = document.getElementById("status");

export const say = (text) => { status.textContent = text; };

// ------------------------------------------------------------------ asking
export async function ask(text) {
  if (!text.trim() || state.writing) return;
  state.messages.push({ role: "user", content: text });
  await write();
}

// Let the model answer what has been said so far.
async function write() {
  const message = { role: "assistant", content: "", prompt: [], entries: [], end: null, notes: [] };
  const said = state.messages.filter((m) => m.content.trim()).map(({ role, content }) => ({ role, content }));
  state.messages.push(message);
  state.selected = null;
  state.pointed = null;
  state.colours = null;
  state.writing = new AbortController();
  say(word("writing"));
  draw();
  changed("writing");
  const body = { ...options(), messages: said, logprobs: true, top_logprobs: 10, stream_options: { include_usage: true } };
  try {
    await receive(stream("/v1/chat/completions", body, state.writing.signal), message);
    say(message.notes.join(" · "));
  } catch (error) {
    say(error.name === "AbortError" ? word("stopped") : `${word("problem")}: ${error.message}`);
    if (!message.entries.length) state.messages.splice(state.messages.indexOf(message), 1);
  }
  state.writing = null;
  document.getElementById("spoken").textContent = message.content;
  draw();
  changed("answer");
}

// Chunks go into the message; what is on the page follows once a frame.
async function receive(chunks, message) {
  const began = performance.now();
  let drawn = 0, waiting = false;
  const box = list.querySelector("li:last-child .chips");
  const show = () => {
    waiting = false;
    const number = state.messages.indexOf(message);
    for (; drawn < message.entries.length; drawn++) box.append(...chip(message, number, drawn));
    changed("token");
  };
  let rested = performance.now();
  for await (const chunk of chunks) {
    if (performance.now() - rested > 12) { // a click is heard only between two tasks
      await new Promise((resume) => setTimeout(resume));
      rested = performance.now();
    }
    if (chunk.axion) take(chunk.axion, message);
    if (chunk.usage) message.usage = chunk.usage;
    const choice = chunk.choices[0];
    if (!choice) continue;
    message.content += choice.delta.content ?? "";
    message.entries.push(...(choice.logprobs?.content ?? []));
    if (choice.end) message.end = choice.end;
    if (choice.finish_reason) message.finish = choice.finish_reason;
    message.seconds = (performance.now() - began) / 1000;
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(show);
    }
  }
  show();
}

function take(extras, message) {
  message.prompt = extras.prompt_token_ids;
  message.notes = extras.notes;
  message.seed = extras.seed;
  message.latent = extras.cache_bytes_per_token;
  message.heads = extras.mha_bytes_per_token;
}

export function stop() {
  state.writing?.abort();
}

export async function regenerate() {
  if (state.writing) return;
  while (state.messages.at(-1)?.role === "assistant") state.messages.pop();
  if (state.messages.length) await write();
}

export async function resend(number, text) {
  if (state.writing || !text.trim()) return;
  state.messages.length = number;
  await ask(text);
}

// ------------------------------------------------------------------ drawing
export function draw() {
  list.replaceChildren(...state.messages.map(drawMessage));
}

function drawMessage(message, number) {
  const mine = message.role === "user";
  const box = el("li", { class: mine ? "user" : "assistant" },
    el("h3", { text: word(mine ? "you" : "assistant") }));
  if (mine) box.append(el("p", { class: "said", text: message.content }), tools(message, number, box));
  else box.append(drawChips(message, number), tools(message, number, box));
  return box;
}

function tools(message, number, box) {
  const copy = el("button", { type: "button", text: word("copy"), onclick: () => copyText(message.content) });
  const row = el("div", { class: "row small" }, copy);
  if (message.role === "user") {
    row.append(el("button", { type: "button", text: word("edit"), onclick: () => edit(message, number, box) }));
  } else if (number === state.messages.length - 1 && !state.writing) {
    row.append(el("button", { type: "button", text: word("regenerate"), onclick: regenerate }));
  }
  return row;
}

function edit(message, number, box) {
  const field = el("textarea", { rows: 3, "aria-label": word("edit") });
  field.value = message.content;
  box.replaceChildren(field, el("div", { class: "row small" },
    el("button", { type: "button", class: "strong", text: word("resend"), onclick: () => resend(number, field.value) }),
    el("button", { type: "button", text: word("cancel"), onclick: draw })));
  field.focus();
}

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    say(word("copied"));
  } catch {
    const field = el("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    say(word("copied"));
  }
}

function drawChips(message, number) {
  const box = el("div", { class: "chips", role: "group", "aria-label": `${word("assistant")}: ${word("tokens")}` });
  box.append(...message.entries.flatMap((_, token) => chip(message, number, token)));
  if (message.end && !state.writing) box.append(...chip(message, number, message.entries.length));
  box.addEventListener("keydown", walk);
  box.addEventListener("pointerleave", () => point(null));
  return box;
}

// Left and right go from token to token; only one of them is in the order of the Tab key.
function walk(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || !event.target.classList.contains("chip")) return;
  const all = [...event.currentTarget.querySelectorAll(".chip")];
  const next = all[all.indexOf(event.target) + step];
  if (next) {
    event.preventDefault();
    next.click();
    [...list.querySelectorAll(".chip.chosen")][0]?.focus();
  }
}

export const entryAt = (message, token) => message.entries[token] ?? message.end;

// A button, and a line break for each that its token has.
function chip(message, number, token) {
  const entry = entryAt(message, token);
  const chosen = state.selected?.message === number && state.selected?.token === token;
  const p = Math.exp(entry.logprob);
  const first = token === 0 && state.selected?.message !== number;
  const node = el("button", {
    type: "button",
    class: chosen ? "chip chosen" : "chip",
    tabindex: chosen || first ? 0 : -1,
    "aria-pressed": String(chosen),
    "aria-label": `${entry === message.end ? word("end") : visible(entry.token)} ${percent(p)}`,
    title: `${entry.id} · ${percent(p)}`,
    style: { "--mark": colourOf(message, number, token, entry) },
    onclick: () => choose(number, token),
    onpointerenter: (event) => { if (event.pointerType === "mouse") point({ message: number, token }); },
  });
  node.textContent = entry === message.end ? word("end") : readable(entry.token);
  if (entry === message.end) node.classList.add("end");
  const breaks = entry === message.end ? 0 : entry.token.split("\n").length - 1;
  return [node, ...Array.from({ length: breaks }, () => el("br"))];
}

// Spaces stay spaces: the answer should read as it was written.
const readable = (text) => visible(text).replace(/␣/g, " ");

function colourOf(message, number, token, entry) {
  if (state.colours && message === answer()) return state.colours[message.prompt.length + token] ?? "transparent";
  if (state.colour === "entropy") return shareColour(Math.exp(-entry.entropy));
  return shareColour(Math.exp(entry.logprob));
}

function choose(number, token) {
  state.selected = { message: number, token };
  changed("selection");
}

// Numbers are of the token under the pointer; a pointer that hurries past asks for nothing.
let resting = null;
function point(at) {
  clearTimeout(resting);
  if (state.tab !== "numbers" || (!at && !state.pointed)) return;
  resting = setTimeout(() => {
    state.pointed = state.tab === "numbers" ? at : null;
    changed("pointed");
  }, 120);
}

export function redrawChips() {
  state.messages.forEach((message, number) => {
    if (message.role !== "assistant") return;
    const old = list.children[number]?.querySelector(".chips");
    if (!old) return;
    const focused = old.contains(document.activeElement);
    const fresh = drawChips(message, number);
    old.replaceWith(fresh);
    if (focused) fresh.querySelector(".chosen")?.focus();
  });
}


