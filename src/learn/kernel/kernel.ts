import { KERNEL_CODE } from './code.ts';

/** The functions of assembly/sums.ts, which says what they do. Arguments are addresses in {@link memory}, and numbers. */
export interface Kernel {
  sum1(
    index: number,
    rows: number,
    values: number,
    first: number,
    count: number,
    shift: number,
    keys: number,
  ): number;
  sum4(
    index: number,
    rows: number,
    values: number,
    first: number,
    count: number,
    shift: number,
    keys: number,
    out: number,
  ): void;
  potentials8(
    index: number,
    rows: number,
    values: number,
    first: number,
    count: number,
    shift: number,
    keys: number,
    wide: number,
    wideCount: number,
    small: number,
    smallCount: number,
    length: number,
    factors: number,
    last: number,
    out: number,
  ): void;
  allRows8(
    index: number,
    rows: number,
    template: number,
    shift: number,
    aBits: number,
    bBits: number,
    out: number,
  ): void;
  sum16(index: number, rows: number, shift: number, keys: number, count: number, out: number): void;
  sum16Each(
    index: number,
    rows: number,
    shift: number,
    keys: number,
    count: number,
    out: number,
    found: number,
    gains: number,
  ): number;
  sumTrees(
    nodes: number,
    leaves: number,
    count: number,
    depth: number,
    values: number,
    width: number,
    lists: number,
    out: number,
  ): void;
}

const PAGE = 1 << 16;
/**
 * Room for the tables of every model, twice over. Only what is used takes memory. It never grows: that would take the arrays
 * that lie in it from those who hold them.
 */
const PAGES = 512;

/**
 * One instance for all models: with one for each, the engine would no longer know at a call which function it is, and a call
 * would cost more than the sum.
 */
const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
/** As it never grows, it has one buffer; asking for it is a call out of the engine's fast code. */
const { buffer: memoryBuffer } = memory;
export const kernel: Kernel | null = instance();
/** Where free memory begins; nothing lies at 0. */
let free = 16;

/** Null where the machine lacks the instructions: then the plain definitions run. */
function instance(): Kernel | null {
  try {
    const module = new WebAssembly.Module(Buffer.from(KERNEL_CODE, 'base64'));
    return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernel;
  } catch {
    return null;
  }
}

type Numbers = Uint8Array | Int8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;
type NumbersType<T> = {
  new (length: number): T;
  new (buffer: ArrayBuffer, at: number, length: number): T;
  BYTES_PER_ELEMENT: number;
};

/** What lies in memory, as long as someone holds it. */
const lent: { array: WeakRef<Numbers>; readonly at: number; readonly bytes: number }[] = [];

/** An array of zeros, in the kernel's memory if there is room: its address is then its `byteOffset`. */
export function kernelArray<T extends Numbers>(Type: NumbersType<T>, length: number): T {
  const bytes = length * Type.BYTES_PER_ELEMENT;
  // stages are made anew again and again in a long run, each time with arrays of the same lengths
  const left = lent.find((one) => one.bytes === bytes && one.array.deref() === undefined);
  if (left) {
    const array = new Type(memoryBuffer, left.at, length).fill(0) as T;
    left.array = new WeakRef(array);
    return array;
  }
  if (kernel === null || free + bytes > PAGES * PAGE) return new Type(length);
  const array = new Type(memoryBuffer, free, length);
  lent.push({ array: new WeakRef(array), at: free, bytes });
  free = (free + bytes + 15) & ~15;
  return array;
}

/** True of an array in the kernel's memory. */
export function inKernel(array: Numbers): boolean {
  return kernel !== null && array.buffer === memoryBuffer;
}

/** {@link inKernel} for one who asks of the same array many times over: seeing where it lies takes as long as a sum. */
export class KernelWatch {
  #asked: Numbers | null = null;
  #isThere = false;

  isThere(array: Numbers): boolean {
    if (array !== this.#asked) {
      this.#asked = array;
      this.#isThere = inKernel(array);
    }
    return this.#isThere;
  }
}

/** By where the original lies: the tables that were copied, so that a second reader of one model finds them. */
const copies = new WeakMap<ArrayBufferLike, Map<number, Numbers>>();

/**
 * A table in the kernel's memory, made once for each original; null if there is no room, or no kernel.
 * @param original what it is made of @param fill fills it
 */
export function kernelTable<T extends Numbers>(
  original: Numbers,
  Type: NumbersType<T>,
  length: number,
  fill: (table: T) => void,
): T | null {
  if (kernel === null) return null;
  const { buffer, byteOffset } = original;
  const known = copies.get(buffer) ?? new Map<number, Numbers>();
  copies.set(buffer, known);
  const copied = known.get(byteOffset);
  if (copied?.length === length) return copied as T;
  const table = kernelArray(Type, length);
  if (!inKernel(table)) return null;
  fill(table);
  known.set(byteOffset, table);
  return table;
}

/** A copy of a table in the kernel's memory, made once; null if there is no room. */
export function kernelCopy<T extends Numbers>(original: T): T | null {
  const Type = original.constructor as NumbersType<T>;
  return kernelTable(original, Type, original.length, (table) => table.set(original));
}
