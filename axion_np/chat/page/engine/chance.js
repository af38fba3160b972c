// The uniform numbers of numpy.random.default_rng(seed), so that a seed gives the same text here
// as in Python. SeedSequence spreads the seed over 256 bits; PCG64 is a counter of 128 bits that
// is multiplied at each step, and folded into 64 on its way out.
// Sources: M. O'Neill: PCG, 2014 (HMC-CS-2014-0905); NumPy's SeedSequence and PCG64.

const BITS_64 = (1n << 64n) - 1n, BITS_128 = (1n << 128n) - 1n;
const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;

// Mixes 32-bit words into one another; each use has its own next multiplier.
function hash(start, factor) {
  let constant = start;
  return (value) => {
    value = (value ^ constant) >>> 0;
    constant = Math.imul(constant, factor) >>> 0;
    value = Math.imul(value, constant) >>> 0;
    return (value ^ (value >>> 16)) >>> 0;
  };
}

function mix(x, y) {
  const value = (Math.imul(x, 0xca01f9dd) - Math.imul(y, 0x4973f715)) >>> 0;
  return (value ^ (value >>> 16)) >>> 0;
}

// Eight words of 32 bits from a whole number.
function seedWords(seed) {
  const words = [];
  for (let rest = BigInt(seed); rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  const into = hash(0x43b0d7e5, 0x931e8875), pool = [0, 1, 2, 3].map((i) => into(words[i] ?? 0));
  for (let from = 0; from < 4; from++) {
    for (let to = 0; to < 4; to++) if (from !== to) pool[to] = mix(pool[to], into(pool[from]));
  }
  for (const word of words.slice(4)) for (let to = 0; to < 4; to++) pool[to] = mix(pool[to], into(word));
  const out = hash(0x8b51f9dd, 0x58f38ded);
  return Array.from({ length: 8 }, (_, i) => out(pool[i % 4]));
}

export function* uniforms(seed) {
  const words = seedWords(seed).map(BigInt);
  const [s0, s1, i0, i1] = [0, 2, 4, 6].map((i) => words[i] | (words[i + 1] << 32n));
  const increment = ((((i0 << 64n) | i1) << 1n) | 1n) & BITS_128;
  const next = (state) => (state * MULTIPLIER + increment) & BITS_128;
  let state = next((increment + ((s0 << 64n) | s1)) & BITS_128);
  for (;;) {
    state = next(state);
    const folded = (state >> 64n) ^ (state & BITS_64), by = state >> 122n;
    const rotated = ((folded >> by) | (folded << (64n - by))) & BITS_64;
    yield Number(rotated >> 11n) * 2 ** -53;
  }
}
