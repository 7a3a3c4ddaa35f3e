/**
 * Where the time goes: words per second of every stage on articles in JSON Lines, warm, in one thread.
 *
 *     npx tsx scripts/time-stages.ts FILE.jsonl... [--rounds 3]
 *
 * Reads `id`, `text` and `published` of each line. Prints the last round: processor seconds and words per second of each
 * stage, of writing the record, and of all. The rounds before warm the machine up and are not counted. As in the program,
 * some dozens of articles go through one stage before the next.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Article } from '../src/core/article.ts';
import type { Document, LayerName } from '../src/core/document.ts';
import { Vocabulary } from '../src/core/vocabulary.ts';
import { buildRecord } from '../src/record/build-record.ts';
import { RecordLines } from '../src/record/record-lines.ts';
import { createStages } from '../src/run/stages.ts';

/** Articles that go through a stage together. */
const GROUP = 32;

const { positionals: files, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
});
if (files.length === 0) throw new Error('usage: npx tsx scripts/time-stages.ts FILE.jsonl... [--rounds 3]');

const articles = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Article => {
      const { id, text, published = null } = JSON.parse(line);
      const source = { format: 'jsonl', sha256: '0'.repeat(64) } as const;
      return { id, text, published, source, title: null, byline: [], publisher: null };
    }),
);
const words = articles.reduce((n, { text }) => n + text.split(/\s+/).length, 0);
const { stages } = createStages();
const vocabulary = new Vocabulary();

for (let round = 0; round < Number(values.rounds); round++) {
  const seconds = new Map<string, number>(
    [...stages.map(({ name }) => name), 'record'].map((name) => [name, 0]),
  );
  const timed = <T>(name: string, work: () => T): T => {
    const before = process.cpuUsage();
    const result = work();
    seconds.set(name, seconds.get(name)! + process.cpuUsage(before).user / 1e6);
    return result;
  };
  for (let from = 0; from < articles.length; from += GROUP) {
    vocabulary.trim();
    const documents = articles
      .slice(from, from + GROUP)
      .map((article) => ({ article, text: article.text, vocabulary }) as Document<LayerName>);
    for (const stage of stages)
      timed(stage.name, () => {
        for (const document of documents) Object.assign(document, stage.run(document));
      });
    timed('record', () => {
      const lines = new RecordLines();
      for (const document of documents) lines.add(buildRecord(document, 'timing'));
      return lines.take();
    });
  }
  if (round < Number(values.rounds) - 1) continue;
  const all = [...seconds.values()].reduce((sum, s) => sum + s, 0);
  const row = (name: string, s: number) =>
    console.log(
      `${name.padEnd(12)} ${s.toFixed(2).padStart(7)} s ${((100 * s) / all).toFixed(0).padStart(4)} % ${Math.round(
        words / s,
      )
        .toLocaleString('en')
        .padStart(12)} words/s`,
    );
  for (const [name, s] of seconds) row(name, s);
  row('all', all);
}
