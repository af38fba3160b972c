// What the page knows. Panels read it; `changed` tells them that something is new.

import { WORDS } from "./words.js";

export const FIELDS = {
  temperature: { type: "number", min: 0, max: 2, step: 0.1, value: 0 },
  top_k: { type: "number", min: 0, max: 1000, step: 1, value: 0 },
  top_p: { type: "number", min: 0, max: 1, step: 0.05, value: 1 },
  min_tokens: { type: "number", min: 0, max: 16384, step: 1, value: 0 },
  max_tokens: { type: "number", min: 1, max: 16384, step: 1, value: 200 },
  repetition_penalty: { type: "number", min: 0.1, max: 10, step: 0.1, value: 1 },
  seed: { type: "number", min: 0, max: 2147483647, step: 1, value: null }, // null: a new one each time
};

export const state = {
  language: "en",
  models: [],
  model: null,
  settings: Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, field.value])),
  stop: [],
  messages: [], // {role, content, prompt: ids, entries: [...], end, notes}
  writing: null, // AbortController of the answer that is being written
  selected: null, // {message: number, token: number}
  pointed: null, // the same of the token under the pointer, while Numbers is open
  tab: "token",
  layer: 0,
  head: 0,
  packed: false, // attention is shown behind another document
  window: Infinity, // tokens that the model reads
  colour: "probability",
  colours: null, // for experts and saliency: a colour for each token of the selected answer
  changes: noChanges(),
};

export function noChanges() {
  return { masked: [], forced: [], muted: [], without_bias: false };
}

export const word = (name) => WORDS[state.language][name] ?? name;

const listeners = [];
export const onChange = (listener) => listeners.push(listener);
export const changed = (what) => listeners.forEach((listener) => listener(what));

const chosen_ = () => state.pointed ?? state.selected;

// The answer that panels are about: the selected one, or the last.
export function answer() {
  const chosen = chosen_() && state.messages[chosen_().message];
  if (chosen?.entries?.length) return chosen;
  return [...state.messages].reverse().find((m) => m.role === "assistant" && m.entries?.length) ?? null;
}

export function answerIds(message) {
  const ids = [...message.prompt, ...message.entries.map((entry) => entry.id)];
  return message.end ? [...ids, message.end.id] : ids;
}

// Number of the selected token in the answer's ids, prompt included.
export function place(message) {
  const chosen = chosen_() && state.messages[chosen_().message] === message ? chosen_().token : 0;
  return message.prompt.length + Math.min(chosen, answerIds(message).length - message.prompt.length - 1);
}

export function selectPlace(message, at) {
  const token = at - message.prompt.length;
  if (token < 0) return;
  state.selected = { message: state.messages.indexOf(message), token };
  changed("selection");
}

// A body's settings; `like` is an answer whose seed is used once more.
export function options(like = null) {
  const given = { model: state.model, ...state.settings };
  if (like) given.seed = like.seed;
  if (state.stop.length) given.stop = state.stop;
  return given;
}
