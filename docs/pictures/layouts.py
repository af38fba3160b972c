"""Draw docs/pictures/layouts.svg: two of our arrays joined and transposed for another library.

    python docs/pictures/layouts.py

W^DKV and W^KR of one layer of axion1, to scale.
"""

from sheet import BLUE, GREEN, INK, Sheet

from axion_np import Config

SCALE = 2.2


def main():
    c = Config.preset("axion1")
    D, C, R = (SCALE * n for n in (c.d_model, c.kv_lora_rank, c.qk_rope_head_dim))
    sheet = Sheet(460, 290, "Our layout and that of released checkpoints")
    sheet.words(24, 28, "here: y = x W, (in, out)", "title")
    sheet.box(40, 74, C, D, fill="#cfe3f1", stroke=BLUE)
    sheet.box(130, 74, R, D, fill="#cfe9df", stroke=GREEN)
    sheet.words(49, 60, "W DKV", "middle", BLUE)
    sheet.words(139, 60, "W KR", "middle", GREEN)
    sheet.words(49, 74 + D + 18, f"({c.d_model}, {c.kv_lora_rank})", "small middle")
    sheet.words(139, 74 + D + 18, f"({c.d_model}, {c.qk_rope_head_dim})", "small middle")
    sheet.arrow(176, 144, 246, 144, INK, 2)
    sheet.words(211, 132, "join,", "small middle")
    sheet.words(211, 164, "transpose", "small middle")
    sheet.words(262, 28, "there: y = W x, (out, in)", "title")
    sheet.box(266, 126, D, C, fill="#cfe3f1", stroke=BLUE)
    sheet.box(266, 126 + C, D, R, fill="#cfe9df", stroke=GREEN)
    sheet.words(266, 114, "kv_a_proj_with_mqa.weight")
    both = c.kv_lora_rank + c.qk_rope_head_dim
    sheet.words(266 + D / 2, 126 + C + R + 18, f"({both}, {c.d_model})", "small middle")
    sheet.words(24, 276, "the same bytes in another order: nothing is computed", "small")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
