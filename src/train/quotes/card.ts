import { readFileSync, writeFileSync } from 'node:fs';
import type { Band } from './calibration.ts';

const CARD = new URL('../../models/quotes.card.md', import.meta.url);
const BEGIN = '<!-- from here written by training -->';
const END = '<!-- to here -->';

/** Puts lines into the part of the model's card that training writes. */
export function writeCard(lines: readonly string[]): void {
  const card = readFileSync(CARD, 'utf8');
  const begin = card.indexOf(BEGIN);
  const end = card.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`quotes.card.md lacks "${BEGIN}" or "${END}"`);
  writeFileSync(CARD, [card.slice(0, begin) + BEGIN, ...lines, card.slice(end)].join('\n'));
}

/** A table of how often quotes of a confidence are right by half. */
export function reliabilityTable(bands: readonly Band[]): string[] {
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
  return [
    '| confidence | quotes | mean confidence | right by half |',
    '|---|---|---|---|',
    ...bands.map(
      ({ from, quotes, right, confidence }) =>
        `| ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)} | ${quotes} | ${percent(confidence)} | ${percent(right / quotes)} |`,
    ),
  ];
}
