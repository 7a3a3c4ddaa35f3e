import type { Sink, StoredArticle } from '../../write/sink.ts';
import { idKey } from './fingerprint.ts';
import { placeOf } from './id-set.ts';

const LEAST_PLACES = 1 << 10;
/** The fingerprint of an article that has to be written again: destinations differ, or one of them lacks it. */
const NONE = 0n;

/** The memory of a {@link KnownArticles}, which threads share; a process has a copy. */
export interface KnownBuffers {
  readonly keys: ArrayBufferLike;
  readonly fingerprints: ArrayBufferLike;
}

/**
 * What the destinations of a run hold already: fingerprints by 64-bit keys of ids, in open addressing over two flat
 * arrays, at most 64 bytes an article.
 */
export class KnownArticles {
  readonly buffers: KnownBuffers;
  readonly #keys: BigUint64Array;
  readonly #fingerprints: BigUint64Array;

  constructor(buffers: KnownBuffers) {
    this.buffers = buffers;
    this.#keys = new BigUint64Array(buffers.keys);
    this.#fingerprints = new BigUint64Array(buffers.fingerprints);
  }

  /** True if some destination holds the article, as it is or otherwise. */
  has(id: string): boolean {
    return this.#keys[placeOf(this.#keys, idKey(id))] !== 0n;
  }

  /** @returns false if all destinations hold the article as it is */
  isToDo(id: string, fingerprint: string): boolean {
    const at = placeOf(this.#keys, idKey(id));
    return this.#keys[at] === 0n || this.#fingerprints[at] !== BigInt(`0x${fingerprint}`);
  }
}

/** What the sinks hold, each article with the fingerprint that all of them agree on. One that keeps nothing knows nothing. */
export async function knownToAll(sinks: readonly Sink[]): Promise<KnownArticles> {
  const table = new Agreement();
  for (const [turn, sink] of sinks.entries())
    for await (const article of sink.known?.() ?? []) table.add(article, turn);
  return table.close(sinks.length);
}

/** The table while it is made: it grows, and knows how many sinks in turn have agreed on an article. */
class Agreement {
  #keys = new BigUint64Array(LEAST_PLACES);
  #fingerprints = new BigUint64Array(LEAST_PLACES);
  #agreed = new Uint8Array(LEAST_PLACES);
  #size = 0;

  /** @param turn how many sinks came before */
  add({ id, fingerprint }: StoredArticle, turn: number): void {
    const key = idKey(id);
    const value = BigInt(`0x${fingerprint}`);
    const at = placeOf(this.#keys, key);
    if (this.#keys[at] === 0n) {
      this.#put(at, key, value, turn === 0 ? 1 : 0);
      if (++this.#size * 2 > this.#keys.length) this.#grow();
    } else if (this.#agreed[at] === turn && this.#fingerprints[at] === value) this.#agreed[at]++;
  }

  close(sinks: number): KnownArticles {
    const { length } = this.#keys;
    const bytes = length * BigUint64Array.BYTES_PER_ELEMENT;
    const buffers = { keys: new SharedArrayBuffer(bytes), fingerprints: new SharedArrayBuffer(bytes) };
    new BigUint64Array(buffers.keys).set(this.#keys);
    const fingerprints = new BigUint64Array(buffers.fingerprints);
    for (let at = 0; at < length; at++)
      fingerprints[at] = this.#agreed[at] === sinks ? this.#fingerprints[at] : NONE;
    return new KnownArticles(buffers);
  }

  #put(at: number, key: bigint, fingerprint: bigint, agreed: number): void {
    this.#keys[at] = key;
    this.#fingerprints[at] = fingerprint;
    this.#agreed[at] = agreed;
  }

  #grow(): void {
    const [keys, fingerprints, agreed] = [this.#keys, this.#fingerprints, this.#agreed];
    const places = keys.length * 2;
    this.#keys = new BigUint64Array(places);
    this.#fingerprints = new BigUint64Array(places);
    this.#agreed = new Uint8Array(places);
    for (const [at, key] of keys.entries())
      if (key !== 0n) this.#put(placeOf(this.#keys, key), key, fingerprints[at], agreed[at]);
  }
}
