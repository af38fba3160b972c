// Two continuations side by side, and where they part.

import { stream } from "./api.js";
import { el, visible } from "./draw.js";
import { word } from "./state.js";

// Records of a completion's tokens, put into `entries` as they come.
export async function continued(body, entries, show) {
  for await (const chunk of stream("/v1/completions", body)) {
    const choice = chunk.choices[0];
    if (!choice) continue;
    entries.push(...(choice.logprobs?.content ?? []));
    if (choice.end) entries.push(choice.end);
    show();
  }
}

const isEnd = (entry) => entry.bytes === null;
const text = (entry) => (isEnd(entry) ? word("end") : entry.token.startsWith("bytes:") ? visible(entry.token) : entry.token);

export function compare(nameA, a, nameB, b) {
  const least = Math.min(a.length, b.length);
  let at = 0;
  while (at < least && a[at].id === b[at].id) at++;
  const same = at === a.length && at === b.length;
  const column = (name, entries, others) => el("div", { class: "column" }, el("h4", { text: name }),
    el("p", { class: "said" }, ...entries.map((entry, i) =>
      el("span", { class: (entry.id !== others[i]?.id ? "differs" : "") + (isEnd(entry) ? " end" : ""), text: text(entry) }))));
  return el("div", {}, el("p", { class: "muted", text: same ? word("same") : `${word("differsAt")} ${at + 1}.` }),
    el("div", { class: "two" }, column(nameA, a, b), column(nameB, b, a)));
}
