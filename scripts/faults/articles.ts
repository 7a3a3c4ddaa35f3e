import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAULTS } from './stages.ts';

const WHO = ['Mayor Ana Ruiz', 'Bo Lind', 'Dr. Mina Okafor', 'the harbour office', 'Carlo Venn of Port Vale'];
const WHAT = [
  'the ferry will be back',
  'fares rise by 12 percent',
  'the pier is closed',
  '“nobody was hurt”',
];
const WHEN = ['on Friday', 'on 3 March 2026', 'last week', 'two days later'];

/** Some sentences of invented news, the same for the same number. */
export function inventedText(n: number): string {
  const pick = <T>(list: readonly T[], salt: number): T => list[(n * 7 + salt * 13 + (n >> 3)) % list.length];
  const sentences = Array.from(
    { length: 6 + (n % 9) },
    (_, i) => `${pick(WHO, i)} said ${pick(WHEN, i + 1)} that ${pick(WHAT, i + 2)}, notice ${n}.`,
  );
  return sentences.join(n % 2 === 0 ? ' ' : '\n\n');
}

/**
 * Makes a folder of invented articles: half of them files, half of them lines. Three of them ask the faulty stage for
 * what it can do.
 * @returns where these three stand, as the program names them
 */
export function writeArticles(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  const files = count >> 1;
  const faults: string[] = [];
  const textOf = (n: number, fault: string | undefined, place: string): string => {
    if (fault === undefined) return inventedText(n);
    faults.push(place);
    return `${inventedText(n)} ${fault}`;
  };
  const inFile = new Map([[files >> 1, FAULTS.hoards]]);
  for (let n = 0; n < files; n++) {
    const path = join(folder, `${String(n).padStart(6, '0')}.txt`);
    writeFileSync(path, textOf(n, inFile.get(n), path));
  }
  const inLine = new Map<number, string>([
    [3, FAULTS.throws],
    [(count - files) >> 1, FAULTS.hangs],
  ]);
  const path = join(folder, 'lines.jsonl');
  const lines = Array.from({ length: count - files }, (_, n) =>
    JSON.stringify({ id: `line ${n}`, text: textOf(n + files, inLine.get(n), `${path}:${n + 1}`) }),
  );
  writeFileSync(path, `${lines.join('\n')}\n`);
  return faults;
}

/** Makes a folder of small sound articles, a thousand in each folder below it. */
export function writeFiles(folder: string, count: number): void {
  for (let n = 0; n < count; n++) {
    const below = join(folder, String(Math.floor(n / 1000)));
    if (n % 1000 === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${n}.txt`), inventedText(n));
  }
}
