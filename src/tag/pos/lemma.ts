import { POS } from '../../core/pos.ts';
import { hashWord, type Vocabulary } from '../../core/vocabulary.ts';
import { NewTypes } from '../../core/word-types.ts';
import { wordList } from '../../learn/word-list.ts';
import { regularNoun, regularVerb } from './lemma-rules.ts';

type WordKind = 0 | 1 | 2;
const OTHER: WordKind = 0;
const VERB: WordKind = 1;
const NOUN: WordKind = 2;

const KINDS = new Uint8Array(64);
for (const tag of ['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD'] as const) KINDS[POS[tag]] = VERB;
for (const tag of ['NNS', 'NNPS'] as const) KINDS[POS[tag]] = NOUN;

/**
 * Dictionary forms of words: "said" -> "say", "children" -> "child"; other words are only made lower-case.
 * Irregular forms come from `lexicons/verb-forms.txt` and `lexicons/noun-forms.txt`, the rest from spelling rules.
 * Keeps what it found by word type; call {@link Lemmatizer.update} with each document's vocabulary first.
 */
export class Lemmatizer {
  readonly #verbs = irregularForms('verb-forms');
  readonly #nouns = irregularForms('noun-forms');
  #vocabulary: Vocabulary | undefined;
  readonly #types = new NewTypes();
  /** By word type * 3 + kind. */
  #lemmas: string[] = [];
  #keys: number[] = [];

  update(vocabulary: Vocabulary): void {
    this.#vocabulary = vocabulary;
    if (this.#types.since(vocabulary) > 0) return;
    this.#lemmas = [];
    this.#keys = [];
  }

  /** Lower-case dictionary form of word type `type` when its part of speech is `pos` (an id of `core/pos.ts`). */
  lemma(type: number, pos: number): string {
    return this.#lemmas[this.#slot(type, pos)];
  }

  /** `hashWord` of the lemma, for features and look-ups. */
  key(type: number, pos: number): number {
    return this.#keys[this.#slot(type, pos)];
  }

  #slot(type: number, pos: number): number {
    const kind = KINDS[pos];
    const slot = type * 3 + kind;
    if (this.#lemmas[slot] === undefined) {
      const { words, lowers } = this.#vocabulary as Vocabulary;
      const lemma = this.#find(words[lowers[type]], kind);
      this.#lemmas[slot] = lemma;
      this.#keys[slot] = hashWord(lemma);
    }
    return slot;
  }

  #find(word: string, kind: number): string {
    if (kind === OTHER) return word;
    return kind === VERB
      ? (this.#verbs.get(word) ?? regularVerb(word))
      : (this.#nouns.get(word) ?? regularNoun(word));
  }
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
