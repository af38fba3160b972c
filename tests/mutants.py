r"""One-line sabotages, and the lesson in each: data for test_mutants.py and the labs.

Most are mistakes that real projects shipped. `old` occurs exactly once in `file`; with `new` in
its place, `test` fails. A sabotage that no test notices is a hole in the tests, not a curiosity.
"""

from typing import NamedTuple


class Mutant(NamedTuple):
    name: str  # what was done, as a slug
    file: str  # the sabotaged file
    old: str  # text of one line, found once
    new: str  # what stands there instead
    test: str  # the test that must fail
    lesson: str  # one sentence


DIRECTION = "test_model.py::test_the_gradient_along_a_random_direction_equals_the_complex_step"
DECODING = "test_latent_cache.py::test_every_variant_decodes_as_it_computes"
PROMPTS = (
    "test_latent_cache.py::test_decoding_after_a_prompt_of_any_length_equals_the_full_forward"
)

MUTANTS = [
    # ------------------------------------------------------------------ text
    Mutant(
        "target-is-the-input", "axion_np/data.py",
        "y.extend(targets[1:])",
        "y.extend(targets[:-1])",
        "test_data.py::test_the_target_is_the_next_token_and_the_last_is_the_end",
        "Targets are the inputs shifted by one; unshifted, the model learns to copy.",
    ),
    Mutant(
        "character-split-across-tokens", "axion_np/tokenizer.py",
        "return self._decoder.decode(self._tokenizer.decode_bytes([token]))",
        "return self._tokenizer.decode([token])",
        "test_tokenizer.py::test_a_character_is_streamed_when_its_last_byte_is_here",
        "An emoji is four bytes and may be four tokens: show it when the last one is here.",
    ),
    # ------------------------------------------------------------------ operations
    Mutant(
        "minus-one-is-the-last-row", "axion_np/embedding.py",
        "if ids_BT.size and (ids_BT.min() < 0 or ids_BT.max() >= len(w_VD)):",
        "if ids_BT.size and ids_BT.max() >= len(w_VD):",
        "test_embedding.py::test_an_id_outside_the_vocabulary_is_refused[numpy--1]",
        "NumPy reads index -1 as the last row, so padding of -1 trains the last word.",
    ),
    Mutant(
        "repeated-ids-dropped", "axion_np/embedding.py",
        "dw_VD[sorted_L[starts]] += np.add.reduceat(dx_LD[order_L], starts, axis=0)",
        "dw_VD[ids_L] += dx_LD",
        "test_embedding.py::test_the_gradients_of_a_repeated_id_add_up[numpy]",
        "`dw[ids] += d` writes each row once: of a repeated id only the last gradient stays.",
    ),
    Mutant(
        "runs-of-unsorted-ids", "axion_np/embedding.py",
        'order_L = np.argsort(ids_L, kind="stable")',
        "order_L = np.arange(ids_L.size)",
        "test_embedding.py::test_a_lookup_is_a_product_with_one_hot_rows[numpy]",
        "Equal ids form one run only after sorting.",
    ),
    Mutant(
        "epsilon-outside-the-root", "axion_np/rmsnorm.py",
        "rms_inv_L1 = ((x_LD * x_LD).mean(axis=-1, keepdims=True) + eps) ** -0.5",
        "rms_inv_L1 = 1 / ((x_LD * x_LD).mean(axis=-1, keepdims=True) ** 0.5 + eps)",
        "test_rmsnorm.py::test_epsilon_stands_inside_the_root[numpy]",
        "Epsilon is added to the mean square; elsewhere, other code's weights behave differently.",
    ),
    Mutant(
        "sum-of-squares-for-mean", "axion_np/rmsnorm.py",
        "rms_inv_L1 = ((x_LD * x_LD).mean(axis=-1, keepdims=True) + eps) ** -0.5",
        "rms_inv_L1 = ((x_LD * x_LD).sum(axis=-1, keepdims=True) + eps) ** -0.5",
        "test_rmsnorm.py::test_one_and_seven_have_root_mean_square_five[numpy]",
        "The norm makes the root mean square one, not the length.",
    ),
    Mutant(
        "norm-taken-for-a-constant", "axion_np/rmsnorm.py",
        "dx_LD = r_L1 * a_LD - r_L1**3 * along_L1 * x_LD",
        "dx_LD = r_L1 * a_LD",
        "test_rmsnorm.py::test_the_gradient_is_orthogonal_to_the_row[numpy]",
        "The rms depends on x too; without its share the gradient points along x.",
    ),
    Mutant(
        "gain-forgotten-in-the-backward", "axion_np/rmsnorm.py",
        "a_LD = dy_LD * gain_D",
        "a_LD = dy_LD",
        "test_rmsnorm.py::test_both_gradients_equal_the_complex_step[numpy]",
        "With gains of one, as at the start of training, this error is invisible.",
    ),
    Mutant(
        "rope-conventions-mixed", "axion_np/rope.py",
        "a, b = x_BTR[..., 0::2], x_BTR[..., 1::2]",
        "a, b = x_BTR[..., :P], x_BTR[..., P:]",
        "test_rope.py::test_a_quarter_turn_swaps_and_negates[numpy]",
        "Two conventions of pairs exist; weights trained with one are noise under the other.",
    ),
    Mutant(
        "rope-turned-on-in-the-backward", "axion_np/rope.py",
        "da = dy_BTR[..., :P] * cos + dy_BTR[..., P:] * sin",
        "da = dy_BTR[..., :P] * cos - dy_BTR[..., P:] * sin",
        "test_rope.py::test_a_rotation_keeps_lengths_and_the_backward_undoes_it[numpy-True]",
        "The transpose of a rotation is the rotation by the negative angle.",
    ),
    Mutant(
        "angles-in-float32", "axion_np/rope.py",
        "angle_BTP = pos_BT[..., None] * inverse_frequencies(config)",
        "angle_BTP = np.float32(pos_BT[..., None]) * np.float32(inverse_frequencies(config))",
        "test_rope.py::test_float32_tables_are_exact_at_far_positions",
        "At position 100,000 a float32 angle is wrong in its second decimal.",
    ),
    Mutant(
        "yarn-stretches-the-fast-pairs", "axion_np/rope.py",
        'return freq_P / yarn["factor"] * ramp_P + freq_P * (1.0 - ramp_P)',
        'return freq_P / yarn["factor"] * (1.0 - ramp_P) + freq_P * ramp_P',
        "test_rope.py::test_yarn_keeps_fast_pairs_and_divides_slow_ones",
        "YaRN slows the slow pairs, which never completed a turn in training.",
    ),
    Mutant(
        "yarn-temperature-once", "axion_np/rope.py",
        'scale *= mscale(yarn["factor"], yarn.get("mscale_all_dim", 0.0)) ** 2',
        'scale *= mscale(yarn["factor"], yarn.get("mscale_all_dim", 0.0))',
        "test_rope.py::test_yarn_temperatures",
        "The factor belongs to query and key alike, so their product has its square.",
    ),
    Mutant(
        "scale-of-the-content-part-alone", "axion_np/rope.py",
        "scale = config.qk_head_dim**-0.5",
        "scale = config.qk_nope_head_dim**-0.5",
        "test_mla.py::test_every_row_equals_equations_1_to_11[numpy-base]",
        "A key has N + R numbers, and the root in equation (10) counts them all.",
    ),
    Mutant(
        "float32-promoted-by-a-root", "axion_np/rope.py",
        "scale = config.qk_head_dim**-0.5",
        "scale = 1 / np.sqrt(config.qk_head_dim)",
        "test_mla.py::test_float32_stays_float32[numpy]",
        "np.sqrt of an int is a float64 scalar of NumPy, which makes float32 arrays float64.",
    ),
    Mutant(
        "one-step-into-the-future", "axion_np/attention.py",
        "causal_TS = s_S <= t_T1",
        "causal_TS = s_S <= t_T1 + 1",
        "test_attention.py::test_the_future_cannot_be_seen[numpy]",
        "A model that sees the next token reaches a loss of almost zero and can write nothing.",
    ),
    Mutant(
        "documents-leak", "axion_np/attention.py",
        "return (causal_TS & same_document_BTS)[:, None]",
        "return (causal_TS & (same_document_BTS | True))[:, None]",
        "test_attention.py::test_a_packed_document_equals_the_document_alone[numpy]",
        "In a packed row the problem before is no context for this one.",
    ),
    Mutant(
        "one-token-of-the-document-before", "axion_np/attention.py",
        "same_document_BTS = s_S >= t_T1 - pos_BT[:, :, None]",
        "same_document_BTS = s_S >= t_T1 - pos_BT[:, :, None] - 1",
        "test_attention.py::test_a_query_sees_its_own_document_up_to_itself",
        "A document begins at t - pos, and the token before it belongs to another.",
    ),
    Mutant(
        "log-sum-exp-without-its-maximum", "axion_np/attention.py",
        "lse_BHT = (np.log(total_BHT1) + top_BHT1)[..., 0]",
        "lse_BHT = np.log(total_BHT1)[..., 0]",
        "test_attention.py::test_the_saved_log_sum_exp_is_that_of_the_scores[numpy]",
        "The forward is right and the backward wrong: only a gradient check sees it.",
    ),
    Mutant(
        "softmax-taken-entry-by-entry", "axion_np/attention.py",
        "dscores_BHTS = p_BHTS * (dp_BHTS - mean_BHT[..., None])",
        "dscores_BHTS = p_BHTS * dp_BHTS",
        "test_attention.py::test_all_three_gradients_equal_the_complex_step[numpy]",
        "Probabilities share one unit: what one gains the others lose.",
    ),
    Mutant(
        "scale-missing-in-the-backward", "axion_np/attention.py",
        "dscores_BHTS *= s.scale",
        "pass",
        "test_attention.py::test_all_three_gradients_equal_the_complex_step[numpy]",
        "A factor of the forward is a factor of the backward; Adam would hide its absence.",
    ),
    Mutant(
        "maximum-not-subtracted", "axion_np/attention.py",
        "top_BHT1 = scores_BHTS.real.max(axis=-1, keepdims=True)",
        "top_BHT1 = 0.0 * scores_BHTS.real.max(axis=-1, keepdims=True)",
        "test_attention.py::test_large_scores_do_not_overflow[numpy]",
        "exp overflows at 89 in float32; the softmax of shifted scores is the same.",
    ),
    Mutant(
        "slope-of-silu", "axion_np/swiglu.py",
        "return x * s, s * (1.0 + x * (1.0 - s))",
        "return x * s, s * (1.0 - s)",
        "test_swiglu.py::test_the_slope_of_silu_equals_the_complex_step",
        "silu is x times a sigmoid: its slope has two terms.",
    ),
    Mutant(
        "gate-without-its-slope", "axion_np/swiglu.py",
        "dgate_LF = dhidden_LF * s.up_LF * slope_LF",
        "dgate_LF = dhidden_LF * s.up_LF",
        "test_swiglu.py::test_all_four_gradients_equal_the_complex_step[numpy]",
        "Each function on the way down contributes its slope on the way up.",
    ),
    Mutant(
        "slots-taken-for-tokens", "axion_np/experts.py",
        "        tokens = slots // K\n",
        "        tokens = slots % len(x_LD)\n",
        "test_experts.py::test_each_token_equals_the_sum_over_all_experts[numpy]",
        "Slot j is choice j mod K of token j // K.",
    ),
    Mutant(
        "last-expert-wins", "axion_np/experts.py",
        "dx_LD[tokens] += dgate @ s.w_gate_EDF[e].T + dup @ s.w_up_EDF[e].T",
        "dx_LD[tokens] = dgate @ s.w_gate_EDF[e].T + dup @ s.w_up_EDF[e].T",
        "test_experts.py::test_all_five_gradients_equal_the_complex_step[numpy]",
        "A token visits K experts, and each has a say in its gradient.",
    ),
    Mutant(
        "gate-weighed-by-itself", "axion_np/experts.py",
        "dgates_J[slots] = (dweighted * hidden).sum(axis=-1)",
        "dgates_J[slots] = (g * dweighted * hidden).sum(axis=-1)",
        "test_experts.py::test_all_five_gradients_equal_the_complex_step[numpy]",
        "The derivative of g h by g is h.",
    ),
    # ------------------------------------------------------------------ router
    Mutant(
        "bias-leaks-into-the-gates", "axion_np/router.py",
        "gates_LK = np.take_along_axis(scores_LE, idx_LK, axis=1)",
        "gates_LK = np.take_along_axis(choice_LE, idx_LK, axis=1)",
        "test_router.py::test_the_bias_picks_but_never_weighs[numpy]",
        "Equation (16): the bias picks experts; equation (13): the score alone weighs them.",
    ),
    Mutant(
        "groups-masked-with-zero", "axion_np/router.py",
        "return np.where(keep_LG[..., None], choice_LGj, -np.inf).reshape(L, E)",
        "return np.where(keep_LG[..., None], choice_LGj, 0.0).reshape(L, E)",
        "test_router.py::test_a_masked_group_loses_even_when_all_biases_are_negative[numpy]",
        "Score plus bias can be negative, and then a masked zero wins.",
    ),
    Mutant(
        "groups-judged-by-their-best-expert", "axion_np/router.py",
        "group_LG = np.sort(choice_LGj, axis=-1)[..., -2:].sum(axis=-1)",
        "group_LG = np.sort(choice_LGj, axis=-1)[..., -1:].sum(axis=-1)",
        "test_router.py::test_a_group_is_as_good_as_its_best_two",
        "A group is scored by its best two experts: V2 took the best one.",
    ),
    Mutant(
        "softmax-for-sigmoid", "axion_np/router.py",
        "scores_LE = sigmoid(x_LD @ w_DE)",
        "scores_LE = np.exp(x_LD @ w_DE) / np.exp(x_LD @ w_DE).sum(axis=1, keepdims=True)",
        "test_router.py::test_the_gates_equal_equations_13_to_16[numpy-plain]",
        "V3 replaced V2's softmax over experts by a sigmoid for each.",
    ),
    Mutant(
        "equal-scores-to-the-higher-index", "axion_np/router.py",
        'return np.argsort(-values_LE, axis=-1, kind="stable")[:, :k]',
        'return np.argsort(values_LE, axis=-1, kind="stable")[:, ::-1][:, :k]',
        "test_router.py::test_equal_scores_go_to_the_lower_index[numpy]",
        "Ties need a stated rule, or two back ends choose differently.",
    ),
    Mutant(
        "gates-normalised-as-if-by-a-constant", "axion_np/router.py",
        "dchosen_LK = (dchosen_LK - along_L1) / total_L1",
        "dchosen_LK = dchosen_LK / total_L1",
        "test_router.py::test_both_gradients_equal_the_derivative[numpy-complex-step-plain]",
        "Raising one gate lowers the others through the sum in equation (13).",
    ),
    Mutant(
        "route-scale-forgotten", "axion_np/router.py",
        "return idx_LK, gates_LK * route_scale, saved",
        "return idx_LK, gates_LK, saved",
        "test_router.py::test_gates_sum_to_the_route_scale[numpy]",
        "In DeepSeek-V3 the gates of the routed experts sum to 2.5, not to one.",
    ),
    Mutant(
        "bias-feeds-the-overloaded", "axion_np/router.py",
        "bias_E += (gamma * np.sign(load_E.mean() - load_E)).astype(bias_E.dtype)",
        "bias_E -= (gamma * np.sign(load_E.mean() - load_E)).astype(bias_E.dtype)",
        "test_router.py::test_the_bias_pulls_a_skewed_start_back_to_balance",
        "A controller with the wrong sign makes the rich richer, and all tokens end in K experts.",
    ),
    Mutant(
        "bias-never-updated", "train.py",
        "update_bias(bias_E, load_E, config.router_bias_speed)",
        "pass",
        "test_step.py::test_the_bias_of_every_expert_moves_by_the_bias_speed",
        "Nothing crashes without the update: the load just stays skewed.",
    ),
    Mutant(
        "load-of-the-last-part-alone", "axion_np/shards.py",
        "return sum(losses), add_loads(*loads)",
        "return sum(losses), loads[-1]",
        "test_step.py::test_the_bias_counts_the_load_of_the_whole_batch_not_of_its_last_part",
        "The bias answers to the load of the whole batch, accumulation included.",
    ),
    Mutant(
        "sequences-balanced-together", "axion_np/router.py",
        "dshare_LE = np.repeat(f_BE, T, axis=0) * (alpha / (T * n_sequences))",
        "dshare_LE = f_BE.mean(axis=0) * np.full((L, 1), alpha / (T * n_sequences))",
        "test_router.py::test_the_gradient_of_the_balance_loss_equals_the_complex_step",
        "Equation (17) is per sequence: a row that collapses is punished by its own load.",
    ),
    Mutant(
        "balance-loss-counted-for-each-part", "train.py",
        "balance_loss_weight=config.balance_loss_weight * len(x_BT) / rows",
        "balance_loss_weight=config.balance_loss_weight",
        "test_step.py::test_the_gradient_of_parts_is_that_of_the_batch",
        "Every term of the loss is a mean over the whole batch, or parts change its weight.",
    ),
    # ------------------------------------------------------------------ loss
    Mutant(
        "ignored-targets-counted", "axion_np/loss.py",
        "n = max(rows_n.size, 1) if n_targets is None else n_targets",
        "n = max(y_L.size, 1) if n_targets is None else n_targets",
        "test_loss.py::test_ignored_targets_do_not_count[numpy]",
        "A mean over padding too makes the loss smaller the shorter the documents are.",
    ),
    Mutant(
        "ignored-targets-pull", "axion_np/loss.py",
        "dlogits_LV[y_L < 0] = 0.0",
        "pass",
        "test_loss.py::test_ignored_targets_do_not_count[numpy]",
        "What adds nothing to the loss must add nothing to the gradient.",
    ),
    Mutant(
        "minus-one-is-the-last-word", "axion_np/loss.py",
        "rows_n = np.flatnonzero(y_L >= 0)",
        "rows_n = np.flatnonzero(y_L >= -1)",
        "test_loss.py::test_the_loss_equals_the_scalar_loop[numpy]",
        "Index -1 is a legal index: padding would teach the model its last word.",
    ),
    # ------------------------------------------------------------------ modules
    Mutant(
        "rotary-key-of-one-head", "axion_np/mla.py",
        "dkr_BSR = ops.rope_backward(dk_BSHA[..., N:].sum(axis=2), s.rotary_key[1])",
        "dkr_BSR = ops.rope_backward(dk_BSHA[:, :, 0, N:], s.rotary_key[1])",
        DIRECTION + "[numpy-base]",
        "What was broadcast forward is summed backward: all heads read one rotary key.",
    ),
    Mutant(
        "key-not-turned", "axion_np/mla.py",
        "kr_BSR, s_kturn = ops.rope_forward(kr, *turn)",
        "kr_BSR, s_kturn = kr, ops.rope_forward(kr, *turn)[1]",
        "test_mla.py::test_every_row_equals_equations_1_to_11[numpy-base]",
        "Scores see distances only if query and key are both turned.",
    ),
    Mutant(
        "latent-norm-without-its-gain", "axion_np/mla.py",
        "g.add(kv_norm_C=dgain_C)",
        "pass",
        DIRECTION + "[numpy-base]",
        "A parameter without a gradient stays where it began, and nobody is told.",
    ),
    Mutant(
        "gradient-assigned-not-added", "axion_np/params.py",
        "window += gradient.reshape(window.shape)",
        "window[...] = gradient.reshape(window.shape)",
        "test_mla.py::test_gradients_are_added_to_what_is_there",
        "Accumulation over parts of a batch needs +=, in every module.",
    ),
    Mutant(
        "values-send-nothing-to-the-latent", "axion_np/mla.py",
        "dckv_BSC = dckv_BSC + through(",
        "dckv_BSC = dckv_BSC + 0 * through(",
        DIRECTION + "[numpy-base]",
        "The latent feeds keys and values, and hears from both.",
    ),
    Mutant(
        "position-zero-never-written", "axion_np/latent_cache.py",
        "here, upto = slice(cache.length, cache.length + T), cache.length + T",
        "here, upto = slice(cache.length + 1, cache.length + T + 1), cache.length + T",
        "test_latent_cache.py::test_the_first_token_is_written_and_read[numpy]",
        "Rows start at `length`, not one after it.",
    ),
    Mutant(
        "decoding-blind-to-itself", "axion_np/latent_cache.py",
        "future_TS = np.arange(upto) > (cache.length + np.arange(T))[:, None]",
        "future_TS = np.arange(upto) >= np.maximum(cache.length + np.arange(T), 1)[:, None]",
        PROMPTS + "[numpy-7]",
        "A token attends to itself: off by one, decoding is fluent and a little wrong.",
    ),
    Mutant(
        "decoding-forgets-where-it-is", "axion_np/model.py",
        "pos_BT = np.broadcast_to(cache.length + np.arange(tokens_BT.shape[1]), tokens_BT.shape)",
        "pos_BT = np.broadcast_to(np.arange(tokens_BT.shape[1]), tokens_BT.shape)",
        PROMPTS + "[numpy-7]",
        "New tokens continue the positions of the prompt.",
    ),
    Mutant(
        "cached-key-not-turned", "axion_np/latent_cache.py",
        "cache.kr[layer, :, here] = ops.rope_forward(kr_BTR, *turn)[0]",
        "cache.kr[layer, :, here] = kr_BTR",
        DECODING + "[numpy-two-layers]",
        "Absorption stops at RoPE: the rotary key is turned at its own position, then cached.",
    ),
    Mutant(
        "cached-latent-not-normed", "axion_np/latent_cache.py",
        "cache.ckv[layer, :, here] = ops.rmsnorm_forward(raw_BTC, p.kv_norm_C, LATENT_EPS)[0]",
        "cache.ckv[layer, :, here] = raw_BTC",
        DECODING + "[numpy-two-layers]",
        "W^UK and W^UV can be absorbed because the norm comes before the cache.",
    ),
    Mutant(
        "scale-of-the-absorbed-query", "axion_np/latent_cache.py",
        "scores_BHTS *= attention_scale(config)",
        "scores_BHTS *= (config.kv_lora_rank + R) ** -0.5",
        DECODING + "[numpy-two-layers]",
        "Absorbed scores are the same scores, with the scale of the keys never built.",
    ),
    Mutant(
        "gates-send-nothing-back", "axion_np/moe.py",
        "dx_LD += dx_router_LD",
        "pass",
        DIRECTION + "[numpy-base]",
        "The input acts through the gates too, not through the experts alone.",
    ),
    Mutant(
        "shared-expert-sends-nothing-back", "axion_np/moe.py",
        "dx_LD += dx_shared_LD",
        "pass",
        DIRECTION + "[numpy-base]",
        "Paths that part in the forward meet by addition in the backward.",
    ),
    Mutant(
        "balance-loss-without-a-gradient", "axion_np/moe.py",
        "ops.router_backward(dgates_LK, saved.router, saved.dscores_LE)",
        "ops.router_backward(dgates_LK, saved.router)",
        DIRECTION + "[numpy-balance-loss]",
        "A loss that is printed but not differentiated changes nothing.",
    ),
    # ------------------------------------------------------------------ model and training
    Mutant(
        "tied-table-hears-one-side", "axion_np/model.py",
        "g.add(embed_VD=ops.embedding_backward(dx_BTD, saved.embedding, dw_VD))",
        "g.add(embed_VD=ops.embedding_backward(dx_BTD, saved.embedding))",
        DIRECTION + "[numpy-base]",
        "A tied table is head and embedding, and gets both gradients.",
    ),
    Mutant(
        "residual-cut", "axion_np/model.py",
        "dh_BTD += dy_BTD",
        "pass",
        DIRECTION + "[numpy-base]",
        "An addition passes the gradient to both sides; without the short way depth kills it.",
    ),
    Mutant(
        "residual-from-the-normed-stream", "axion_np/model.py",
        "h_BTD = x_BTD + u_BTD",
        "h_BTD = a_BTD + u_BTD",
        "test_model.py::test_logits_and_losses_equal_the_scalar_loops[numpy-base]",
        "The stream itself is never normed, only what a block reads from it.",
    ),
    Mutant(
        "decay-in-the-moments", "axion_np/adamw.py",
        "m += (1 - beta1) * scale * g",
        "m += (1 - beta1) * (scale * g + weight_decay * p)",
        "test_adamw.py::test_decay_is_a_share_of_the_weight_itself_and_never_enters_the_moments"
        "[numpy]",
        "Decay through the gradient is divided by its size: L2 is not AdamW.",
    ),
    Mutant(
        "bias-correction-one-step-late", "axion_np/adamw.py",
        "correction1, correction2 = 1 - beta1**n, 1 - beta2**n",
        "correction1, correction2 = 1 - beta1 ** (n + 1), 1 - beta2 ** (n + 1)",
        "test_adamw.py::test_the_first_step_moves_every_number_by_the_learning_rate[numpy]",
        "The first step divides by 1 - beta, so that the means of one sample are that sample.",
    ),
    Mutant(
        "clipping-forgets-the-square", "axion_np/adamw.py",
        "v += (1 - beta2) * scale**2 * (g * g)",
        "v += (1 - beta2) * (g * g)",
        "test_adamw.py::test_five_steps_equal_algorithm_2_on_scalars[numpy]",
        "Clipping shortens the gradient before both moments see it.",
    ),
    Mutant(
        "norm-overflows-in-float32", "axion_np/adamw.py",
        'np.einsum("p,p", g, g, dtype=np.float64)',
        'np.einsum("p,p", g, g)',
        "test_adamw.py::test_the_norm_of_float32_is_summed_in_float64[numpy]",
        "A square of 1e20 is infinite in float32, and an infinite norm clips all to zero.",
    ),
    Mutant(
        "gains-decay-to-zero", "axion_np/params.py",
        "return config.parameter_count() - gains",
        "return config.parameter_count() - gains + 1",
        "test_params.py::test_the_windows_tile_the_vector_matrices_before_gains[base]",
        "A gain of zero shuts a layer: decay is for matrices.",
    ),
    Mutant(
        "copies-for-windows", "axion_np/params.py",
        "return flat[start : start + size].reshape(shape)",
        "return flat[start : start + size].reshape(shape).copy()",
        "test_params.py::test_a_write_to_a_table_is_a_write_to_the_vector_and_back",
        "The optimizer moves the vector; tables that are copies never learn.",
    ),
    Mutant(
        "file-believed", "axion_np/safetensors.py",
        "if position != len(body):",
        "if False:",
        "test_safetensors.py::test_a_file_that_lies_is_refused",
        "A reader checks every byte of a file that a stranger wrote.",
    ),
]  # fmt: skip
