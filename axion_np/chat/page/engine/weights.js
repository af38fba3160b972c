// Weights out of the page: base64, then the safetensors format, then numbers of 16 bits.
// The same as axion_np/modules/safetensors.py reads, but that nothing here comes from a stranger.

export function bytesOf(base64) {
  const text = atob(base64), bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

// A float16: a sign, 5 bits of exponent, 10 of fraction. All 65,536 of them as a table.
function half(bits) {
  const sign = bits & 0x8000 ? -1 : 1, exponent = (bits >> 10) & 31, fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const HALVES = Float32Array.from({ length: 65536 }, (_, bits) => half(bits));

const widened = {
  F16: (buffer) => Float32Array.from(new Uint16Array(buffer), (bits) => HALVES[bits]),
  F32: (buffer) => new Float32Array(buffer),
};

// name -> Float32Array, in the order of rows.
export function arraysOf(bytes) {
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  const arrays = {};
  for (const [name, { dtype, data_offsets: [begin, end] }] of Object.entries(header)) {
    arrays[name] = widened[dtype](bytes.slice(8 + length + begin, 8 + length + end).buffer);
  }
  return arrays;
}
