// The sums of weight rows, in SIMD: AssemblyScript, compiled by `npm run kernel`. Each function has a twin in
// src/learn (features/row-sums.ts, features/key-sums.ts, boosted-trees.ts) that says what it means and to which test/learn holds it.
// All arguments are addresses and numbers in one memory, which src/learn/kernel/kernel.ts lays out; nothing is kept here.
// No loop branches on what it has read, so that many reads of memory are under way at once.

/**
 * Number of the row at a place, counted from 1; 0 if it has none (src/learn/features/feature-index.ts).
 * @param index pairs: 32 bits of the map, bits set before them
 */
function rowNumber(index: usize, place: u32): u32 {
  const pair = index + ((<usize>place >> 5) << 3);
  // the bits up to the place, its own on top (only the last five bits of how far to shift count)
  const bits = load<u32>(pair) << ~place;
  return (load<u32>(pair, 4) + popcnt<u32>(bits)) & (<i32>bits >> 31);
}

/** Room for the features of one thing, in bytes: of the first integers of each, then of the second ones. */
const PLACES: usize = 160;
const STRIDE: usize = 2 * PLACES;

/**
 * Writes to `keys` the places of the `count` features at `values`, whose templates are numbered from `first` on: four at a
 * time, so that up to three more are written (src/learn/features/feature-key.ts).
 */
function hash(values: usize, first: i32, count: i32, shift: i32, keys: usize): void {
  let template = i32x4.mul(i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3)), i32x4.splat(0x9e3779b1));
  for (let end = keys + ((<usize>count) << 2); keys < end; keys += 16, values += 16) {
    let h = i32x4.mul(v128.xor(v128.load(values), template), i32x4.splat(0xcc9e2d51));
    h = i32x4.add(v128.xor(h, i32x4.shr_u(h, 15)), v128.load(values + PLACES));
    h = i32x4.mul(h, i32x4.splat(0x85ebca6b));
    h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 13)), i32x4.splat(0xc2b2ae35));
    v128.store(keys, i32x4.shr_u(h, shift));
    template = i32x4.add(template, i32x4.splat(4 * 0x9e3779b1));
  }
}

/** The sum of the one-byte rows of the features of a thing; the first row is that of no feature. */
export function sum1(
  index: usize,
  rows: usize,
  values: usize,
  first: i32,
  count: i32,
  shift: i32,
  keys: usize,
): i32 {
  hash(values, first, count, shift, keys);
  let sum = 0;
  for (let at = keys, end = keys + ((<usize>count) << 2); at < end; at += 4)
    sum += load<i8>(rows + rowNumber(index, load<u32>(at)));
  return sum;
}

/** Writes to `out` the four sums of the rows of four bytes of the features of a thing. */
export function sum4(
  index: usize,
  rows: usize,
  values: usize,
  first: i32,
  count: i32,
  shift: i32,
  keys: usize,
  out: usize,
): void {
  hash(values, first, count, shift, keys);
  let sums = i32x4.splat(0);
  for (let at = keys, end = keys + ((<usize>count) << 2); at < end; at += 4) {
    const row = v128.load32_zero(rows + ((<usize>rowNumber(index, load<u32>(at))) << 2));
    sums = i32x4.add(sums, i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(row)));
  }
  v128.store(out, sums);
}

/**
 * Writes to `out` eight potentials for each of `length` things: of the sums of the rows of eight bytes of its features how many
 * steps each lies below the largest, looked up in `factors`.
 * @param wide where the key of each feature lies that has to be hashed, in bytes from `keys` @param small for each other feature
 * where its first integer lies, in bytes from the thing's; how many bits its second integer has; the address of its rows
 * @param last the last step in `factors`; it stands for all below it
 */
export function potentials8(
  index: usize,
  rows: usize,
  values: usize,
  first: i32,
  count: i32,
  shift: i32,
  keys: usize,
  wide: usize,
  wideCount: i32,
  small: usize,
  smallCount: i32,
  length: i32,
  factors: usize,
  last: i32,
  out: usize,
): void {
  const most = i16x8.splat(<i16>last);
  const wideEnd = wide + ((<usize>wideCount) << 2);
  const smallEnd = small + ((<usize>smallCount) << 4);
  for (let i = 0; i < length; i++) {
    hash(values, first, count, shift, keys);
    let sums = i16x8.splat(0);
    for (let at = wide; at < wideEnd; at += 4) {
      const number = rowNumber(index, load<u32>(keys + load<u32>(at)));
      const row = v128.load64_zero(rows + ((<usize>number) << 3));
      sums = i16x8.add(sums, i16x8.extend_low_i8x16_s(row));
    }
    for (let at = small; at < smallEnd; at += 16) {
      const value = values + load<u32>(at);
      const number = (load<u32>(value) << load<u32>(at, 4)) | load<u32>(value, PLACES);
      const row = v128.load64_zero(load<u32>(at, 8) + ((<usize>number) << 3));
      sums = i16x8.add(sums, i16x8.extend_low_i8x16_s(row));
    }
    // the largest of the eight in all places: of those four places, then two, then one away
    let top = i16x8.max_s(
      sums,
      i8x16.shuffle(sums, sums, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7),
    );
    top = i16x8.max_s(top, i8x16.shuffle(top, top, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11));
    top = i16x8.max_s(top, i8x16.shuffle(top, top, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13));
    const below = i16x8.min_s(i16x8.sub(top, sums), most);
    store<f64>(out, factorAt(factors, i16x8.extract_lane_u(below, 0)));
    store<f64>(out, factorAt(factors, i16x8.extract_lane_u(below, 1)), 8);
    store<f64>(out, factorAt(factors, i16x8.extract_lane_u(below, 2)), 16);
    store<f64>(out, factorAt(factors, i16x8.extract_lane_u(below, 3)), 24);
    store<f64>(out, factorAt(factors, i16x8.extract_lane_u(below, 4)), 32);
    store<f64>(out, factorAt(factors, i16x8.extract_lane_u(below, 5)), 40);
    store<f64>(out, factorAt(factors, i16x8.extract_lane_u(below, 6)), 48);
    store<f64>(out, factorAt(factors, i16x8.extract_lane_u(below, 7)), 56);
    out += 64;
    values += STRIDE;
  }
}

function factorAt(factors: usize, steps: u32): f64 {
  return load<f64>(factors + ((<usize>steps) << 3));
}

/**
 * Writes to `out` the rows of eight bytes of all features of one template whose integers have `aBits` and `bBits` bits: those of
 * the first integer 0 first.
 */
export function allRows8(
  index: usize,
  rows: usize,
  template: i32,
  shift: i32,
  aBits: i32,
  bBits: i32,
  out: usize,
): void {
  const mask: u32 = (1 << bBits) - 1;
  for (let value: u32 = 0, end: u32 = 1 << (aBits + bBits); value < end; value++, out += 8) {
    let h: u32 = ((value >> bBits) ^ (<u32>template * 0x9e3779b1)) * 0xcc9e2d51;
    h = ((h ^ (h >> 15)) + (value & mask)) * 0x85ebca6b;
    h = (h ^ (h >> 13)) * 0xc2b2ae35;
    store<u64>(out, load<u64>(rows + ((<usize>rowNumber(index, h >> shift)) << 3)));
  }
}

/**
 * All bits set if the row of sixteen bytes is that of the key: its last byte must be the eight bits of the key after those
 * of its place.
 */
function isRowOf(row: usize, key: u32, shift: u32): i32 {
  return -(<i32>(<u32>load<u8>(row, 15) === ((key >> (shift - 8)) & 0xff)));
}

/** Writes to `out` sixteen sums, the last without a meaning, of the rows of the keys `keys[0 .. count)`, at most 256. */
export function sum16(index: usize, rows: usize, shift: u32, keys: usize, count: i32, out: usize): void {
  let low = i16x8.splat(0);
  let high = i16x8.splat(0);
  for (let at = keys, end = keys + ((<usize>count) << 2); at < end; at += 4) {
    const key = load<u32>(at);
    const row = rows + ((<usize>rowNumber(index, key >> shift)) << 4);
    const weights = v128.and(v128.load(row), i32x4.splat(isRowOf(row, key, shift)));
    low = i16x8.add(low, i16x8.extend_low_i8x16_s(weights));
    high = i16x8.add(high, i16x8.extend_high_i8x16_s(weights));
  }
  storeSums(low, high, out);
}

/**
 * As {@link sum16}; also writes to `found` which of the keys have a row, and to `gains` the first two weights of each of
 * these, added up. @returns how many there are
 */
export function sum16Each(
  index: usize,
  rows: usize,
  shift: u32,
  keys: usize,
  count: i32,
  out: usize,
  found: usize,
  gains: usize,
): i32 {
  let low = i16x8.splat(0);
  let high = i16x8.splat(0);
  let known = 0;
  for (let k = 0; k < count; k++) {
    const key = load<u32>(keys + ((<usize>k) << 2));
    const number = rowNumber(index, key >> shift);
    const row = rows + ((<usize>number) << 4);
    const match = isRowOf(row, key, shift);
    const weights = v128.and(v128.load(row), i32x4.splat(match));
    low = i16x8.add(low, i16x8.extend_low_i8x16_s(weights));
    high = i16x8.add(high, i16x8.extend_high_i8x16_s(weights));
    store<i32>(found + ((<usize>known) << 2), k);
    store<i32>(gains + ((<usize>known) << 2), <i32>load<i8>(row) + <i32>load<i8>(row, 1));
    known += <i32>(number !== 0) & match;
  }
  storeSums(low, high, out);
  return known;
}

function storeSums(low: v128, high: v128, out: usize): void {
  v128.store(out, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(low)));
  v128.store(out, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(low)), 16);
  v128.store(out, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(high)), 32);
  v128.store(out, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(high)), 48);
}

/**
 * Writes to `out` for each of `lists` lists of numbers, `width` bytes each, the sum of the leaves of `count` complete trees of one
 * depth that they lead to (src/learn/boosted-trees.ts): tree after tree, so that one's nodes are read while they are at hand.
 * @param nodes of each inner node where its number lies, in bytes, and from which one on the way goes right
 */
export function sumTrees(
  nodes: usize,
  leaves: usize,
  count: i32,
  depth: i32,
  values: usize,
  width: usize,
  lists: i32,
  out: usize,
): void {
  const inner = (1 << depth) - 1;
  const outEnd = out + ((<usize>lists) << 3);
  for (let at = out; at < outEnd; at += 8) store<f64>(at, 0);
  for (let tree = 0; tree < count; tree++) {
    for (let at = out, list = values; at < outEnd; at += 8, list += width) {
      let node = 0;
      for (let d = 0; d < depth; d++) {
        const place = nodes + ((<usize>node) << 3);
        node = 2 * node + 1 + <i32>(load<f32>(list + load<u32>(place)) >= load<f32>(place, 4));
      }
      store<f64>(at, load<f64>(at) + <f64>load<f32>(leaves + ((<usize>(node - inner)) << 2)));
    }
    nodes += (<usize>inner) << 3;
    leaves += (<usize>(inner + 1)) << 2;
  }
}
