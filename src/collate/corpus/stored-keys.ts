import { SIGNATURE_VERSION } from '../stored-signature.ts';
import { type ArticleKeys, orderOf } from './article-keys.ts';

/**
 * Of the form below, and of all that comparing does with it: raised whenever anything would come out otherwise. Keys of
 * signatures of another version are of another version too: these articles can no longer be read.
 */
const VERSION = 3 * 2 ** 16 + SIGNATURE_VERSION;

const LISTS = [
  'names',
  'blocks',
  'shingles',
  'phrases',
  'quotations',
  'quotationPlaces',
  'facts',
  'claims',
  'claimPlaces',
] as const;
const WORD = 4;

/** Keys as bytes: the version, the lengths of the lists, the lists, then the rest as JSON. The article's id is not in them. */
export function encodeKeys(keys: ArticleKeys): Uint8Array {
  const { published, agency, copyOf } = keys;
  const lists = LISTS.map((name) => keys[name]);
  const numbers = [VERSION, ...lists.map(({ length }) => length)];
  const rest = new TextEncoder().encode(JSON.stringify([published, agency, copyOf]));
  const words = lists.reduce((sum, { length }) => sum + length, numbers.length);
  const bytes = new Uint8Array(words * WORD + rest.length);
  const column = new Uint32Array(bytes.buffer, 0, words);
  column.set(numbers);
  let at = numbers.length;
  for (const list of lists) {
    column.set(list, at);
    at += list.length;
  }
  bytes.set(rest, words * WORD);
  return bytes;
}

/** The keys of an article, or null if another version of hearsay made them. */
export function decodeKeys(id: string, stored: Uint8Array): ArticleKeys | null {
  const bytes = new Uint8Array(stored); // a copy: columns of words begin where words do
  const head = new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / WORD));
  if (head[0] !== VERSION) return null;
  let at = LISTS.length + 1;
  const [names, blocks, shingles, phrases, quotations, quotationPlaces, facts, claims, claimPlaces] =
    LISTS.map((_, i) => {
      const list = head.subarray(at, at + head[i + 1]);
      at += list.length;
      return list;
    });
  const [published, agency, copyOf] = JSON.parse(DECODER.decode(bytes.subarray(at * WORD)));
  return {
    id,
    order: orderOf(id),
    published,
    agency,
    copyOf,
    names,
    blocks,
    shingles,
    phrases,
    quotations,
    quotationPlaces,
    facts,
    claims,
    claimPlaces,
  };
}

const DECODER = new TextDecoder();
