// The page: what stands where, and who is told when something changes.

import { get, post, useToken } from "./api.js";
import { firstLanguage, keptTheme, otherTheme, speak } from "./chosen.js";
import { ask, copyText, draw, redrawChips, say, stop } from "./conversation.js";
import { el, number } from "./draw.js";
import { drawPanel, drawTabs } from "./panels.js";
import { changed, FIELDS, onChange, state, word } from "./state.js";
import { EXAMPLES, TASKS, WORDS } from "./words.js";

const $ = (id) => document.getElementById(id);

// ------------------------------------------------------------------ words
function setLanguage(language) {
  state.language = language;
  speak(language, word);
  drawAll();
}

function drawAll() {
  drawModel();
  drawFields();
  draw();
  drawTabs();
  drawPanel();
  drawCache();
}

// ------------------------------------------------------------------ model and settings
function drawModel() {
  const known = state.models.find((model) => model.id === state.model);
  $("purpose").textContent = known ? `${word("trainedFor")}: ${purpose(known)}.` : "";
  const texts = EXAMPLES[known?.source] ?? EXAMPLES.other;
  $("examples").replaceChildren(el("span", { class: "muted", text: word("examples") }), ...texts.map((text) =>
    el("button", { type: "button", class: "example", text, onclick: () => ask(text) })));
}

// The server says it in English; what it is made of is there, too.
function purpose({ purpose: english, source, trained_for: known }) {
  if (state.language === "en") return english;
  if (known.tasks) return known.tasks.map((task) => TASKS[task] ?? task).join(", ");
  if (!known.operations) return { gsm8k: word("wordProblems"), text: word("plainText") }[source] ?? english;
  return `${word("sums")} (${[...known.operations].join(" ")})` + (known.digits ? ` ${word("upTo")} ${known.digits} ${word("digits")}` : "");
}

function drawFields() {
  const fields = Object.entries(FIELDS).map(([name, { value, ...attributes }]) => {
    const input = el("input", { ...attributes, id: name, onchange: (event) => setField(name, event.target) });
    input.value = state.settings[name] ?? "";
    return el("label", {}, el("span", { text: word(name) }), input);
  });
  const stops = el("textarea", { id: "stops", rows: 2, onchange: (event) => {
    state.stop = event.target.value.split("\n").filter((text) => text);
  } });
  stops.value = state.stop.join("\n");
  const colours = ["probability", "entropy"].map((name) => el("option", {
    value: name, text: word(name === "entropy" ? "byEntropy" : "byProbability"), selected: state.colour === name }));
  const colour = el("select", { id: "colour", onchange: (event) => {
    state.colour = event.target.value;
    state.colours = null;
    redrawChips();
  } }, ...colours);
  $("fields").replaceChildren(...fields, el("label", {}, el("span", { text: word("stopTexts") }), stops),
    el("label", {}, el("span", { text: word("colour") }), colour));
}

function setField(name, input) {
  const given = Number(input.value), { value } = FIELDS[name];
  state.settings[name] = input.value === "" || !Number.isFinite(given) ? value : bounded(name, given);
  input.value = state.settings[name] ?? "";
}

function bounded(name, given) {
  const { min, max, step } = FIELDS[name], within = Math.max(min, Math.min(max, given));
  return step === 1 ? Math.round(within) : within;
}

function drawCache() {
  const last = [...state.messages].reverse().find((message) => message.latent);
  if (!last) return void ($("cache").textContent = $("speed").textContent = "");
  const n = last.prompt.length + last.entries.length;
  const bytes = (size) => (n * size).toLocaleString(state.language);
  $("cache").textContent = `${word("cache")}: ${n} ${word("tokens")} × ${last.latent} = ${bytes(last.latent)} ` +
    `${word("bytes")}; ${word("mha")} ${bytes(last.heads)} (${number(last.heads / last.latent)} ×).`;
  const made = last.entries.length + (last.end ? 1 : 0);
  const kept = last.usage?.prompt_tokens_details.cached_tokens;
  if (last.seconds) $("speed").textContent = `${made} ${word("tokens")}, ${Math.round(made / Math.max(last.seconds, 1e-3))} ` +
    `${word("tokensPerSecond")}` + (kept ? `, ${kept} ${word("reused")}` : "");
}

// ------------------------------------------------------------------ share and export
const kept = ({ role, content, prompt, entries, end, seed }) => role === "user" ? { role, content }
  : { role, content, prompt, ids: entries.map((entry) => entry.id), end: end?.id ?? null, seed };

function share() {
  const values = { model: state.model, language: state.language, settings: state.settings, stop: state.stop,
    changes: state.changes, messages: state.messages.map(kept) };
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  history.replaceState(null, "", `#s=${text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`);
  copyText(location.href).then(() => say(word("shared")));
}

async function restore(text) {
  const bytes = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const values = checkedLink(JSON.parse(new TextDecoder().decode(bytes)));
  if (state.models.some((model) => model.id === values.model)) state.model = values.model;
  for (const name of Object.keys(FIELDS)) {
    if (typeof values.settings[name] === "number") state.settings[name] = bounded(name, values.settings[name]);
  }
  state.stop = values.stop;
  Object.assign(state.changes, values.changes);
  for (const message of values.messages) {
    state.messages.push(message.role === "user" ? { role: "user", content: message.content } : await told(message));
  }
  $("model").value = state.model;
  setLanguage(values.language === "pt" ? "pt" : "en");
}

// A link comes from anywhere. **Errors** whatever is not of the right kind.
function checkedLink({ model, language, settings = {}, stop = [], changes = {}, messages = [] }) {
  const need = (good) => { if (!good) throw new Error(word("badLink")); };
  const number_ = (n) => Number.isInteger(n) && n >= 0;
  const pairs = (list = []) => { need(Array.isArray(list) && list.every((pair) => pair?.length === 2 && pair.every(number_))); return list; };
  need(Array.isArray(stop) && stop.every((text) => typeof text === "string" && text) && settings && changes);
  need(Array.isArray(messages) && messages.every((message) => typeof message?.content === "string"));
  for (const { role, prompt = [], ids = [], end = null } of messages) {
    need(role === "user" || [prompt, ids].every((list) => Array.isArray(list) && list.every(number_)));
    need(end === null || number_(end));
  }
  const { masked, forced, muted, without_bias } = changes;
  return { model, language, settings, stop, messages,
    changes: { masked: pairs(masked), forced: pairs(forced), muted: pairs(muted), without_bias: Boolean(without_bias) } };
}

// A message from a link: its tokens are asked of the model again, never taken from the link.
async function told({ content, prompt = [], ids = [], end = null, seed }) {
  const message = { role: "assistant", content, prompt, entries: [], end: null, notes: [], seed };
  if (!prompt.length || !ids.length) return message;
  const all = [...prompt, ...ids, ...(end === null ? [] : [end])];
  const found = await post("/v1/inspect", { model: state.model, ids: all, parts: ["tokens"] });
  const entries = found.tokens.slice(prompt.length);
  if (end !== null) message.end = entries.pop();
  message.entries = entries;
  const { layers, latent, rotary, mha, number_bytes } = found.sizes;
  message.latent = layers * (latent + rotary) * number_bytes;
  message.heads = layers * mha * number_bytes;
  return message;
}

function download(name, kind, text) {
  const link = el("a", { href: URL.createObjectURL(new Blob([text], { type: kind })), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

function asMarkdown() {
  const parts = state.messages.map(({ role, content }) =>
    `**${word(role === "user" ? "you" : "assistant")}**\n\n${content}\n`);
  return `# ${state.model}\n\n${parts.join("\n")}`;
}

// ------------------------------------------------------------------ events
function clear() {
  stop();
  Object.assign(state, { messages: [], selected: null, pointed: null, colours: null });
  history.replaceState(null, "", location.pathname);
  say("");
  $("speed").textContent = "";
  drawAll();
  $("question").focus();
}

function submit(event) {
  event?.preventDefault();
  const text = $("question").value;
  if (!text.trim() || state.writing) return;
  $("question").value = "";
  ask(text);
}

function listen() {
  $("ask").addEventListener("submit", submit);
  $("question").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  });
  $("stop").addEventListener("click", stop);
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault(); // the address may hold a conversation
    $("question").focus();
  });
  $("new").addEventListener("click", clear);
  $("share").addEventListener("click", share);
  $("json").addEventListener("click", () => download("conversation.json", "application/json",
    JSON.stringify({ model: state.model, settings: state.settings, stop: state.stop, changes: state.changes, messages: state.messages }, null, 1)));
  $("markdown").addEventListener("click", () => download("conversation.md", "text/markdown", asMarkdown()));
  $("language").addEventListener("click", () => setLanguage(state.language === "en" ? "pt" : "en"));
  $("theme").addEventListener("click", otherTheme);
  $("model").addEventListener("change", (event) => {
    state.model = event.target.value;
    clear();
  });
  onChange((what) => {
    $("send").hidden = Boolean(state.writing);
    $("stop").hidden = !state.writing;
    if (what === "selection" || what === "colours") redrawChips();
    if (what !== "token") drawPanel(what);
    drawCache();
  });
}

async function begin() {
  keptTheme();
  const hash = new URLSearchParams(location.hash.slice(1));
  if (hash.get("token")) sessionStorage.setItem("token", hash.get("token")); // a link to a state has none
  useToken(sessionStorage.getItem("token"));
  state.language = firstLanguage(WORDS);
  listen();
  setLanguage(state.language);
  try {
    const { data } = await get("/v1/models");
    state.models = data;
    state.model = data[0].id;
    $("model").replaceChildren(...data.map(({ id }) => el("option", { value: id, text: id })));
    if (hash.get("s")) await restore(hash.get("s")).catch((error) => {
      state.messages = [];
      throw error.status ? error : new Error(word("badLink"));
    });
  } catch (error) {
    say(error instanceof TypeError ? word("lost") : `${word("problem")}: ${error.message}`);
  }
  addEventListener("hashchange", () => { // another link, put into the address bar
    if (location.hash.startsWith("#s=")) location.reload();
  });
  drawAll();
  changed("answer");
}

begin();
