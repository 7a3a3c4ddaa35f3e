import { hashWord, type Vocabulary, WordFlag } from '../../../core/vocabulary.ts';
import { WordColumn } from '../../../core/word-types.ts';
import { wordList } from '../../../learn/word-list.ts';
import { verbLemma } from '../../../tag/pos/lemma.ts';
import { regularNoun } from '../../../tag/pos/lemma-rules.ts';

/**
 * Word classes that say something of claims, with what they are to a reader: the lists `lexicons/claims/NAME.txt`. A class
 * is a bit, `1 << place in this list`.
 */
export const WORD_CLASSES = {
  'first-person': 'the speaker',
  'second-person': 'the one spoken to',
  hedges: 'hedges',
  'attributive-hedges': 'hearsay words',
  duty: 'what ought to be',
  future: 'the future',
  comparison: 'comparison or change',
  amounts: 'amounts',
  totals: 'all or none',
  causes: 'cause and effect',
  negations: 'negation',
  law: 'law and policy',
  events: 'events',
  statements: 'denial, accusation or support',
  speech: 'verbs of saying',
  boilerplate: 'courtesies',
  judgements: 'judgements',
  evidence: 'evidence',
  questions: 'question words',
  contact: 'contact lines',
  public: 'public matters',
  conditions: 'conditions',
  auxiliaries: 'auxiliary verbs',
} as const;
export type WordClass = keyof typeof WORD_CLASSES;
const CLASS_NAMES = Object.keys(WORD_CLASSES) as WordClass[];

/** Bit of a word class. */
export const classBit = (wordClass: WordClass): number => 1 << CLASS_NAMES.indexOf(wordClass);

const YEAR = hashWord('<year>');
const SMALL = hashWord('<small number>');
const NUMBER = hashWord('<number>');

/** What the claim detector keeps of word types: a hash that stands for the word, and the classes it belongs to. */
export class ClaimWords {
  keys = new Int32Array(0);
  classes = new Int32Array(0);
  readonly #lists = new Map<string, number>();
  readonly #keyColumn = new WordColumn(new Int32Array(0), keyOf);
  readonly #classColumn = new WordColumn(new Int32Array(0), ({ words, lowers }, type) =>
    this.#classesOf(words[lowers[type]]),
  );

  constructor() {
    for (const name of CLASS_NAMES)
      for (const word of wordList(`claims/${name}`))
        this.#lists.set(word, (this.#lists.get(word) ?? 0) | classBit(name));
  }

  /** Learns the word types that were added since the last call. */
  update(vocabulary: Vocabulary): void {
    this.keys = this.#keyColumn.update(vocabulary);
    this.classes = this.#classColumn.update(vocabulary);
  }

  /** The model learnt nouns by rule alone. */
  #classesOf(word: string): number {
    const own = this.#lists.get(word) ?? 0;
    const verb = this.#lists.get(verbLemma(word)) ?? 0;
    return own | verb | (this.#lists.get(regularNoun(word)) ?? 0);
  }
}

function keyOf(vocabulary: Vocabulary, type: number): number {
  const flags = vocabulary.flags[type];
  if ((flags & WordFlag.digit) === 0 || (flags & WordFlag.alphabetic) !== 0)
    return vocabulary.hashes[vocabulary.lowers[type]];
  const word = vocabulary.words[type];
  if (/^(?:19|20)\d\d$/.test(word)) return YEAR;
  return word.length < 2 ? SMALL : NUMBER;
}
