"""Operations and modules under one name: a back end is a module, and this is the default one.

Blocks take `ops=` and call `ops.mla_forward(...)`, which calls `ops.attention_forward(...)`.
`axion_np.kernels` exports the same names with the same signatures, some of them overridden, so
that a model runs on either, and both can run side by side.
"""

from axion_np.modules.mla import MLASaved, mla_backward, mla_forward
from axion_np.modules.moe import MoESaved, moe_backward, moe_forward
from axion_np.operations.adamw import adamw_step, grad_norm
from axion_np.operations.attention import AttentionSaved, attention_backward, attention_forward
from axion_np.operations.embedding import EmbeddingSaved, embedding_backward, embedding_forward
from axion_np.operations.experts import ExpertsSaved, experts_backward, experts_forward
from axion_np.operations.linear import (
    LinearSaved,
    input_gradient,
    linear_backward,
    linear_forward,
    weight_gradient,
)
from axion_np.operations.loss import cross_entropy
from axion_np.operations.rmsnorm import RMSNormSaved, rmsnorm_backward, rmsnorm_forward
from axion_np.operations.rope import RopeSaved, rope_backward, rope_forward
from axion_np.operations.router import RouterSaved, router_backward, router_forward
from axion_np.operations.swiglu import SwiGLUSaved, swiglu_backward, swiglu_forward

__all__ = [
    "adamw_step",
    "grad_norm",
    "AttentionSaved",
    "attention_backward",
    "attention_forward",
    "EmbeddingSaved",
    "embedding_backward",
    "embedding_forward",
    "ExpertsSaved",
    "experts_backward",
    "experts_forward",
    "LinearSaved",
    "input_gradient",
    "linear_backward",
    "linear_forward",
    "weight_gradient",
    "cross_entropy",
    "RMSNormSaved",
    "rmsnorm_backward",
    "rmsnorm_forward",
    "RopeSaved",
    "rope_backward",
    "rope_forward",
    "RouterSaved",
    "router_backward",
    "router_forward",
    "SwiGLUSaved",
    "swiglu_backward",
    "swiglu_forward",
    "MLASaved",
    "mla_backward",
    "mla_forward",
    "MoESaved",
    "moe_backward",
    "moe_forward",
]
