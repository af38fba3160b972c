// What if an expert or a head were not there: the biases that choose, and the heads that are mute.
// The same as axion_np/generation/changes.py, which says why this is all it takes.

import { refuse } from "./asked.js";

// Minus infinity, and an expert is never among the best K; plus infinity, and it always is.
export function changesOf(network, { masked = [], forced = [], muted = [], without_bias: without = false }) {
  const { config, layers } = network, E = config.n_routed_experts;
  const biases = layers.map((p, layer) => (layer < config.n_dense_layers ? null
    : without ? new Float32Array(E) : Float32Array.from(p.router_bias)));
  for (const [layer, e] of masked) biases[layer][e] = -Infinity;
  for (const [layer, e] of forced) biases[layer][e] = Infinity;
  for (const [layer] of [...masked, ...forced]) check(biases[layer], config, layer);
  const mute = layers.map((_, layer) => new Set(muted.filter(([z]) => z === layer).map(([, head]) => head)));
  return { biases, muted: mute };
}

// A token must find K experts, and all that are forced. A group with fewer than two left is closed.
function check(bias, { n_active_experts: K, n_expert_groups: G, n_active_groups: most }, layer) {
  const size = bias.length / G, count = (g, test) => bias.subarray(g * size, (g + 1) * size).filter(test).length;
  const groups = Array.from({ length: G }, (_, g) => ({
    left: count(g, (b) => b !== -Infinity), forced: count(g, (b) => b === Infinity) }));
  const open = groups.filter(({ left }) => G === 1 || left >= 2);
  const fewest = open.map(({ left }) => left).sort((a, b) => a - b).slice(0, most);
  const sum = (values) => values.reduce((a, b) => a + b, 0);
  const where = G > 1 ? ` in ${most} of ${G} groups` : "";
  const masked = bias.length - sum(groups.map(({ left }) => left)), forced = sum(groups.map((g) => g.forced));
  if (fewest.length < most || sum(fewest) < K) {
    refuse(`layer ${layer}: ${masked} of ${bias.length} experts are masked, and a token must find ${K}${where}`);
  }
  const closed = groups.some((g) => g.forced && !open.includes(g));
  if (forced > K || groups.filter((g) => g.forced).length > most || closed) {
    refuse(`layer ${layer}: ${forced} experts are forced, and a token chooses ${K}${where}`);
  }
}
