import type { Entity } from '../core/layers/entities.ts';
import type { Span } from '../core/layers/span.ts';

/** Indexes of the spans, sorted by start, that lie within `outer`. */
export function indexesWithin(spans: readonly Span[], outer: Span): number[] {
  const found: number[] = [];
  const { length } = spans;
  for (let i = firstFrom(length, (at) => spans[at].start, outer.start); i < length; i++) {
    if (spans[i].start >= outer.end) break;
    if (spans[i].end <= outer.end) found.push(i);
  }
  return found;
}

/** More mentions than an article has. A start times this and a mention's number are exact together in a double. */
const MOST_MENTIONS = 2 ** 22;

/** The mentions of all entities of an article, by start. */
export class MentionsInOrder {
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #entities: Uint32Array;

  constructor(entities: readonly Entity[]) {
    let length = 0;
    for (const { mentions } of entities) length += mentions.length;
    const order = new Float64Array(length);
    const ends = new Uint32Array(length);
    const owners = new Uint32Array(length);
    let number = 0;
    for (let entity = 0; entity < entities.length; entity++)
      for (const { start, end } of entities[entity].mentions) {
        order[number] = start * MOST_MENTIONS + number;
        ends[number] = end;
        owners[number++] = entity;
      }
    order.sort();
    this.#starts = new Uint32Array(length);
    this.#ends = new Uint32Array(length);
    this.#entities = new Uint32Array(length);
    for (let i = 0; i < length; i++) {
      const start = Math.floor(order[i] / MOST_MENTIONS);
      const mention = order[i] - start * MOST_MENTIONS;
      this.#starts[i] = start;
      this.#ends[i] = ends[mention];
      this.#entities[i] = owners[mention];
    }
  }

  /** The entities, by index and each once, that have a mention within `outer`. */
  entitiesWithin(outer: Span): number[] {
    const found: number[] = [];
    const starts = this.#starts;
    for (let i = firstFrom(starts.length, (at) => starts[at], outer.start); i < starts.length; i++) {
      if (starts[i] >= outer.end) break;
      if (this.#ends[i] <= outer.end) insert(found, this.#entities[i]);
    }
    return found;
  }
}

/** Puts a number into a rising list of a few, unless it is there. */
function insert(rising: number[], added: number): void {
  let at = rising.length;
  while (at > 0 && rising[at - 1] > added) at--;
  if (rising[at - 1] !== added) rising.splice(at, 0, added);
}

/** The first of `length` rising numbers that is not below `least`, or `length`. */
function firstFrom(length: number, numberAt: (index: number) => number, least: number): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
