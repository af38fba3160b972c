// Byte-level BPE: text to ids, and ids to what they spell. As axion_np/text/bpe.py and tokenizer.py.

export class Tokenizer {
  // What tokenizer.json says: patterns, special_tokens, byte_ids, merges [left, right, new].
  constructor({ patterns, special_tokens: specials, byte_ids: byteIds, merges }) {
    // White space is Unicode's, which JavaScript's \s is not quite.
    this.patterns = patterns.map((pattern) =>
      new RegExp(pattern.replaceAll("\\s", "\\p{White_Space}").replaceAll("\\S", "\\P{White_Space}"), "gu"));
    this.specials = new Map(Object.entries(specials).map(([text, id]) => [id, text]));
    this.byteIds = byteIds;
    const spelling = (text) => [...new TextEncoder().encode(text)];
    this.tokens = new Map(Object.entries(specials).map(([text, id]) => [id, spelling(text)]));
    byteIds.forEach((id, byte) => { if (!this.tokens.has(id)) this.tokens.set(id, [byte]); });
    for (const [left, right, id] of merges) this.tokens.set(id, [...this.tokens.get(left), ...this.tokens.get(right)]);
    this.size = [...this.tokens.keys()].reduce((a, b) => Math.max(a, b)) + 1;
    this.ranks = new Map(merges.map(([left, right, id], rank) => [left * this.size + right, [rank, id]]));
    this.eos = ["<eos>", "</s>", "<|end_of_text|>", "<｜end▁of▁sentence｜>", "<|endoftext|>"]
      .map((text) => specials[text]).find((id) => id !== undefined) ?? -1;
  }

  encode(text) {
    let chunks = [text];
    for (const pattern of this.patterns) chunks = chunks.flatMap((chunk) => cut(chunk, pattern));
    return chunks.flatMap((chunk) => this.merge([...new TextEncoder().encode(chunk)].map((byte) => this.byteIds[byte])));
  }

  // The earliest learnt merge first, leftmost first, until none fits. The chunk is a linked list;
  // `rank` of a place is that of the pair which begins there.
  merge(ids) {
    const n = ids.length, after = ids.map((_, i) => i + 1), before = ids.map((_, i) => i - 1);
    const find = (i) => this.ranks.get(ids[i] * this.size + ids[after[i]]);
    const rankAt = (i) => (after[i] < n ? find(i)?.[0] ?? Infinity : Infinity);
    const rank = Float64Array.from(ids, (_, i) => rankAt(i));
    for (;;) {
      let i = 0;
      for (let j = 1; j < n; j++) if (rank[j] < rank[i]) i = j;
      if (!(rank[i] < Infinity)) break;
      const j = after[i];
      ids[i] = find(i)[1];
      after[i] = after[j];
      if (after[j] < n) before[after[j]] = i;
      [ids[j], rank[j]] = [null, Infinity];
      for (const place of [before[i], i]) if (place >= 0) rank[place] = rankAt(place);
    }
    return ids.filter((id) => id !== null);
  }

  // Text and bytes of a token; half a character is shown as its bytes, a special token has none.
  spelled(id) {
    if (this.specials.has(id)) return { token: this.specials.get(id), bytes: null, id };
    const bytes = this.tokens.get(id) ?? [];
    try {
      const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
      return { token: decoder.decode(Uint8Array.from(bytes)), bytes, id };
    } catch {
      const text = bytes.map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
      return { token: `bytes:${text}`, bytes, id };
    }
  }
}

// The matches of a pattern and what lies between them.
function cut(text, pattern) {
  const pieces = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    pieces.push(text.slice(end, index), match);
    end = index + match.length;
  }
  return [...pieces, text.slice(end)].filter((piece) => piece);
}
