// The operations of the book's second part, for one token at a time. A vector is a Float64Array,
// a weight the Float32Array of its rows; letters are those of docs/notation.md. Plain loops, since
// a function called for each number is what would cost most here.

// y = x W. W is (D, F): its rows are added up, each as often as x says.
export function linear(x, w, F) {
  const y = new Float64Array(F);
  for (let d = 0, at = 0; d < x.length; d++, at += F) {
    const factor = x[d];
    for (let f = 0; f < F; f++) y[f] += factor * w[at + f];
  }
  return y;
}

// y = W x, for a table whose rows are as long as x: the tied head.
export function dots(x, table) {
  const D = x.length, y = new Float64Array(table.length / D);
  for (let i = 0, at = 0; i < y.length; i++, at += D) {
    let sum = 0;
    for (let d = 0; d < D; d++) sum += x[d] * table[at + d];
    y[i] = sum;
  }
  return y;
}

export function add(y, x, factor = 1) {
  for (let d = 0; d < y.length; d++) y[d] += factor * x[d];
}

export function rmsnorm(x, gain, eps) {
  let square = 0;
  for (let d = 0; d < x.length; d++) square += x[d] * x[d];
  const inverse = 1 / Math.sqrt(square / x.length + eps), y = new Float64Array(x.length);
  for (let d = 0; d < x.length; d++) y[d] = x[d] * inverse * gain[d];
  return y;
}

export const sigmoid = (x) => 1 / (1 + Math.exp(-x));

// (silu(x W_gate) * (x W_up)) W_down, D -> F -> D.
export function swiglu(x, gate, up, down, F) {
  const hidden = linear(x, gate, F), other = linear(x, up, F);
  for (let f = 0; f < F; f++) hidden[f] *= sigmoid(hidden[f]) * other[f];
  return linear(hidden, down, x.length);
}

export function softmax(scores) {
  const p = new Float64Array(scores.length);
  let top = -Infinity, sum = 0;
  for (let s = 0; s < p.length; s++) top = Math.max(top, scores[s]);
  for (let s = 0; s < p.length; s++) sum += p[s] = Math.exp(scores[s] - top);
  for (let s = 0; s < p.length; s++) p[s] /= sum;
  return p;
}

// ------------------------------------------------------------------ positions
const mscale = (factor, weight) => (factor <= 1 ? 1 : 0.1 * weight * Math.log(factor) + 1);

// Radians per position of each pair; YaRN slows the slow ones.
function inverseFrequencies({ qk_rope_head_dim: R, rope_theta: theta, rope_scaling: yarn, max_seq_len: W }) {
  const freq = Float64Array.from({ length: R / 2 }, (_, i) => theta ** ((-2 * i) / R));
  if (!yarn) return freq;
  const original = yarn.original_max_position_embeddings ?? W;
  const pairWith = (rotations) => (R * Math.log(original / (2 * Math.PI * rotations))) / (2 * Math.log(theta));
  const low = Math.max(Math.floor(pairWith(yarn.beta_fast ?? 32)), 0);
  const high = Math.min(Math.ceil(pairWith(yarn.beta_slow ?? 1)), R - 1);
  return freq.map((f, i) => {
    const ramp = Math.max(0, Math.min(1, (i - low) / Math.max(high - low, 0.001)));
    return (f / yarn.factor) * ramp + f * (1 - ramp);
  });
}

// [cosines, sines] of every position of the window, P numbers each.
export function ropeTable(config) {
  const freq = inverseFrequencies(config), yarn = config.rope_scaling, P = freq.length;
  const gain = yarn ? mscale(yarn.factor, yarn.mscale ?? 1) / mscale(yarn.factor, yarn.mscale_all_dim ?? 0) : 1;
  return [Math.cos, Math.sin].map((wave) =>
    Float32Array.from({ length: config.max_seq_len * P }, (_, i) => gain * wave(Math.floor(i / P) * freq[i % P])));
}

// (a, b) -> (a cos - b sin, a sin + b cos); the firsts of all pairs come out before the seconds.
export function rotate(x, [cos, sin], position, interleave) {
  const P = x.length / 2, y = new Float64Array(x.length);
  for (let i = 0; i < P; i++) {
    const a = x[interleave ? 2 * i : i], b = x[interleave ? 2 * i + 1 : i + P];
    const c = cos[position * P + i], s = sin[position * P + i];
    y[i] = a * c - b * s;
    y[i + P] = a * s + b * c;
  }
  return y;
}

export function attentionScale({ qk_nope_head_dim: N, qk_rope_head_dim: R, rope_scaling: yarn }) {
  return (N + R) ** -0.5 * (yarn ? mscale(yarn.factor, yarn.mscale_all_dim ?? 0) ** 2 : 1);
}

// ------------------------------------------------------------------ router
// Numbers of the k largest, largest first; equals in their order.
export function topK(values, k) {
  return [...values.keys()].sort((i, j) => values[j] - values[i] || i - j).slice(0, k);
}

// Experts outside the best groups cannot be chosen; a group is as good as its best two.
function limitGroups(choice, nGroups, nActive) {
  const size = choice.length / nGroups;
  const group = Float64Array.from({ length: nGroups }, (_, g) => {
    const [first, second] = [...choice.subarray(g * size, (g + 1) * size)].sort((a, b) => b - a);
    return first + second;
  });
  const kept = new Set(topK(group, nActive));
  return choice.map((value, e) => (kept.has(Math.floor(e / size)) ? value : -Infinity));
}

// Pick by score plus bias, weigh by score.
export function route(x, w, bias, config) {
  const { n_active_experts: K, n_expert_groups: G, n_active_groups: active, n_routed_experts: E } = config;
  const scores = linear(x, w, E).map(sigmoid);
  let choice = scores.map((score, e) => score + bias[e]);
  if (G > 1) choice = limitGroups(choice, G, active);
  const chosen = topK(choice, K);
  const sum = chosen.reduce((total, e) => total + scores[e], 1e-20);
  const gates = chosen.map((e) => (scores[e] / (config.norm_topk_prob ? sum : 1)) * config.route_scale);
  return { scores, chosen, gates };
}
