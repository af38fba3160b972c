// How a conversation is written down for this model, and what no longer fits into its window.
// The same as `Chat` of axion_np/generation/conversation.py.

import { refuse } from "./asked.js";
import { windowStart } from "./sampling.js";

// {ids, notes} of messages {role, content}; `about` is what the page knows of its model.
export function written(messages, about, tokenizer, spoken, maxTokens) {
  const { kind, headers, trained_for: limits, config: { max_seq_len: window } } = about, notes = [];
  const remembers = !["synthetic", "gsm8k", "text"].includes(kind);
  const sums = kind === "synthetic" || kind === "mix" || "operations" in limits;
  const last = messages.at(-1).content;
  let lang = "en";
  const blocks = [];
  for (const { role, content } of messages) {
    if (role === "user") {
      lang = spoken.guessLanguage(content, lang);
      const typed = sums ? spoken.canonical(content, lang) : content.trim();
      const [before, after] = headers[lang];
      blocks.push(tokenizer.encode(before + typed + after));
    } else if (blocks.length) {
      blocks.at(-1).push(...tokenizer.encode(content), ...(tokenizer.eos < 0 ? [] : [tokenizer.eos]));
    }
  }
  if (!remembers && messages.length > 1) notes.push("this model was trained on single questions; only the last one is read");
  const raw = kind === "text" || Object.values(headers).some(([before]) => last.startsWith(before));
  const beyond = !raw && Object.keys(limits).length ? spoken.outside(last, lang, limits) : null;
  if (beyond) notes.push(`${beyond}; the answer may well be wrong`);
  const read = raw ? [tokenizer.encode(last)] : remembers ? blocks : blocks.slice(-1);
  return { ids: fitting(read, window, maxTokens, notes), notes };
}

// The newest blocks that leave room for an answer; at least the last one.
function fitting(blocks, window, maxTokens, notes) {
  const room = window - Math.min(maxTokens, Math.floor(window / 2));
  while (blocks.length > 1 && blocks.reduce((n, block) => n + block.length, 0) > room) blocks = blocks.slice(1);
  const ids = blocks.flat(), unread = windowStart(ids.length, window);
  if (unread) {
    notes.push(`the prompt has ${ids.length} tokens and the model reads ${window} at most: the first ${unread} are left out`);
  }
  return ids;
}

export function fits(ids, window, what) {
  const [n, most] = [ids.length, window].map((count) => count.toLocaleString("en"));
  if (ids.length > window) refuse(`${what} has ${n} tokens; this model's maximum context length is ${most}`);
}
