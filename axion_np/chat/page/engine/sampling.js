// From logits to a token. The same filters as axion_np/generation/sampling.py, in the same order:
// repetition penalty, bans, temperature, top-k, top-p; then the token at which the cumulative
// distribution passes u.

export function logSoftmax(logits) {
  const top = logits[argmax(logits)], logP = new Float64Array(logits.length);
  let sum = 0;
  for (let i = 0; i < logP.length; i++) sum += Math.exp(logits[i] - top);
  const total = top + Math.log(sum);
  for (let i = 0; i < logP.length; i++) logP[i] = logits[i] - total;
  return logP;
}

// Zero what is below the threshold; what is left sums to one.
function kept(p, threshold) {
  const left = p.map((share) => (share >= threshold ? share : 0));
  const sum = left.reduce((a, b) => a + b, 0);
  return left.map((share) => share / sum);
}

const keepTopK = (p, k) => kept(p, p.slice().sort()[p.length - Math.min(k, p.length)]);

function keepTopP(p, mass) {
  const descending = p.slice().sort().reverse();
  let last = 0;
  for (let sum = descending[0]; sum < mass && last < p.length - 1;) sum += descending[++last];
  return kept(p, descending[last]);
}

function pick(p, u) {
  const total = p.reduce((a, b) => a + b, 0), least = u * total;
  let sum = 0, last = 0;
  for (let i = 0; i < p.length; i++) {
    sum += p[i];
    if (p[i] > 0) last = i;
    if (sum > least) return last;
  }
  return last; // rounding must not pass the last possible token
}

export function argmax(values) {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

// settings: temperature, topK, topP, minTokens, penalty, eos, nTokens. `seen` is a Set of ids.
export function nextToken(logits, seen, u, nNew, settings) {
  const { temperature, topK, topP, minTokens, penalty, eos, nTokens } = settings, z = logits.slice();
  if (penalty !== 1) for (const id of seen) z[id] = z[id] > 0 ? z[id] / penalty : z[id] * penalty;
  z.fill(-Infinity, nTokens);
  if (nNew < minTokens && eos >= 0) z[eos] = -Infinity;
  if (temperature === 0) return argmax(z);
  const top = z[argmax(z)];
  let p = kept(z.map((value) => Math.exp((value - top) / temperature)), 0);
  if (topK) p = keepTopK(p, topK);
  if (topP < 1) p = keepTopP(p, Math.max(topP, 1e-12));
  return pick(p, u);
}

// Where the model's view of a text of n tokens begins: with one token too many, half is forgotten.
export function windowStart(n, window) {
  const hop = window - Math.floor(window / 2);
  return hop * Math.ceil(Math.max(n - window, 0) / hop);
}
