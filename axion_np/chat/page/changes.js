// Interventions: change something inside, answer again, and see what differs.

import { el } from "./draw.js";
import { answer, changed, noChanges, options, state, word } from "./state.js";
import { compare, continued } from "./whatif.js";
import { post } from "./api.js";

let sizes = null, of = null; // of which model the sizes are
let result = null;

export function drawChanges() {
  if (of !== state.model) {
    learn();
    return el("p", { text: word("looking") });
  }
  const box = el("div", {});
  const layers = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": word("interventions") });
  for (let layer = 0; layer < sizes.layers; layer++) layers.append(layerRow(layer));
  const bias = el("label", { class: "check" }, el("input", { type: "checkbox", id: "without-bias", checked: state.changes.without_bias,
    onchange: (event) => { state.changes.without_bias = event.target.checked; } }), ` ${word("withoutBias")}`);
  const out = el("div", { id: "changed-answer" });
  if (result) out.append(result);
  box.append(layers, bias, el("div", { class: "row" },
    el("button", { type: "button", id: "again", class: "strong", text: word("again"), disabled: !answer(), onclick: () => again(out) }),
    el("button", { type: "button", id: "reset", text: word("reset"), onclick: () => {
      Object.assign(state.changes, noChanges());
      result = null;
      changed("changes");
    } })), out);
  if (!answer()) box.append(el("p", { class: "muted", text: word("noTokens") }));
  return box;
}

async function learn() {
  if (!state.model) return;
  const model = state.model;
  const found = await post("/v1/inspect", { model, ids: [0], parts: ["tokens"], top: 0 });
  if (of !== null) Object.assign(state.changes, noChanges());
  [sizes, of, result] = [found.sizes, model, null];
  changed("changes");
}

const has = (list, layer, n) => list.some(([a, b]) => a === layer && b === n);
const without = (list, layer, n) => list.filter(([a, b]) => a !== layer || b !== n);

function layerRow(layer) {
  const row = el("fieldset", {}, el("legend", { text: `${word("layer")} ${layer}` }));
  for (let e = 0; layer >= sizes.dense && e < sizes.experts; e++) row.append(expertChoice(layer, e));
  row.append(el("span", { class: "muted", text: `${word("heads")}: ${word("mute")}` }));
  for (let h = 0; h < sizes.heads; h++) {
    row.append(el("label", { class: "check" }, el("input", { type: "checkbox", id: `mute-${layer}-${h}`, checked: has(state.changes.muted, layer, h),
      onchange: (event) => {
        state.changes.muted = without(state.changes.muted, layer, h);
        if (event.target.checked) state.changes.muted.push([layer, h]);
      } }), ` ${h}`));
  }
  return row;
}

function expertChoice(layer, e) {
  const now = has(state.changes.masked, layer, e) ? "masked" : has(state.changes.forced, layer, e) ? "forced" : "normal";
  const select = el("select", { id: `expert-${layer}-${e}`, onchange: (event) => {
    for (const name of ["masked", "forced"]) {
      state.changes[name] = without(state.changes[name], layer, e);
      if (event.target.value === name) state.changes[name].push([layer, e]);
    }
  } }, ...["normal", "masked", "forced"].map((name) => el("option", { value: name, text: word(name), selected: name === now })));
  return el("label", { class: "pick" }, el("span", { text: `${word("expert")} ${e}` }), select);
}

// The same prompt once more, to the changed model.
async function again(out) {
  const message = answer(), is = [];
  const was = [...message.entries, ...(message.end ? [message.end] : [])];
  const body = { ...options(message), ...state.changes, prompt: message.prompt, logprobs: 0 };
  const show = () => {
    result = compare(word("asItWas"), was, word("interventions"), is);
    out.replaceChildren(el("h3", { text: word("difference") }), result);
  };
  try {
    await continued(body, is, show);
    show();
  } catch (error) {
    out.replaceChildren(el("p", { role: "alert", text: `${word("problem")}: ${error.message}` }));
  }
}
