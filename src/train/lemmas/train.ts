import { writeFileSync } from 'node:fs';
import nlp from 'compromise';
import { regularNoun, regularVerb } from '../../tag/pos/lemma-rules.ts';
import { readSilver } from '../silver.ts';

/** The parts of compromise's model that hold what it knows of verbs and nouns. */
interface CompromiseModel {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  readonly two: { readonly irregularPlurals: Readonly<Record<string, string>> };
}
interface CompromiseMethods {
  readonly two: {
    readonly transform: {
      readonly verb: { conjugate(verb: string, model: CompromiseModel): Readonly<Record<string, string>> };
      readonly noun: { toPlural(noun: string, model: CompromiseModel): string };
    };
  };
}

/** Forms that compromise does not conjugate: contractions and their like, with the lemma that they stand for. */
const CONTRACTED: Readonly<Record<string, readonly string[]>> = {
  be: ["'m", "'re", "'s", 'am', 'are', 'been', 'being', 'is', 'was', 'were'],
  have: ["'ve", 'had', 'has', 'having'],
  do: ['did', 'does', 'doing', 'done'],
  will: ["'ll", 'wo'],
  would: ["'d"],
  can: ['ca'],
  shall: ['sha'],
};

/** Plurals that compromise does not list, and those that have no singular in the news. */
const PLURALS: Readonly<Record<string, string>> = {
  ads: 'ad',
  bonuses: 'bonus',
  campuses: 'campus',
  caucuses: 'caucus',
  economics: 'economics',
  ethics: 'ethics',
  lives: 'life',
  politics: 'politics',
  shelves: 'shelf',
  viruses: 'virus',
  wives: 'wife',
};
const OWN_WORDS = new Set(['people', 'data', 'media']);

/**
 * Writes `lexicons/forms/verbs.txt` and `lexicons/forms/nouns.txt`: the forms in which compromise (MIT) inflects verbs and
 * nouns, if the spelling rules would undo them wrongly. The verbs are those that compromise knows and those that occur
 * in the silver articles; a form of two verbs belongs to the one that is more frequent there.
 */
export async function train({ gold }: { gold: string }): Promise<void> {
  const model = nlp.model() as unknown as CompromiseModel;
  const { verb } = (nlp.methods() as unknown as CompromiseMethods).two.transform;
  const verbs = new Map(Object.entries(CONTRACTED).map(([lemma, forms]) => [lemma, new Set(forms)]));
  const taken = new Set(Object.values(CONTRACTED).flat());
  for (const infinitive of infinitives(gold, model)) {
    const conjugated = verb.conjugate(infinitive, model);
    for (const form of [
      infinitive,
      conjugated.PastTense,
      conjugated.PresentTense,
      conjugated.Gerund,
      conjugated.Participle,
    ]) {
      if (!form || !/^[a-z]+$/.test(form) || taken.has(form)) continue;
      taken.add(form);
      if (regularVerb(form) !== infinitive)
        verbs.set(infinitive, (verbs.get(infinitive) ?? new Set()).add(form));
    }
  }
  const nouns = new Map(Object.entries(PLURALS).map(([plural, singular]) => [singular, new Set([plural])]));
  for (const [singular, plural] of Object.entries(model.two.irregularPlurals))
    if (!OWN_WORDS.has(plural) && !nouns.has(singular) && regularNoun(plural) !== singular)
      nouns.set(singular, new Set([plural]));
  write(
    'forms/verbs',
    'Forms of verbs that the spelling rules of tag/pos/lemma-rules.ts would undo wrongly',
    verbs,
  );
  write('forms/nouns', 'Plurals of nouns that the spelling rules would undo wrongly', nouns);
}

/** Base forms of verbs, the most frequent first. */
function infinitives(gold: string, model: CompromiseModel): string[] {
  const counts = new Map<string, number>();
  for (const { tokens } of readSilver(gold, 'train'))
    for (const { tag, lemma } of tokens)
      if (/^VB/.test(tag) && /^[a-z]{2,}$/.test(lemma)) counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  for (const [lemma, count] of counts) if (count < 3) counts.delete(lemma);
  for (const [word, tags] of Object.entries(model.one.lexicon))
    if ([tags].flat().includes('Infinitive') && /^[a-z]{2,}$/.test(word) && !counts.has(word))
      counts.set(word, 0);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([lemma]) => lemma);
}

function write(name: string, title: string, lemmas: ReadonlyMap<string, ReadonlySet<string>>): void {
  const lines = [...lemmas]
    .map(([lemma, forms]) => `${lemma}: ${[...forms].join(' ')}`)
    .sort((a, b) => (a < b ? -1 : 1));
  const head = [`# ${title},`, '# as compromise (MIT) inflects them. Made by: npm run train -- lemmas'];
  writeFileSync(
    new URL(`../../lexicons/${name}.txt`, import.meta.url),
    `${[...head, ...lines].join('\n')}\n`,
  );
  console.log(`${name}: ${lines.length} lemmas`);
}
