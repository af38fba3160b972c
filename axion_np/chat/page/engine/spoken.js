// What a person types, in the form that the model was trained on. The rules and their reasons are
// in axion_np/text/spoken.py, and so are the words and patterns, which the page carries as data.

const W = "[\\p{L}\\p{N}_]"; // what Python calls \w

export class Spoken {
  // words: {language: [..]}, patterns: {name: pattern}, operations: [[sign, name, pattern], ..],
  // trained and alike: {character: another}, clear: characters, names: {language: name}
  constructor(tables) {
    Object.assign(this, tables);
    const { number, expression, asked, end, date, time, hidden, letters, thousands } = tables.patterns;
    this.words = Object.fromEntries(Object.entries(tables.words).map(([lang, list]) => [lang, new Set(list)]));
    this.number = new RegExp(number, "gu");
    this.expression = new RegExp(expression, "gu");
    this.asked = new RegExp(asked, "iu");
    this.end = new RegExp(`^(?:${end})$`, "iu");
    this.date = new RegExp(`^(?:${date})$|^(?:${time})$`, "u");
    this.hidden = new RegExp(hidden, "gu");
    this.letters = new RegExp(letters, "gu");
    this.thousands = Object.fromEntries(Object.entries(thousands).map(([lang, p]) => [lang, new RegExp(p, "gu")]));
    this.piece = new RegExp(`${number}|[^\\s]`, "gu");
  }

  canonical(question, lang) {
    let text = this.characters(question);
    if ((text.match(/\p{Uppercase}/gu) ?? []).length > 1 && text === text.toUpperCase()) {
      const starts = new RegExp(`(^|[.!?]\\s+)(${W})`, "gu");
      text = text.toLowerCase().replace(starts, (_, before, first) => before + capital(first)).normalize("NFC");
    }
    if ((text.match(this.number) ?? []).length > 1 && this.thousands[lang]) {
      text = text.replace(this.thousands[lang], (digits) => digits.replace(/[.,]/g, ""));
    }
    let place = 0, said = "";
    for (const { 0: sum, index } of text.matchAll(this.expression)) {
      const before = text.slice(0, index).trim(), after = text.slice(index + sum.length);
      const tokens = sum.match(this.piece), dated = this.date.test(sum);
      const paired = tokens.filter((t) => t === "(").length === tokens.filter((t) => t === ")").length;
      const asked = (!before || this.asked.test(before)) && this.end.test(after) && (!dated || after.trim().startsWith("="));
      if (paired && asked && !before) return `${this.spaced(tokens)} = ?`;
      if (paired && (asked || (!dated && this.signs(tokens).every((sign) => this.clear.includes(sign))))) {
        said += text.slice(place, index) + this.spaced(tokens);
        place = index + sum.length;
      }
      if (paired && asked) return sentence(said, after);
    }
    return said + text.slice(place);
  }

  // NFC, ordinary digits and signs, single spaces.
  characters(text) {
    const plain = Array.from(text.normalize("NFC").replace(this.hidden, ""), (c) => this.alike[c] ?? c);
    const known = plain.map((c) => /\p{Nd}/u.test(c) ? digit(c) : c >= "\uff01" && c <= "\uff5e" ? c.normalize("NFKC") : c);
    return known.join("").normalize("NFC").split(/[\s\x1c-\x1f\x85]+/u).filter((part) => part).join(" ");
  }

  signs(tokens) {
    return tokens.filter((token, i) => isSign(tokens[i - 1], token));
  }

  // (5 + 3) x 2, 5 - -3: spaces round signs between numbers, and nowhere else.
  spaced(tokens) {
    return tokens.map((token, i) => isSign(tokens[i - 1], token) ? ` ${this.trained[token] ?? token} ` : token).join("");
  }

  guessLanguage(text, fallback) {
    text = text.normalize("NFC").toLowerCase().replaceAll("’", "'");
    const words = text.match(/(?:(?!\p{Nd})[\p{L}\p{N}])+(?:'(?:(?!\p{Nd})[\p{L}\p{N}])+)?/gu) ?? [];
    const [pt, en] = ["pt", "en"].map((lang) => words.filter((word) => this.words[lang].has(word)).length);
    const votes = pt + (text.match(this.letters) ?? []).length;
    return votes === en ? fallback : votes > en ? "pt" : "en";
  }

  // One line that names what lies outside the model's training, or null.
  outside(question, lang, limits) {
    const trained = "this model was trained on", { languages = [lang], operations, digits: most } = limits;
    if (!languages.includes(lang)) {
      return `the question is in ${this.names[lang]}; ${trained} ${languages.map((l) => this.names[l]).join(" and ")}`;
    }
    const text = this.canonical(question, lang);
    for (const [sign, name, pattern] of this.operations) {
      if (operations !== undefined && !operations.includes(sign) && new RegExp(pattern, "u").test(text.toLowerCase())) {
        const known = [...operations].map((s) => this.operations.find(([other]) => other === s)?.[1]).filter((n) => n);
        return `the question asks for ${name}; ${trained} ${known.join(", ")}`;
      }
    }
    for (const number of text.match(this.number) ?? []) {
      const [whole, ...decimals] = number.split(/[.,]/), length = whole.replace(/^0+/, "").length;
      if (most && length > most) return `${whole} has ${length} digits; ${trained} numbers of up to ${most}`;
      if (decimals.length && !(limits.decimals ?? true)) return `${number} is not a whole number; ${trained} whole numbers`;
    }
    for (const [sum] of text.matchAll(this.expression)) {
      const beyond = this.beyond(sum, limits, trained);
      if (beyond) return beyond;
    }
    return null;
  }

  beyond(sum, limits, trained) {
    const terms = sum.match(this.number).length;
    if (terms > (limits.terms ?? terms)) return `${sum} has ${terms} numbers; ${trained} sums of ${limits.terms}`;
    if (/^-|[(\s]-\p{Nd}/u.test(sum) && !(limits.signed ?? true)) {
      return `${sum} has a number below zero; ${trained} numbers from zero up`;
    }
    const two = /^(\p{Nd}+) - (\p{Nd}+)$/u.exec(sum);
    if (two && BigInt(two[1]) < BigInt(two[2]) && !(limits.negative ?? true)) {
      return `${sum} goes below zero; ${trained} results from zero up`;
    }
    for (const [, left, sign, right] of sum.matchAll(/(\p{Nd}+) ([x/]) (\p{Nd}+)/gu)) {
      const [shorter, longer] = [left.length, right.length].sort((a, b) => a - b);
      const [small, kind] = sign === "/" ? [right.length, "divisor"] : [shorter, "shorter factor"];
      if (small > (limits.factor ?? small)) return `${left} ${sign} ${right} has a ${kind} of ${small} digits; ${trained} shorter ones`;
      if (sign === "x" && longer > (limits.product ?? longer)) {
        return `${left} x ${right} has a factor of ${longer} digits; ${trained} shorter ones`;
      }
    }
    return null;
  }
}

// Digits of every script stand in rows of ten, from zero.
function digit(c) {
  const code = c.codePointAt(0);
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

function capital(letter) {
  const large = letter.toUpperCase();
  return [...large].length === 1 ? large : letter;
}

const isSign = (last, token) =>
  !/^\p{N}/u.test(token) && !"()".includes(token) && last !== undefined && !"(*+-–/xX×·÷:".includes(last);

// A question up to its expression, and its end: one capital at the start, one mark.
function sentence(text, end) {
  text = text.replace(new RegExp(`(?<!${W})(${W})(${W}+)`, "gu"), (_, first, rest) => first + rest.toLowerCase());
  text = text.replace(new RegExp(`(?<= )[AEÉO](?!${W})`, "gu"), (letter) => letter.toLowerCase());
  text = text.replace(new RegExp(`^${W}`, "u"), (first) => first.toUpperCase());
  let mark = end.replace(/^[= ]+|[= ]+$/g, "");
  if (!mark) mark = /^(?:calc|resolv|comp|solve|eval|work|faça|please|por favor)/iu.test(text) ? "." : "?";
  return text + ("?.".includes(mark) && mark.length === 1 ? mark : end);
}
