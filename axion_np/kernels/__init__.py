"""Part IX. The same names, faster: the back end `numba`.

A back end is a module with the names of `modules.reference`, operations and modules alike; blocks
call `ops.mla_forward` and do not know which one they have. New here: speed, and nothing else. What
is overridden below has the same name, signature, result and saved type (but for `mla`) as what was
read in Parts II and III, and a test that holds it to that; the rest is the reference's own.

    attention, mla       scores never leave the cache; all heads read one narrow latent
    experts, router      what lies between the products, or, with AVX-512, experts in one pass
    rmsnorm, rope, loss  one sweep over a row in place of five to eight
    embedding, adamw     additions to repeated rows; one sweep over all parameters
    linear, swiglu       with AVX-512: BLAS may not know it, a product of our own does

`decode*` with `choice`, and `bpe*`, are no overrides but twins of `generation` and `text.bpe`, and
chosen in the same way (`backends.py`). `compiled` says how kernels are compiled and kept, `exp` is
an exponential for all of them, `simd` an appendix; `matmul` is a product of our own, and `ladder`
the rungs that lead to it.
docs/kernels/index.md has the table: milliseconds of the reference and of the kernel, for each.
"""

# ruff: noqa: F401, F403, I001
from axion_np.modules.reference import *

from axion_np.kernels.adamw import adamw_step, grad_norm
from axion_np.kernels.attention import attention_backward, attention_forward
from axion_np.kernels.embedding import embedding_backward
from axion_np.kernels.experts import experts_backward, experts_forward
from axion_np.kernels.loss import cross_entropy
from axion_np.kernels.mla import mla_backward, mla_forward
from axion_np.kernels.rmsnorm import rmsnorm_backward, rmsnorm_forward
from axion_np.kernels.rope import rope_backward, rope_forward
from axion_np.kernels.router import router_backward, router_forward
from axion_np.kernels.simd.wide import WIDE

if WIDE > 1:  # wide tiles stay in registers: our own products, instead of BLAS's
    from axion_np.kernels.experts_fused import (
        experts_backward,
        experts_forward,
        swiglu_backward,
        swiglu_forward,
    )
    from axion_np.kernels.linear import (
        input_gradient,
        linear_backward,
        linear_forward,
        weight_gradient,
    )
