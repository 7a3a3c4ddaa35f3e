import { hashWord } from '../../core/vocabulary.ts';
import { wordSections } from '../../learn/word-list.ts';

/** Class of the list, what American lemmas of it end with, what British ones do. */
const ENDINGS = [
  ['ize', 'ize', 'ise'],
  ['yze', 'yze', 'yse'],
  ['or', 'or', 'our'],
] as const;

/**
 * Hashes of American words by the British form: that of "emphasized" by "emphasised". What is learnt from American papers holds for
 * British ones so.
 */
export function americanHashes(): ReadonlyMap<string, number> {
  const words = wordSections('quotes/american');
  const hashes = new Map<string, number>();
  for (const [kind, american, british] of ENDINGS)
    for (const lemma of words.of(kind))
      for (const form of forms(lemma))
        hashes.set(form.replace(american.replace(/e$/, ''), british.replace(/e$/, '')), hashWord(form));
  for (const lemma of words.of('ll')) {
    hashes.set(`${lemma}l`, hashWord(lemma)); // what its past is led back to
    for (const ending of ['ed', 'ing']) hashes.set(`${lemma}l${ending}`, hashWord(`${lemma}${ending}`));
  }
  return hashes;
}

/** A lemma and its forms in -s, -ed, -ing, and those of its noun in -ization. */
function forms(lemma: string): string[] {
  const stem = lemma.replace(/e$/, '');
  const nouns = lemma.endsWith('ize') ? [`${stem}ation`, `${stem}ations`] : [];
  const third = lemma.endsWith('yze') ? [] : [`${lemma}s`]; // "analyses" are more often those of a noun
  return [lemma, ...third, `${stem}ed`, `${stem}ing`, ...nouns];
}
