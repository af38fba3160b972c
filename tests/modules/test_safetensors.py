"""Chapter safetensors: bytes that cannot lie."""

import json
import os

import numpy as np
import pytest

from axion_np.files import write_whole
from axion_np.modules.safetensors import (
    DTYPES,
    from_bytes,
    load_arrays,
    save_arrays,
    to_bytes,
)


def file_of(header, body=b""):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + body


def entry(dtype="F32", shape=(2,), offsets=(0, 8)):
    return {"dtype": dtype, "shape": list(shape), "data_offsets": list(offsets)}


# ------------------------------------------------------------------ by hand
def test_the_bytes_of_two_halves():
    data = to_bytes({"a": np.array([1.0, -2.0], np.float16)})
    header = b'{"a":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}}  '
    assert data == (56).to_bytes(8, "little") + header + b"\x00\x3c\x00\xc0"


def test_bfloat16_is_the_upper_half_of_float32():
    bits = np.array([0x3F80, 0xC040, 0x0000], np.uint16)  # 1, -3, 0
    arrays, _ = from_bytes(file_of({"a": entry("BF16", (3,), (0, 6))}, bits.tobytes()))
    assert arrays["a"].dtype == np.float32
    assert arrays["a"].tolist() == [1.0, -3.0, 0.0]


# ------------------------------------------------------------------ properties
def test_every_dtype_and_shape_comes_back(tmp_path, normal):
    arrays = {code: (10 * normal(2, 3)).astype(dtype) for code, dtype in DTYPES.items()}
    arrays |= {"scalar": np.array(1.5), "empty": np.zeros((0, 4)), "turned": normal(3, 2).T}
    save_arrays(tmp_path / "a.safetensors", arrays, {"format": "pt"})
    back, metadata = load_arrays(tmp_path / "a.safetensors")
    assert list(back) == list(arrays) and metadata == {"format": "pt"}
    for name, array in arrays.items():
        assert back[name].dtype == array.dtype
        np.testing.assert_array_equal(back[name], array)
        assert back[name].flags.writeable


def test_arrays_start_on_a_multiple_of_eight():
    for name in ("a", "ab", "abc", "abcdefgh"):
        data = to_bytes({name: np.zeros(1)})
        assert int.from_bytes(data[:8], "little") % 8 == 0


def test_no_arrays_make_a_file_too():
    assert from_bytes(to_bytes({})) == ({}, {})


def test_a_failed_write_leaves_the_old_file_and_no_debris(tmp_path, monkeypatch):
    path = tmp_path / "a.bin"
    write_whole(path, b"old")

    def full_disk(*_):
        raise OSError(28, "no space left on device")

    monkeypatch.setattr(os, "replace", full_disk)
    with pytest.raises(OSError, match="no space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_any_damage_gives_arrays_or_one_clear_error():
    good = to_bytes({"a": np.arange(6.0).reshape(2, 3), "b": np.arange(4, dtype=np.int8)})
    rng = np.random.default_rng(0)
    for _ in range(2000):
        data = bytearray(good)
        for place in rng.integers(0, len(data), rng.integers(1, 4)):
            data[place] = rng.integers(0, 256)
        data = bytes(data[: rng.integers(0, len(data) + 1)]) if rng.random() < 0.2 else bytes(data)
        try:
            arrays, _ = from_bytes(data)
        except ValueError:
            continue
        assert all(isinstance(array, np.ndarray) for array in arrays.values())


# ------------------------------------------------------------------ refusals
@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "0 bytes are too few"),
        (b"1234567", "7 bytes are too few"),
        ((2**62).to_bytes(8, "little") + b"{}", f"header of {2**62} bytes in a file of 10"),
        (file_of(b"nonsense"), "the header is not JSON"),
        (file_of(b"\xff\xfe{}"), "the header is not JSON"),
        (file_of(b"[" * 100_000), "the header is not JSON"),
        (file_of([1, 2]), "the header is not an object"),
        (file_of(b'{"a":1,"a":2}'), "a name appears twice"),
        (file_of({"__metadata__": []}), "__metadata__ is not an object"),
        (file_of({"a": {"dtype": "F32"}}), "a lacks dtype, shape or data_offsets"),
        (file_of({"a": 3}), "a lacks dtype, shape or data_offsets"),
        (file_of({"a": entry("F8")}, bytes(8)), "a has dtype 'F8', expected one of F64"),
        (file_of({"a": entry(["F32"])}, bytes(8)), "a has dtype"),
        (file_of({"a": entry(shape=(-2,))}, bytes(8)), "a has shape"),
        (file_of({"a": entry(shape=(2.0,))}, bytes(8)), "a has shape"),
        (file_of({"a": entry(shape=(True, 2))}, bytes(8)), "a has shape"),
        (file_of({"a": entry(offsets=(0, 8, 8))}, bytes(8)), "a has shape"),
        (file_of({"a": entry(shape=(3,))}, bytes(8)), "claims bytes 0 to 8 of 8"),
        (file_of({"a": entry(shape=(2**62, 4))}, bytes(8)), "claims bytes 0 to 8 of 8"),
        (file_of({"a": entry(offsets=(8, 0))}, bytes(8)), "claims bytes 8 to 0 of 8"),
        (file_of({"a": entry()}, bytes(4)), "claims bytes 0 to 8 of 4"),
        (file_of({"a": entry()}, bytes(9)), "arrays take 8 bytes, the file holds 9"),
        (file_of({"a": entry(offsets=(1, 9))}, bytes(9)), "a starts at byte 1, expected 0"),
        (
            file_of({"a": entry(), "b": entry(offsets=(4, 12))}, bytes(12)),
            "b starts at byte 4, expected 8",
        ),
    ],
)
def test_a_file_that_lies_is_refused(data, message, tmp_path):
    path = tmp_path / "bad.safetensors"
    path.write_bytes(data)
    with pytest.raises(ValueError, match=message) as caught:
        load_arrays(path)
    assert str(path) in str(caught.value) and "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ValueError, match="absent.safetensors does not exist"):
        load_arrays(tmp_path / "absent.safetensors")


def test_a_dtype_without_a_code_is_refused(tmp_path):
    with pytest.raises(ValueError, match="a has dtype complex128"):
        save_arrays(tmp_path / "a.safetensors", {"a": np.zeros(2, complex)})
    assert not list(tmp_path.iterdir())
