"""Named arrays to bytes on disk and back, without pickle: the safetensors format.

New here: files. A file is eight bytes of header length, a JSON header that gives each array's
dtype, shape and place, then the arrays. Nothing in it can run; every length in it is checked
before it is believed.
Source: the safetensors format description (huggingface/safetensors, README, "Format").
"""

import json
from pathlib import Path

import numpy as np

from axion_np.files import replacing

HEADER_LIMIT = 100_000_000  # bytes; the format's own cap
DTYPES = {
    "F64": np.float64,
    "F32": np.float32,
    "F16": np.float16,
    "I64": np.int64,
    "I32": np.int32,
    "I16": np.int16,
    "I8": np.int8,
    "U8": np.uint8,
    "BOOL": np.bool_,
}
_CODES = {np.dtype(dtype): code for code, dtype in DTYPES.items()}


def save_arrays(path, arrays, metadata=None):
    """Write named arrays to one file. **Errors** ValueError for a dtype that the format lacks."""
    with replacing(path) as file:
        for part in _parts(arrays, metadata):
            file.write(part)


def to_bytes(arrays, metadata=None):
    """The file's content."""
    return b"".join(_parts(arrays, metadata))


def _parts(arrays, metadata):
    """The header, then one array after another: no second copy of all of them."""
    header = {"__metadata__": metadata} if metadata else {}
    position = 0
    for name, array in arrays.items():
        if array.dtype not in _CODES:
            raise ValueError(f"{name} has dtype {array.dtype}; safetensors has no code for it")
        end = position + array.nbytes
        header[name] = {
            "dtype": _CODES[array.dtype],
            "shape": list(array.shape),
            "data_offsets": [position, end],
        }
        position = end
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)  # so that the arrays start on a multiple of 8
    yield len(text).to_bytes(8, "little") + text
    for array in arrays.values():
        yield np.ascontiguousarray(array).tobytes()


def load_arrays(path):
    """All arrays of a file, and its metadata.

    **Errors**  ValueError for a file that is truncated, lies about its lengths, overlaps, leaves
    gaps or has a dtype we do not read. Sizes are compared with the file's before any allocation.
    """
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError as error:
        raise ValueError(f"{path} does not exist; expected a safetensors file") from error
    try:
        return from_bytes(data)
    except ValueError as error:
        raise ValueError(f"{path} is not a usable safetensors file: {error}") from error


def from_bytes(data):
    header, body = _read_header(data)
    metadata = header.pop("__metadata__", {})
    if not isinstance(metadata, dict):
        raise ValueError("__metadata__ is not an object")
    arrays, spans = {}, []
    for name, entry in header.items():
        dtype, shape, begin, end = _read_entry(name, entry, len(body))
        spans.append((begin, end, name))
        count = int((end - begin) // dtype.itemsize)
        array = np.frombuffer(body, dtype, count, begin).reshape(shape)
        arrays[name] = _widen(array) if entry["dtype"] == "BF16" else array.copy()
    position = 0
    for begin, end, name in sorted(spans):
        if begin != position:
            raise ValueError(f"{name} starts at byte {begin}, expected {position}")
        position = end
    if position != len(body):
        raise ValueError(f"arrays take {position} bytes, the file holds {len(body)}")
    return arrays, metadata


def _read_header(data):
    if len(data) < 8:
        raise ValueError(f"{len(data)} bytes are too few for a header length")
    length = int.from_bytes(data[:8], "little")
    if length > min(HEADER_LIMIT, len(data) - 8):
        raise ValueError(f"header of {length} bytes in a file of {len(data)}")
    try:
        header = json.loads(data[8 : 8 + length].decode("utf-8"), object_pairs_hook=_no_repeats)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"the header is not JSON ({error})") from error
    if not isinstance(header, dict):
        raise ValueError("the header is not an object")
    return header, memoryview(data)[8 + length :]


def _no_repeats(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError("a name appears twice in the header")
    return dict(pairs)


def _read_entry(name, entry, size):
    """Checked (dtype, shape, begin, end) of one array."""
    if not isinstance(entry, dict) or not {"dtype", "shape", "data_offsets"} <= entry.keys():
        raise ValueError(f"{name} lacks dtype, shape or data_offsets")
    code, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if code != "BF16" and (not isinstance(code, str) or code not in DTYPES):
        raise ValueError(f"{name} has dtype {code!r}, expected one of {', '.join(DTYPES)}, BF16")
    if not _whole_numbers(shape) or not _whole_numbers(offsets) or len(offsets) != 2:
        raise ValueError(f"{name} has shape {shape} and offsets {offsets}")
    begin, end = offsets
    dtype = np.dtype(np.uint16 if code == "BF16" else DTYPES[code])
    count = 1
    for axis in shape:
        count *= axis  # Python integers: a lying shape cannot overflow
    if not begin <= end <= size or end - begin != count * dtype.itemsize or len(shape) > 32:
        raise ValueError(
            f"{name} of shape {shape} and dtype {code} claims bytes {begin} to {end} of {size}"
        )
    return dtype, shape, begin, end


def _whole_numbers(values):
    return isinstance(values, list) and all(type(v) is int and 0 <= v < 2**63 for v in values)


def _widen(bits):
    """bfloat16 is the upper half of a float32."""
    return (bits.astype(np.uint32) << 16).view(np.float32)
