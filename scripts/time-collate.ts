/**
 * What comparing articles costs: `npx tsx scripts/time-collate.ts RECORDS.jsonl [ARTICLES...]`. The records are repeated with
 * other names until there are so many articles; processor time an article, and memory.
 */
import { readFileSync } from 'node:fs';
import { copiesAmong } from '../src/collate/copies/copies.ts';
import { sayingsAmong } from '../src/collate/sayings/sayings.ts';
import { signatureOf } from '../src/collate/sign-article.ts';
import type { ArticleSignature } from '../src/collate/signature.ts';
import { thingsOf } from '../src/collate/things/things.ts';
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
  const memory = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  console.log(
    `  ${what.padEnd(12)} ${((user + system) / 1000 / articles).toFixed(3)} ms an article; ${memory} MB of heap in all`,
  );
  return result;
}

for (const size of sizes.length > 0 ? sizes.map(Number) : [1000, 10_000]) {
  console.log(`${size} articles`);
  const signatures: ArticleSignature[] = [];
  const { user: start } = process.cpuUsage();
  let making = 0;
  for (let i = 0; i < size; i++) {
    const record = varied(records[i % records.length], Math.floor(i / records.length));
    const before = process.cpuUsage().user;
    signatures.push(signatureOf(record));
    making += process.cpuUsage().user - before;
  }
  console.log(
    `  signatures   ${(making / 1000 / size).toFixed(3)} ms an article (of ${((process.cpuUsage().user - start) / 1000 / size).toFixed(2)} with making records)`,
  );
  const { entities, things } = timed('things', size, () => thingsOf(signatures));
  const copies = timed('copies', size, () => copiesAmong(signatures));
  const sayings = timed('sayings', size, () => sayingsAmong(signatures, entities, copies));
  console.log(
    `  ${entities.length} entities, ${things.length} things, ${copies.length} copies, ${sayings.length} sayings`,
  );
}
