r"""Evaluation: interval and equations by hand, likelihood by its definition, the command."""

import json
from fractions import Fraction
from math import log

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.modules.model import Model
from axion_np.tasks import grade as evaluate
from axion_np.tasks import sums as synthetic
from axion_np.tasks.grade import (
    calculate,
    check_answer,
    check_claim,
    claims,
    evaluate_loss,
    final_number,
    process_metrics,
    score,
    wilson,
)
from axion_np.text import packing as data
from axion_np.text.tokenizer import Tokenizer

PROBLEMS = synthetic.problems(12, seed=3)


@pytest.fixture(scope="module")
def trained():
    """A tokenizer that knows the problems and a model that knows nothing."""
    tokenizer = Tokenizer.train(map(data.format_document, PROBLEMS), 300, backend="numpy")
    config = Config.preset("nano").replace(vocab_size=tokenizer.vocab_size)
    return Model.init(config, 1), tokenizer


# ---------------------------------------------------------------------------- by hand
def test_wilson_interval_of_wilsons_formula():
    assert wilson(95, 100) == pytest.approx((0.88825, 0.97846), abs=1e-5)
    assert wilson(0, 10) == pytest.approx((0.0, 0.27753), abs=1e-5)
    assert wilson(10, 10) == pytest.approx((0.72247, 1.0), abs=1e-5)
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize(
    "text, number",
    [
        ("3+4=7\n#### 7", 7),
        ("#### 1,234", 1234),
        ("#### $5.50", Fraction(11, 2)),
        ("#### -3", -3),
        ("#### 1\n#### 2", 2),
        ("seven", None),
        ("#### seven", None),
    ],
)
def test_the_final_number_is_the_one_after_the_last_mark(text, number):
    assert final_number(text) == number


@pytest.mark.parametrize(
    "expression, value",
    [
        ("2+3*4", 14),
        ("(2+3)*4", 20),
        ("-2--3", 1),
        ("7x6", 42),
        ("$1,000/8", 125),
        ("10/4", Fraction(5, 2)),
        (".5*007", Fraction(7, 2)),
        ("1.05+1", Fraction(41, 20)),
    ],
)
def test_arithmetic_is_exact(expression, value):
    assert calculate(expression) == value


@pytest.mark.parametrize(
    "text", ["", "1 2", "2**9", "7//2", "1/0", "(1", "1e5", "abs(1)", "1_0", "-" * 100_000 + "1"]
)
def test_what_is_not_arithmetic_is_refused(text):
    with pytest.raises(ValueError, match="not a sum or product"):
        calculate(text)


@pytest.mark.parametrize(
    "left, right, result",
    [
        ("7+5", "12 2", (True, True)),
        ("7+5", "13", (True, False)),
        ("9/4", "2r1 2", (True, True)),
        ("9/4", "1r5", (True, False)),
        ("10/3", "3.33", (True, True)),
        ("10/3", "3", (True, False)),
        ("2+", "2", (False, False)),
        ("2+2", "four", (False, False)),
        ("3-5", "-2", (True, True)),
    ],
)
def test_a_claim_is_valid_if_it_can_be_read_and_correct_if_it_is_true(left, right, result):
    assert check_claim(left, right) == result


def test_annotations_are_the_claims_where_there_are_any():
    text = "She sold 48/2 = <<48/2=24>>24 clips, then 48+24 = <<48+24=72>>72.\n#### 72"
    assert claims(text) == [("48/2", "24"), ("48+24", "72")]
    assert [left for left, _ in claims(data.strip_annotations(text))] == [" 48/2 ", " 48+24 "]
    assert claims("<<1+1=2") == [("", "")]


def test_one_answer_and_the_shares_over_several():
    assert check_answer("7+5=12 2\n4+8=13\n#### 132") == {
        "equations": 2,
        "valid": 2,
        "correct": 1,
        "right_format": True,
    }
    assert not check_answer("#### 132 apples")["right_format"]
    shares = process_metrics(["1+1=2\n#### 2", "1+=2"])
    assert shares == {
        "equations": 2,
        "valid_equations": 0.5,
        "correct_equations": 0.5,
        "right_format": 0.5,
    }
    assert process_metrics([])["right_format"] == 0


# ---------------------------------------------------------------------------- properties
def test_reference_answers_are_all_right():
    problems = synthetic.problems(300, seed=5, split="test")
    found = score(problems, [problem["answer"] for problem in problems])
    assert found["exact_match"] == 1.0
    assert found["n"] == 300
    assert sum(row["n"] for row in found["per_family"].values()) == 300
    assert set(found["per_lang"]) == {"pt", "en"}
    process = found["process"]
    assert process["valid_equations"] == process["correct_equations"] == 1.0
    assert process["right_format"] == 1.0


def test_wrong_and_missing_answers_do_not_match():
    problems = [{"question": "?", "answer": "#### 2"}] * 4
    found = score(problems, ["#### 2", "#### 3", "2", "1+1=2\n#### 2.0"])
    assert found["exact_match"] == 0.5
    assert found["per_family"] == {}


def test_likelihood_is_that_of_each_document_alone(trained):
    model, tokenizer = trained
    nats, tokens, spelled = 0.0, 0, 0
    for problem in PROBLEMS:
        prompt = data.format_prompt(problem["question"], problem["lang"])
        ids = [*tokenizer.encode(prompt), *tokenizer.encode(problem["answer"]), 2]
        z_TV = model.logits(np.array([ids[:-1]]), "numpy")[0].astype(np.float64)
        picked_T = z_TV[np.arange(len(ids) - 1), ids[1:]]
        nats += float((np.log(np.exp(z_TV).sum(axis=1)) - picked_T).sum())
        tokens += len(ids) - 1
        spelled += len(tokenizer.decode_bytes(ids[1:-1]))
    documents = data.tokenize_problems(PROBLEMS, tokenizer)
    found = evaluate_loss(model, documents, tokenizer, "numpy", progress=False)
    assert found == pytest.approx((nats / tokens, nats / log(2) / spelled), rel=1e-5)


def test_a_loss_is_measured_on_few_tokens_at_a_time(trained, monkeypatch):
    model, tokenizer = trained
    rows = data.pack(data.tokenize_problems(PROBLEMS, tokenizer), 32)
    at_once = evaluate_loss(model, rows, tokenizer, "numpy", progress=False)
    sizes, logits = [], model.logits

    def watched(x_BT, *args):
        sizes.append(x_BT.size)
        return logits(x_BT, *args)

    monkeypatch.setattr(model, "logits", watched)
    monkeypatch.setattr(evaluate, "TOKENS", 64)
    assert evaluate_loss(model, rows, tokenizer, "numpy", False) == pytest.approx(at_once)
    assert max(sizes) <= 64 and sum(sizes) == rows.x_BT.size and len(sizes) > 1


def test_only_targets_that_count_are_counted(trained):
    model, tokenizer = trained
    documents = data.tokenize_problems(PROBLEMS, tokenizer, answer_only=True)
    batch = data.pack(documents, model.config.max_seq_len)
    one = evaluate_loss(model, batch, tokenizer, "numpy", progress=False)
    assert evaluate_loss(model, documents, tokenizer, "numpy", False) == pytest.approx(one)
    nothing = batch._replace(y_BT=np.full_like(batch.y_BT, -1))
    with pytest.raises(ValueError, match="nothing to predict"):
        evaluate_loss(model, nothing, tokenizer, "numpy", progress=False)


# ---------------------------------------------------------------------------- command line
@pytest.fixture
def run(trained, tmp_path):
    model, tokenizer = trained
    model.save(tmp_path)
    tokenizer.save(tmp_path / "tokenizer.json")
    return tmp_path


def test_json_has_one_object_a_data_set(run, capsys):
    lines = [json.dumps({"question": "1+1?", "answer": "<<1+1=2>>2\n#### 2"})] * 3
    (run / "gsm8k.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (run / "text.txt").write_text("Quanto é 5 + 3?\n" * 9, encoding="utf-8")
    arguments = [
        "--checkpoint",
        run,
        "--gsm8k",
        run / "gsm8k.jsonl",
        "--synthetic",
        "--max",
        2,
        "--text",
        run / "text.txt",
        "--backend",
        "numpy",
        "--json",
    ]
    assert evaluate.main(list(map(str, arguments))) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"gsm8k", "synthetic", "text"}
    for name in ("gsm8k", "synthetic"):
        assert {"nats_per_token", "bits_per_byte", "exact_match", "n"} <= set(found[name])
        assert found[name]["n"] == 2
    assert 3 < found["text"]["nats_per_token"] < 8
    assert evaluate.main(list(map(str, arguments[:-1]))) == 0
    assert "nats/token" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments, seen",
    [
        ([], "no data set"),
        (["--text", "missing.txt"], "missing.txt"),
        (["--synthetic", "--max", "0"], "--max is 0"),
        (["--synthetic", "--lang", "fr"], "fr"),
    ],
)
def test_bad_arguments_give_one_line_and_code_2(run, capsys, arguments, seen):
    assert evaluate.main(["--checkpoint", str(run), "--backend", "numpy", *arguments]) == 2
    message = capsys.readouterr().err
    assert seen in message
    assert message.count("\n") == 1
