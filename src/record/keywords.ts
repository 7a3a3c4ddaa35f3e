import type { Document } from '../core/document.ts';
import { POS } from '../core/layers/pos.ts';

const MAX_NAMES = 6;
const MAX_NOUNS = 4;
/** A common noun must come this often to say what an article is about. */
const MIN_NOUN_COUNT = 3;
const MIN_NOUN_LENGTH = 5;

/** What the article is about: the entities it names most, then the common nouns it repeats most. */
export function findKeywords(document: Document<'tokens' | 'pos' | 'entities'>): string[] {
  const names = document.entities
    .filter(({ mentions }) => mentions.length > 1)
    .sort((a, b) => b.mentions.length - a.mentions.length) // a stable sort: ties stay in order of appearance
    .slice(0, MAX_NAMES)
    .map(({ name }) => name);
  return [...new Set([...names, ...repeatedNouns(document)])];
}

function repeatedNouns({ tokens, pos, vocabulary }: Document<'tokens' | 'pos'>): string[] {
  const counts = new Map<number, number>();
  for (let i = 0; i < tokens.length; i++) {
    if (pos[i] !== POS.NN && pos[i] !== POS.NNS) continue;
    const word = vocabulary.lowers[tokens.types[i]];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const repeated: { readonly noun: string; readonly count: number }[] = [];
  for (const [word, count] of counts) {
    const noun = vocabulary.words[word];
    if (count >= MIN_NOUN_COUNT && noun.length >= MIN_NOUN_LENGTH) repeated.push({ noun, count });
  }
  return repeated
    .sort((a, b) => b.count - a.count) // a stable sort: ties stay in order of appearance
    .slice(0, MAX_NOUNS)
    .map(({ noun }) => noun);
}
