// The network, decoded from the latent cache with absorbed weights: a token and a layer leave
// C + R numbers behind, and keys and values are never rebuilt. The same as
// axion_np/generation/latent_cache.py, one token at a time.

import { add, attentionScale, dots, linear, rmsnorm, rotate, route, ropeTable, softmax, swiglu } from "./operations.js";

const LATENT_EPS = 1e-6; // fixed in the released code, whatever norm_eps is

export class Network {
  constructor(config, arrays) {
    Object.assign(this, { config, arrays });
    this.rope = ropeTable(config);
    this.scale = attentionScale(config);
    this.D = config.d_model;
    this.layers = Array.from({ length: config.n_layers }, (_, layer) => this.block(layer));
  }

  // Arrays of one layer, by their names without suffix: mla.w_dkv, ffn.experts.w_gate.
  block(layer) {
    const prefix = `blocks.${layer}.`, found = {};
    for (const [name, array] of Object.entries(this.arrays)) {
      if (name.startsWith(prefix)) found[name.slice(prefix.length).replace(/_[A-Z]+$/, "")] = array;
    }
    return found;
  }

  newCache() {
    const { n_layers: Z, max_seq_len: W, kv_lora_rank: C, qk_rope_head_dim: R } = this.config;
    const rows = (width) => Array.from({ length: Z }, () => new Float32Array(W * width));
    return { ckv: rows(C), kr: rows(R), length: 0 };
  }

  // One more token after those in the cache. Gives the stream behind the last block. `changes`
  // (see changes.js) says which biases count and which heads are mute; `keep` is told on the way.
  step(token, cache, changes, keep = () => {}) {
    const { D, config } = this;
    const x = Float64Array.from(this.arrays.embed_VD.subarray(token * D, (token + 1) * D));
    this.layers.forEach((p, layer) => {
      keep("stream", layer, x);
      const a = rmsnorm(x, p.attn_norm, config.norm_eps);
      add(x, this.attention(a, p, cache, layer, changes.muted[layer], keep));
      const f = rmsnorm(x, p.ffn_norm, config.norm_eps);
      add(x, this.feedForward(f, p, changes.biases[layer], layer, keep));
    });
    keep("stream", config.n_layers, x);
    cache.length += 1;
    return x;
  }

  attention(x, p, cache, layer, muted, keep) {
    const { kv_lora_rank: C, qk_rope_head_dim: R, rope_interleave: pairs } = this.config;
    const at = cache.length;
    cache.ckv[layer].set(rmsnorm(linear(x, p["mla.w_dkv"], C), p["mla.kv_norm"], LATENT_EPS), at * C);
    cache.kr[layer].set(rotate(linear(x, p["mla.w_kr"], R), this.rope, at, pairs), at * R);
    const queries = this.queries(x, p, at);
    keep("queries", layer, queries);
    const W = this.config.v_head_dim, out = new Float64Array(queries.length * W);
    queries.forEach(({ content, rotary }, head) => {
      if (muted.has(head)) return;
      const share = this.shares(content, rotary, cache, layer, at + 1);
      out.set(this.values(share, cache.ckv[layer], p["mla.w_uv"], head), head * W);
    });
    return linear(out, p["mla.w_o"], this.D);
  }

  // Of each head: q W^UK^T, which meets the latent itself, and the rotated query.
  queries(x, p, at) {
    const { n_heads: H, qk_nope_head_dim: N, qk_rope_head_dim: R, q_lora_rank: Q, kv_lora_rank: C } = this.config;
    const latent = Q === null ? x : rmsnorm(linear(x, p["mla.w_dq"], Q), p["mla.q_norm"], LATENT_EPS);
    const qc = linear(latent, p["mla.w_uq"], H * N), qr = linear(latent, p["mla.w_qr"], H * R);
    return Array.from({ length: H }, (_, head) => {
      const content = new Float64Array(C);
      for (let c = 0; c < C; c++) {
        const row = (c * H + head) * N;
        for (let n = 0; n < N; n++) content[c] += qc[head * N + n] * p["mla.w_uk"][row + n];
      }
      const rotary = rotate(qr.subarray(head * R, (head + 1) * R), this.rope, at, this.config.rope_interleave);
      return { content, rotary };
    });
  }

  // How much one head's query looks at each of the first S tokens.
  shares(content, rotary, cache, layer, S) {
    const ckv = cache.ckv[layer], kr = cache.kr[layer], C = content.length, R = rotary.length;
    const scores = new Float64Array(S);
    for (let s = 0; s < S; s++) {
      let sum = 0;
      for (let c = 0; c < C; c++) sum += content[c] * ckv[s * C + c];
      for (let r = 0; r < R; r++) sum += rotary[r] * kr[s * R + r];
      scores[s] = sum * this.scale;
    }
    return softmax(scores);
  }

  // (sum_s p_s c_s) W^UV of one head.
  values(share, ckv, uv, head) {
    const { n_heads: H, v_head_dim: W, kv_lora_rank: C } = this.config;
    const mean = new Float64Array(C), out = new Float64Array(W);
    for (let s = 0, at = 0; s < share.length; s++, at += C) {
      for (let c = 0; c < C; c++) mean[c] += share[s] * ckv[at + c];
    }
    for (let c = 0; c < C; c++) {
      const row = (c * H + head) * W;
      for (let w = 0; w < W; w++) out[w] += mean[c] * uv[row + w];
    }
    return out;
  }

  feedForward(x, p, bias, layer, keep) {
    const { D, config } = this;
    if (layer < config.n_dense_layers) return swiglu(x, p["ffn.w_gate"], p["ffn.w_up"], p["ffn.w_down"], config.d_ff_dense);
    const routed = route(x, p["ffn.w_router"], bias, config), F = config.d_ff, size = D * F;
    keep("routed", layer, routed);
    const shared = p["ffn.shared.w_gate"];
    const y = shared ? swiglu(x, shared, p["ffn.shared.w_up"], p["ffn.shared.w_down"], shared.length / D) : new Float64Array(D);
    routed.chosen.forEach((e, k) => {
      const [gate, up, down] = ["gate", "up", "down"].map((name) =>
        p[`ffn.experts.w_${name}`].subarray(e * size, (e + 1) * size));
      add(y, swiglu(x, gate, up, down, F), routed.gates[k]);
    });
    return y;
  }

  // Scores of the next token, for the stream behind any block.
  logits(x) {
    const h = rmsnorm(x, this.arrays.norm_D, this.config.norm_eps), { head_DV: head } = this.arrays;
    return head ? linear(h, head, this.config.vocab_size) : dots(h, this.arrays.embed_VD);
  }
}

// One text as the network reads it: what it has in common with the last one is not read again.
export class Reader {
  constructor(network, changes) {
    Object.assign(this, { network, changes, ids: [], kept: 0, cache: network.newCache() });
  }

  read(ids) {
    let n = 0;
    while (n < Math.min(this.ids.length, ids.length - 1) && this.ids[n] === ids[n]) n++;
    this.kept = this.cache.length = n;
    this.ids = [...ids];
    let x = null;
    for (const token of ids.slice(n)) x = this.network.step(token, this.cache, this.changes);
    return this.network.logits(x);
  }
}
