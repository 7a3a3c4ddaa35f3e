import { tagSet } from '../../core/layers/pos.ts';
import type { Vocabulary } from '../../core/vocabulary.ts';
import { NewTypes, withRoom } from '../../core/word-types.ts';
import { wordList } from '../../learn/word-list.ts';
import { regularNoun, regularVerb } from './lemma-rules.ts';

/** Tags of words whose dictionary form is another word than their own in lower case. */
const VERB_FORM = tagSet('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD');
const PLURAL = tagSet('NNS', 'NNPS');

const irregularVerbs = irregularForms('forms/verbs');
const irregularNouns = irregularForms('forms/nouns');

/** Dictionary form of a verb in lower case: "said" -> "say". */
export function verbLemma(word: string): string {
  return irregularVerbs.get(word) ?? regularVerb(word);
}

/** Singular of a noun in lower case: "children" -> "child". */
function nounLemma(word: string): string {
  return irregularNouns.get(word) ?? regularNoun(word);
}

/**
 * Dictionary form of a lower-case word by its tag, an id of core/layers/pos.ts. Irregular forms come from `lexicons/forms/verbs.txt`
 * and `lexicons/forms/nouns.txt`, the rest from spelling rules; what is neither a verb nor a plural stays as it is.
 */
export function lemmaOf(word: string, tag: number): string {
  if (VERB_FORM[tag] === 1) return verbLemma(word);
  return PLURAL[tag] === 1 ? nounLemma(word) : word;
}

/** Makes the layer `lemmas`. Keeps what it found by word type, for verbs and for plurals. */
export class LemmaColumn {
  readonly #types = new NewTypes();
  /** By word type: one more than the type of its lemma; 0 if it was not asked for yet. */
  #verbs = new Uint32Array(0);
  #plurals = new Uint32Array(0);

  /** @returns for each token the word type of its dictionary form, which is in lower case */
  read(vocabulary: Vocabulary, types: Uint32Array, length: number, pos: Uint8Array): Uint32Array {
    if (this.#types.since(vocabulary) === 0) {
      this.#verbs.fill(0);
      this.#plurals.fill(0);
    }
    this.#verbs = withRoom(this.#verbs, vocabulary.size);
    this.#plurals = withRoom(this.#plurals, vocabulary.size);
    const lemmas = new Uint32Array(length);
    for (let i = 0; i < length; i++) {
      const tag = pos[i];
      const known = VERB_FORM[tag] === 1 ? this.#verbs : PLURAL[tag] === 1 ? this.#plurals : null;
      const type = types[i];
      if (known === null) lemmas[i] = vocabulary.lowers[type];
      else {
        if (known[type] === 0) known[type] = 1 + lemmaType(vocabulary, vocabulary.lowers[type], tag);
        lemmas[i] = known[type] - 1;
      }
    }
    return lemmas;
  }
}

function lemmaType(vocabulary: Vocabulary, lower: number, tag: number): number {
  const word = vocabulary.words[lower];
  const lemma = lemmaOf(word, tag);
  return lemma === word ? lower : vocabulary.internWord(lemma);
}

/** Lists of "lemma: form form ...", by form. */
export function irregularForms(list: string): Map<string, string> {
  const lemmas = new Map<string, string>();
  for (const line of wordList(list)) {
    const [lemma, forms] = line.split(':');
    for (const form of forms.trim().split(/\s+/)) lemmas.set(form, lemma.trim());
  }
  return lemmas;
}
