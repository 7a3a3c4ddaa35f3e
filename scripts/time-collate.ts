/**
 * What comparing articles costs: `node --expose-gc --import tsx scripts/time-collate.ts RECORDS.jsonl
 * [ARTICLES...]`. The records are repeated with other names until there are so many articles; processor time an article,
 * memory, and how often articles are read. Signatures lie in a file, as a database has them.
 */
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collateChanged } from '../src/collate/collate.ts';
import { changedCopies } from '../src/collate/copies/changed-copies.ts';
import { type ArticleKeys, keysOf } from '../src/collate/corpus/article-keys.ts';
import { Corpus } from '../src/collate/corpus/corpus.ts';
import { finish, Loaded, type StoredComparison } from '../src/collate/corpus/loading.ts';
import { sayingsAmong } from '../src/collate/sayings/sayings.ts';
import { signatureOf } from '../src/collate/sign-article.ts';
import { encodeSignature, readSignature } from '../src/collate/stored-signature.ts';
import type { Joined } from '../src/collate/things/joining/joined.ts';
import { findThings } from '../src/collate/things/things.ts';
import { hashWord } from '../src/core/vocabulary.ts';
import type { ArticleRecord } from '../src/record/record.ts';

const [file, ...sizes] = process.argv.slice(2);
const lines = readFileSync(file);

/** All records of the file. They are let go before anything is measured: what the heap holds is gone through again and again. */
function recordsOf(): ArticleRecord[] {
  return lines
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ArticleRecord);
}

/**
 * New names grow with this power of the articles, as in 400 to 3,200 articles of three corpora: a few names stand in many
 * articles, most in few.
 */
const HEAPS = 0.83;
/** The higher, the more often the names of the first rounds come back. */
const FAME = 2;

/** Two letters for a number. */
const lettersOf = (number: number): string =>
  String.fromCharCode(97 + (number % 26)) + String.fromCharCode(97 + (Math.floor(number / 26) % 26));

/** A name's word as a round has it: itself, one of those of earlier rounds, or a new one, with other initials. */
function otherName(word: string, round: number): string {
  const chance = (Math.imul(hashWord(`${word} ${round}`), 0x9e3779b1) >>> 0) / 2 ** 32;
  const variant = Math.floor((round + 1) ** HEAPS * chance ** FAME);
  if (variant === 0) return word;
  const [first, second] = lettersOf(variant);
  return first.toUpperCase() + second + word.toLowerCase();
}

/** The record with other names, words and numbers, other ones in each round. */
function varied(record: ArticleRecord, round: number): ArticleRecord {
  if (round === 0) return record;
  const letters = lettersOf(round);
  const other = (text: string): string =>
    text.replace(/\p{Lu}\p{Ll}{2,}/gu, (word) => otherName(word, round));
  const longer = (text: string): string =>
    other(text).replace(/\b[a-z\d]{2,}\b/gi, (word) =>
      hashWord(`${word}${letters}`) & 1 ? word : word + letters,
    );
  const texts = [longer(record.text)];
  let length = texts[0].length;
  const claims = record.claims.map((claim) => {
    const said = longer(claim.text);
    const start = length + 1;
    length = start + said.length;
    texts.push(said);
    return { ...claim, start, end: length };
  });
  return {
    ...record,
    id: `${record.id}~${round}`,
    text: texts.join('\n'), // whole, as records have it
    claims,
    quantities: record.quantities.map((quantity) => ({
      ...quantity,
      value: quantity.value && quantity.value + (quantity.value > LEAST_VARIED ? round : 0),
    })),
    entities: record.entities.map((entity) => ({
      ...entity,
      name: other(entity.name),
      mentions: entity.mentions.map((mention) => ({ ...mention, text: other(mention.text) })),
    })),
    quotes: record.quotes.map((quote) => ({
      ...quote,
      content: quote.content.map((part) => ({
        ...part,
        text: `${letters} ${part.text.replace(/(\w{4})\b/g, `$1${letters}`)}`,
      })),
    })),
  };
}

/** Smaller numbers are the same in all articles. */
const LEAST_VARIED = 20;

function timed<T>(what: string, articles: number, texts: Stored, work: () => T): T {
  const { reads } = texts;
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  globalThis.gc?.(); // node --expose-gc
  const memory = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  console.log(
    `  ${what.padEnd(12)} ${((user + system) / 1000 / articles).toFixed(3)} ms an article; ${memory} MB of heap in all; ${texts.reads - reads} read`,
  );
  return result;
}

/** Signatures by id, in a file. */
class Stored {
  readonly #folder = mkdtempSync(join(tmpdir(), 'collate-'));
  readonly #file = openSync(join(this.#folder, 'signatures'), 'w+');
  readonly #places = new Map<string, readonly [at: number, length: number]>();
  #length = 0;
  /** How many were read since the start. */
  reads = 0;

  get ids(): Iterable<string> {
    return this.#places.keys();
  }

  put(id: string, signature: string): void {
    const length = writeSync(this.#file, signature, this.#length);
    this.#places.set(id, [this.#length, length]);
    this.#length += length;
  }

  get(id: string): string {
    const [at, length] = this.#places.get(id)!;
    const bytes = Buffer.allocUnsafe(length);
    readSync(this.#file, bytes, 0, length, at);
    this.reads++;
    return bytes.toString();
  }

  remove(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true });
  }
}

/** So many articles come to all others. */
const ADDED = 20;

for (const size of sizes.length > 0 ? sizes.map(Number) : [1000, 10_000]) {
  console.log(`${size} articles, and ${ADDED} more`);
  const texts = new Stored();
  const keys: ArticleKeys[] = [];
  let making = 0;
  let records = recordsOf();
  for (let i = 0; i < size + ADDED; i++) {
    // the last ones are of all rounds
    const at = i < size ? i : (i - size) * Math.floor(size / ADDED) + 1;
    const record = varied(records[at % records.length], Math.floor(at / records.length));
    const before = process.cpuUsage().user;
    const signature = signatureOf(i < size ? record : { ...record, id: `${record.id}+` });
    making += process.cpuUsage().user - before;
    texts.put(signature.id, encodeSignature(signature));
    keys.push(keysOf(signature));
  }
  records = [];
  globalThis.gc?.(); // node --expose-gc
  console.log(`  signatures   ${(making / 1000 / size).toFixed(3)} ms an article`);
  const found = new Map<string, Map<string, { thing: string; rule: string }>>();
  const read = (ids: readonly string[]): StoredComparison[] =>
    ids.map((id) => ({
      signature: readSignature(id, texts.get(id))!,
      original: null,
      things: found.get(id) ?? new Map(),
    }));
  const held = keys.slice(0, size);
  const corpus = new Corpus(held, { before: [], after: held });
  const loaded = new Loaded();
  const things = timed('things', size, texts, () => finish(findThings(corpus, new Map()), read));
  const copies = timed('copies', size, texts, () => changedCopies(corpus));
  for (const { article, entity, thing, rule } of things.entities)
    found.set(article, (found.get(article) ?? new Map()).set(entity, { thing, rule }));
  const sayings = timed('sayings', size, texts, () =>
    finish(
      sayingsAmong(corpus, loaded, new Set(), {
        thingOf: (article, entity) => found.get(article)?.get(entity)?.thing ?? null,
        originalOf: (article) => copies.get(article)?.of ?? null,
      }),
      read,
    ),
  );
  console.log(
    `  ${things.entities.length} entities, ${[...copies.values()].filter(Boolean).length} copies, ${sayings.sayings.length} sayings`,
  );
  const joined = new Map<string, Joined>(things.families.joined);
  timed(`${ADDED} more`, ADDED, texts, () =>
    finish(collateChanged(new Corpus(keys, { before: [], after: keys.slice(size) }), joined), read),
  );
  console.log(`  ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
  texts.remove();
}
