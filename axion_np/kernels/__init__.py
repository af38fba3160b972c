"""The operations of Part II again, compiled: the back end `numba`.

New here: speed. Everything has been read already; these files compute the same functions, with the
same names, signatures and saved types, faster. What is not overridden below is the reference. One
module is overridden as a whole: MLA, which has a cheaper order of its products where latents are
narrow.
`docs/kernels/index.md` has the table: milliseconds of the reference and of the kernel, for each.
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
