import { readFileSync, writeFileSync } from 'node:fs';

const END = '<!-- to here -->';

/**
 * Puts lines into a part of a model's card: between `<!-- PART, from here -->` and the next `<!-- to here -->`.
 * @param part what writes it: "npm run evaluate -- quotes" @throws Error if the card has no such part
 */
export function writeCard(model: string, part: string, lines: readonly string[]): void {
  const file = new URL(`../../models/${model}.card.md`, import.meta.url);
  const card = readFileSync(file, 'utf8');
  const begin = `<!-- ${part}, from here -->`;
  const from = card.indexOf(begin);
  const to = card.indexOf(END, from);
  if (from < 0 || to < 0)
    throw new Error(`${model}.card.md: expected "${begin}" and "${END}", found neither or one`);
  writeFileSync(file, [card.slice(0, from) + begin, '', ...lines, '', card.slice(to)].join('\n'));
}
