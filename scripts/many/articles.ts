import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventedText } from '../faults/articles.ts';

/** Two sentences: what is shown is how much is lost, not how fast it goes. */
function shortText(n: number): string {
  const sentences = inventedText(n).split(/(?<=notice \d+\.)\s+/);
  return sentences.slice(0, 2).join(' ');
}

/**
 * A folder of short invented articles: nine in ten as JSON Lines in one file, the others a file each.
 * @returns the folder
 */
export function writeNews(folder: string, count: number): string {
  mkdirSync(join(folder, 'desk'), { recursive: true });
  const lines: string[] = [];
  for (let n = 0; n < count; n++)
    if (n % 10 === 0) writeFileSync(join(folder, 'desk', `${n}.txt`), shortText(n));
    else lines.push(`${JSON.stringify({ id: `line ${n}`, text: shortText(n) })}\n`);
  writeFileSync(join(folder, 'lines.jsonl'), lines.join(''));
  return folder;
}
