"""The numbers that define a model, and the parameter count that follows from them.

Every axis of every array in this book has a letter; this is where the letters get their sizes.
The names are those of Axion1 where it has one; the paper's symbol stands beside each field.

Source: DeepSeek-V3 (arXiv 2412.19437), sections 2.1 and 4.2.
"""

import json
from dataclasses import asdict, dataclass, fields, replace
from math import inf
from typing import Any, get_type_hints

MOST = 2**31  # no size of a model is larger, and products of two still fit into 64 bits

POSITIVE = (  # a model has at least one of each
    "vocab_size max_seq_len d_model n_heads n_layers kv_lora_rank v_head_dim qk_nope_head_dim "
    "d_ff n_routed_experts n_active_experts n_expert_groups"
).split()

# YaRN's keys, as Hugging Face's legacy form has them: the least value of each.
YARN_LEAST = {
    "factor": 1.0,
    "beta_fast": 1e-6,
    "beta_slow": 1e-6,
    "mscale": 0.0,
    "mscale_all_dim": 0.0,
    "original_max_position_embeddings": 1,
}


@dataclass(frozen=True)
class Config:
    """The shape of one model. Frozen: use `replace` for a changed copy.

    **Shapes**  the letter in brackets is the axis that the field sizes.
    **Errors**  ValueError for a combination that no model can have, naming the fields.
    """

    vocab_size: int = 1024  # [V] tokens the model knows
    max_seq_len: int = 512  # [T] positions it was trained on
    d_model: int = 64  # [D] width of the residual stream
    n_layers: int = 4  # blocks
    n_heads: int = 4  # [H] n_h, attention heads
    q_lora_rank: int | None = 16  # [Q] d'_c, query latent; None: queries straight from x
    kv_lora_rank: int = 8  # [C] d_c, the latent that the cache holds
    qk_nope_head_dim: int = 8  # [N] d_h, width of a head's content query and key
    qk_rope_head_dim: int = 8  # [R] d_h^R, width of the rotary query and key
    v_head_dim: int = 16  # [W] width of a head's value
    n_dense_layers: int = 0  # leading blocks with a plain SwiGLU instead of experts
    d_ff_dense: int = 256  # hidden width of those
    n_shared_experts: int = 1  # N_s, experts that every token visits
    n_routed_experts: int = 4  # [E] N_r, experts to choose from
    n_active_experts: int = 2  # [K] K_r, experts chosen for each token
    d_ff: int = 64  # [F] hidden width of one expert
    n_expert_groups: int = 1  # [G] groups of experts (one group: no group limit)
    n_active_groups: int = 1  # groups a token may choose from
    route_scale: float = 1.0  # factor on the gates of the routed experts
    norm_topk_prob: bool = True  # gates of the chosen experts sum to one, equation (13)
    router_bias_speed: float = 0.001  # gamma, step of the routing bias after each step
    balance_loss_weight: float = 0.0  # alpha of equation (17); 0 is off
    n_mtp_layers: int = 0  # depth of multi-token prediction; 0 is off
    mtp_loss_weight: float = 0.3  # lambda of equation (25)
    rope_theta: float = 10000.0  # base of the rotary frequencies
    rope_scaling: dict | None = None  # YaRN, with Hugging Face's legacy keys
    rope_interleave: bool = True  # pairs (2i, 2i+1) as DeepSeek; else (i, i + R/2)
    norm_eps: float = 1e-6  # epsilon of the block and final norms
    tie_embeddings: bool = True  # the head is the transposed embedding

    def __post_init__(self):
        for name, kind in get_type_hints(type(self)).items():
            value = getattr(self, name)
            if kind is int or (kind == int | None and value is not None):
                if type(value) is not int or not 0 <= value < MOST:
                    raise ValueError(f"{name} is {value!r}; expected a whole number, 0 to {MOST}")
            elif kind is float and not (type(value) in (int, float) and 0 <= value < inf):
                raise ValueError(f"{name} is {value!r}; expected a number >= 0")
            elif kind is bool and type(value) is not bool:
                raise ValueError(f"{name} is {value!r}; expected true or false")
        for name in POSITIVE:
            if getattr(self, name) < 1:
                raise ValueError(f"{name} is {getattr(self, name)}; expected at least 1")
        self._check_routing()
        self._check_rope()

    def _check_routing(self):
        experts, active = self.n_routed_experts, self.n_active_experts
        groups, active_groups = self.n_expert_groups, self.n_active_groups
        if active > experts:
            raise ValueError(
                f"n_active_experts is {active} but n_routed_experts is {experts}: a token cannot "
                "choose more experts than there are; lower n_active_experts"
            )
        if experts % groups:
            raise ValueError(
                f"n_expert_groups is {groups}, which does not divide n_routed_experts {experts}"
            )
        if groups > 1 and experts // groups < 2:
            raise ValueError(
                f"{experts} experts in {groups} groups leave fewer than 2 to a group; a group is "
                "scored by its best two"
            )
        if not 1 <= active_groups <= groups:
            raise ValueError(f"n_active_groups is {active_groups}; expected 1 to {groups}")
        if active > experts // groups * active_groups:
            raise ValueError(
                f"n_active_experts is {active}, but {active_groups} groups of "
                f"{experts // groups} experts hold only {experts // groups * active_groups}"
            )
        if self.n_dense_layers > self.n_layers:
            raise ValueError(
                f"n_dense_layers is {self.n_dense_layers}, more than n_layers {self.n_layers}"
            )

    def _check_rope(self):
        if self.qk_rope_head_dim % 2 or self.qk_rope_head_dim < 2:
            raise ValueError(
                f"qk_rope_head_dim is {self.qk_rope_head_dim}; RoPE rotates pairs, so it must be "
                "even and at least 2"
            )
        if self.q_lora_rank is not None and self.q_lora_rank < 1:
            raise ValueError(f"q_lora_rank is {self.q_lora_rank}; expected at least 1, or None")
        if self.rope_theta <= 0:
            raise ValueError(f"rope_theta is {self.rope_theta}; expected a number above 0")
        if self.rope_scaling is not None:
            self._check_yarn(self.rope_scaling)

    def _check_yarn(self, yarn):
        known = {"type", *YARN_LEAST}
        fine = isinstance(yarn, dict) and yarn.get("type") == "yarn" and "factor" in yarn
        if not fine or set(yarn) - known:
            raise ValueError(
                f"rope_scaling is {yarn!r}; expected an object with type 'yarn', a factor >= 1, "
                f"and no keys but {sorted(known)}"
            )
        for key, least in YARN_LEAST.items():
            value = yarn.get(key, least)
            if type(value) not in (int, float) or not least <= value < inf:
                raise ValueError(f"rope_scaling's {key} is {value!r}; expected at least {least}")
        if self.rope_theta == 1:
            raise ValueError("rope_theta is 1: all pairs rotate alike and YaRN has nothing to do")

    # ------------------------------------------------------------------ derived sizes
    @property
    def qk_head_dim(self) -> int:
        """[A] width of a head's whole query and key, content and rotary part."""
        return self.qk_nope_head_dim + self.qk_rope_head_dim

    @property
    def n_moe_layers(self) -> int:
        return self.n_layers - self.n_dense_layers

    def _attention_count(self) -> int:
        D, H, C, N = self.d_model, self.n_heads, self.kv_lora_rank, self.qk_nope_head_dim
        R, W, Q = self.qk_rope_head_dim, self.v_head_dim, self.q_lora_rank
        queries = D * H * (N + R) if Q is None else D * Q + Q + Q * H * (N + R)
        keys_values = D * C + D * R + C + C * H * (N + W)
        return queries + keys_values + H * W * D

    def _count(self, routed: int, mtp_layers: int) -> int:
        """Parameters when each MoE layer has `routed` routed experts."""
        expert = 3 * self.d_model * self.d_ff
        router = self.d_model * self.n_routed_experts
        moe = (self.n_shared_experts + routed) * expert + router
        dense = 3 * self.d_model * self.d_ff_dense
        both = self._attention_count() + 2 * self.d_model
        blocks = self.n_layers * both + self.n_moe_layers * moe + self.n_dense_layers * dense
        blocks += mtp_layers * (both + moe + 2 * self.d_model**2 + 3 * self.d_model)
        tables = 1 if self.tie_embeddings else 2
        return blocks + tables * self.vocab_size * self.d_model + self.d_model

    def parameter_count(self) -> int:
        """Trained parameters. The routing bias is not one: no gradient reaches it."""
        return self._count(self.n_routed_experts, self.n_mtp_layers)

    def active_count(self, embedding: bool = True) -> int:
        """Parameters that one token uses: K of the E routed experts.

        `embedding=False` leaves out the table of embeddings (and, tied, the head with it), as
        papers do that count multiplications in the blocks alone. MTP modules only draft.
        """
        active = self._count(self.n_active_experts, mtp_layers=0)
        return active if embedding else active - self.vocab_size * self.d_model

    def cache_numbers_per_token(self) -> int:
        """Numbers that the latent cache keeps for one token in one layer: C + R."""
        return self.kv_lora_rank + self.qk_rope_head_dim

    # ------------------------------------------------------------------ copies and presets
    def replace(self, **changes: Any) -> "Config":
        unknown = set(changes) - {field.name for field in fields(self)}
        if unknown:
            raise ValueError(
                f"unknown Config field {sorted(unknown)[0]!r}; known fields: "
                + ", ".join(field.name for field in fields(self))
            )
        return replace(self, **changes)

    def to_dict(self) -> dict:
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict) -> "Config":
        """What `to_dict` gave. **Errors** ValueError for fields that there are not."""
        return cls().replace(**values)

    @classmethod
    def parse(cls, name: str, text: str) -> Any:
        """The value of `--set name=text`: JSON (2, 0.5, true, null), or else the bare text."""
        if name not in {field.name for field in fields(cls)}:
            raise ValueError(f"--set {name}={text}: there is no Config field {name!r}")
        try:
            return json.loads(text)
        except (ValueError, RecursionError):  # not JSON, or nested too deeply
            raise ValueError(
                f"--set {name}={text[:40]}: expected a number, true, false, null or a JSON object"
            ) from None

    @classmethod
    def presets(cls) -> list[str]:
        return list(_PRESETS)

    @classmethod
    def preset(cls, name: str) -> "Config":
        if name not in _PRESETS:
            raise ValueError(f"no preset {name!r}; there are: {', '.join(_PRESETS)}")
        return cls(**_PRESETS[name])


_PRESETS: dict[str, dict[str, Any]] = {
    # Seconds to train: for tests and notebooks.
    "nano": dict(
        vocab_size=320,
        max_seq_len=128,
        d_model=32,
        n_layers=2,
        n_heads=2,
        q_lora_rank=12,
        kv_lora_rank=8,
        qk_nope_head_dim=6,
        qk_rope_head_dim=4,
        v_head_dim=10,
        d_ff=24,
        d_ff_dense=48,
    ),
    "axion1": dict(),
    "axion1-mtp": dict(n_mtp_layers=1),
    "axion1-v0.2": dict(
        vocab_size=2048,
        d_model=128,
        n_layers=6,
        n_heads=4,
        q_lora_rank=32,
        kv_lora_rank=16,
        qk_nope_head_dim=16,
        qk_rope_head_dim=16,
        v_head_dim=32,
        n_routed_experts=8,
        d_ff=48,
    ),
    "axion1-v0.3": dict(
        vocab_size=4096,
        max_seq_len=1024,
        d_model=256,
        n_layers=8,
        n_heads=8,
        q_lora_rank=64,
        kv_lora_rank=32,
        qk_nope_head_dim=16,
        qk_rope_head_dim=16,
        v_head_dim=32,
        n_routed_experts=8,
        d_ff=72,
    ),
    "axion1-v0.4": dict(
        vocab_size=8192,
        max_seq_len=1024,
        d_model=384,
        n_layers=12,
        n_heads=8,
        q_lora_rank=96,
        kv_lora_rank=48,
        qk_nope_head_dim=32,
        qk_rope_head_dim=16,
        v_head_dim=32,
        n_dense_layers=1,
        d_ff_dense=1152,
        n_routed_experts=8,
        d_ff=144,
    ),
    "axion1-v0.5": dict(
        vocab_size=16384,
        max_seq_len=2048,
        d_model=640,
        n_layers=16,
        n_heads=10,
        q_lora_rank=160,
        kv_lora_rank=64,
        qk_nope_head_dim=32,
        qk_rope_head_dim=32,
        v_head_dim=64,
        n_dense_layers=1,
        d_ff_dense=2560,
        n_routed_experts=16,
        d_ff=144,
    ),
    # To count, never to allocate.
    "deepseek-v3": dict(
        vocab_size=129280,
        max_seq_len=4096,
        d_model=7168,
        n_layers=61,
        n_heads=128,
        q_lora_rank=1536,
        kv_lora_rank=512,
        qk_nope_head_dim=128,
        qk_rope_head_dim=64,
        v_head_dim=128,
        n_dense_layers=3,
        d_ff_dense=18432,
        n_shared_experts=1,
        n_routed_experts=256,
        n_active_experts=8,
        d_ff=2048,
        n_expert_groups=8,
        n_active_groups=4,
        route_scale=2.5,
        balance_loss_weight=1e-4,
        tie_embeddings=False,
    ),
}
