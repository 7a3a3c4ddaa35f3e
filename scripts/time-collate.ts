/**
 * What comparing articles costs: `node --expose-gc --import tsx scripts/time-collate.ts RECORDS.jsonl
 * [ARTICLES...]`. The records are repeated with
 * other names until there are so many articles; processor time an article, and memory.
 */
import { readFileSync } from 'node:fs';
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
import type { ArticleRecord } from '../src/record/record.ts';

const [file, ...sizes] = process.argv.slice(2);
const records = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as ArticleRecord);

/** The record with another last letter to most words that begin with a capital, another one in each round. */
function varied(record: ArticleRecord, round: number): ArticleRecord {
  if (round === 0) return record;
  const letters =
    String.fromCharCode(97 + (round % 26)) + String.fromCharCode(97 + (Math.floor(round / 26) % 26));
  const other = (text: string): string =>
    text.replace(/\p{Lu}\p{Ll}{2,}/gu, (word) => (word.charCodeAt(1) % 3 === 0 ? word : word + letters));
  const longer = (text: string): string =>
    other(text).replace(/\b(\w{5,7})\b/g, (word) => (word.charCodeAt(2) % 2 ? word : word + letters));
  let text = longer(record.text);
  const claims = record.claims.map((claim) => {
    const start = text.length + 1;
    text += `\n${longer(claim.text)}`;
    return { ...claim, start, end: text.length };
  });
  return {
    ...record,
    id: `${record.id}~${round}`,
    text,
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

function timed<T>(what: string, articles: number, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  globalThis.gc?.(); // node --expose-gc
  const memory = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  console.log(
    `  ${what.padEnd(12)} ${((user + system) / 1000 / articles).toFixed(3)} ms an article; ${memory} MB of heap in all`,
  );
  return result;
}

/** So many articles come to all others. */
const ADDED = 20;

for (const size of sizes.length > 0 ? sizes.map(Number) : [1000, 10_000]) {
  console.log(`${size} articles, and ${ADDED} more`);
  const texts = new Map<string, string>();
  const keys: ArticleKeys[] = [];
  let making = 0;
  for (let i = 0; i < size + ADDED; i++) {
    // the last ones are of all rounds
    const at = i < size ? i : (i - size) * Math.floor(size / ADDED) + 1;
    const record = varied(records[at % records.length], Math.floor(at / records.length));
    const before = process.cpuUsage().user;
    const signature = signatureOf(i < size ? record : { ...record, id: `${record.id}+` });
    making += process.cpuUsage().user - before;
    texts.set(signature.id, encodeSignature(signature));
    keys.push(keysOf(signature));
  }
  console.log(`  signatures   ${(making / 1000 / size).toFixed(3)} ms an article`);
  const found = new Map<string, Map<string, { thing: string; rule: string }>>();
  const read = (ids: readonly string[]): StoredComparison[] =>
    ids.map((id) => ({
      signature: readSignature(id, texts.get(id)!)!,
      original: null,
      things: found.get(id) ?? new Map(),
    }));
  const held = keys.slice(0, size);
  const corpus = new Corpus(held, { before: [], after: held });
  const loaded = new Loaded();
  timed('reading', size, () => finish(loaded.load(texts.keys()), read));
  const things = timed('things', size, () => finish(findThings(corpus, loaded, new Map()), read));
  const copies = timed('copies', size, () => changedCopies(corpus));
  for (const { article, entity, thing, rule } of things.entities)
    found.set(article, (found.get(article) ?? new Map()).set(entity, { thing, rule }));
  const sayings = timed('sayings', size, () =>
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
  let reads = 0;
  timed(`${ADDED} more`, ADDED, () =>
    finish(collateChanged(new Corpus(keys, { before: [], after: keys.slice(size) }), joined), (ids) => {
      reads += ids.length;
      return read(ids);
    }),
  );
  console.log(`  ${reads} articles read`);
}
