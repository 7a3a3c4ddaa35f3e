import type { Span } from '../core/span.ts';
import type { RecordOutput } from './output.ts';

/**
 * What a value of the record is made of and how it is written. Shapes say the record's form once, and the compiler holds
 * them against the schema.
 */
export interface Shape<in S, out V> {
  /**
   * Writes the value as JSON.
   * @param source what it is made of
   * @param index of `source` in the list that it stands in
   * @returns false if there is no value: nothing was written, and its field is to be left out
   */
  write(source: S, index: number, out: RecordOutput): boolean;
  /** What a reader of the JSON finds; for the compiler only. */
  readonly reads?: V;
}

/** Where a value comes from. Null is written as such, undefined leaves the field out. */
type Get<S, T> = (source: S, index: number, out: RecordOutput) => T;
/** Those of null and undefined that `T` may be. */
type Absence<T> = Extract<T, null | undefined>;

const encoder = new TextEncoder();
const NULL = encoder.encode('null');
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, COMMA, QUOTE] = encoder.encode('{}[],"');
/** Decimals of probabilities: enough to rank by, and a third of the bytes. */
const DECIMALS = 4;
const STEPS = 10 ** DECIMALS;

function shape<S, T, V>(
  get: Get<S, T>,
  put: (value: T & {}, index: number, out: RecordOutput) => void,
): Shape<S, V | Absence<T>> {
  return {
    write(source, index, out) {
      const value = get(source, index, out);
      if (value === undefined) return false;
      if (value === null) out.json.raw(NULL);
      else put(value, index, out);
      return true;
    },
  };
}

/** A value that is the same in all records. */
export function constant<V extends string>(value: V): Shape<unknown, V> {
  return word(() => value);
}

export function string<S, T extends string | null | undefined>(get: Get<S, T>): Shape<S, T> {
  return shape<S, T, T & {}>(get, (value, _, { json }) => json.string(value)) as Shape<S, T>;
}

/** A word of a few that come again and again. */
export function word<S, T extends string | null | undefined>(get: Get<S, T>): Shape<S, T> {
  const known = new Map<string, Uint8Array>();
  return shape<S, T, T & {}>(get, (value, _, { json }) => {
    let bytes = known.get(value);
    if (!bytes) {
      bytes = encoder.encode(JSON.stringify(value));
      known.set(value, bytes);
    }
    json.raw(bytes);
  }) as Shape<S, T>;
}

export function number<S, T extends number | null | undefined>(get: Get<S, T>): Shape<S, T> {
  return shape<S, T, T & {}>(get, (value, _, { json }) => json.number(value)) as Shape<S, T>;
}

/** A number from 0 to 1, rounded. */
export function probability<S>(get: Get<S, number>): Shape<S, number> {
  return shape(get, (value, _, { json }) => json.fraction(Math.round(value * STEPS), DECIMALS));
}

/** An offset into the text, given in UTF-16 code units. */
export function offset<S, T extends number | undefined>(get: Get<S, T>): Shape<S, number | Absence<T>> {
  return shape(get, (value, _, out) => out.offset(value));
}

/** The text of a span. */
export function slice<S, T extends Span | null | undefined>(get: Get<S, T>): Shape<S, string | Absence<T>> {
  return shape(get, (value, _, out) => out.slice(value));
}

/** The id of a finding: `prefix` and its index from 1 on. */
export function id<S, T extends number | null>(
  prefix: string,
  get: Get<S, T>,
): Shape<S, string | Absence<T>> {
  const letter = prefix.charCodeAt(0);
  return shape(get, (index, _, { json }) => {
    json.byte(QUOTE);
    json.byte(letter);
    json.integer(index + 1);
    json.byte(QUOTE);
  });
}

/** A value of its own, made of a part of the source. */
export function part<S, T, V>(get: Get<S, T>, of: Shape<T & {}, V>): Shape<S, V | Absence<T>> {
  return shape(get, (value, index, out) => {
    of.write(value, index, out);
  });
}

/** A list of values, each made of one item. */
export function list<S, I, V, L extends readonly I[] | undefined = readonly I[]>(
  get: Get<S, L>,
  of: Shape<I, V>,
): Shape<S, V[] | Absence<L>> {
  return shape(get, (items, _, out) => {
    out.json.byte(OPEN_LIST);
    for (let i = 0; i < items.length; i++) {
      of.write(items[i], i, out);
      out.json.byte(COMMA);
    }
    out.json.close(CLOSE_LIST);
  });
}

/** An object with a field for each of the recorded type, in this order. */
export function object<S, R extends object>(
  fields: { readonly [K in keyof R]-?: Shape<S, R[K]> },
): Shape<S, R> {
  const shapes: Shape<S, unknown>[] = Object.values(fields);
  const keys = Object.keys(fields).map((key) => encoder.encode(`${JSON.stringify(key)}:`));
  return {
    write(source, index, out) {
      const { json } = out;
      json.byte(OPEN_OBJECT);
      for (let i = 0; i < shapes.length; i++) {
        const before = json.length;
        json.raw(keys[i]);
        if (shapes[i].write(source, index, out)) json.byte(COMMA);
        else json.length = before;
      }
      json.close(CLOSE_OBJECT);
      return true;
    },
  };
}

/** A list of two values made of the same source. */
export function pair<S, A, B>(first: Shape<S, A>, second: Shape<S, B>): Shape<S, [A, B]> {
  return {
    write(source, index, out) {
      out.json.byte(OPEN_LIST);
      first.write(source, index, out);
      out.json.byte(COMMA);
      second.write(source, index, out);
      out.json.byte(CLOSE_LIST);
      return true;
    },
  };
}
