import type { Document } from '../../core/document.ts';
import type { Name } from '../../core/layers/names.ts';
import { KeySums, MAX_WIDTH } from '../../learn/features/key-sums.ts';
import { beginState, insideState } from '../../learn/sequences/bio.ts';
import { NAME_CLASSES } from './classes.ts';
import { ArticleView } from './features/article.ts';
import { MAX_CONTEXT_KEYS, neighbourhoodKeys, phraseKeys, runKeys } from './features/context-features.ts';
import { documentKeys } from './features/document-features.ts';
import { MAX_WORD_KEYS, NEIGHBOUR_OFFSETS, neighbourKeys, ownKeys } from './features/word-features.ts';
import { NameWords, Role } from './features/words.ts';
import { openNameLexicons } from './lexicons.ts';
import { type NameModel, openNameModel } from './model.ts';
import { NAME_LISTS } from './name-lists.ts';
import { NameRules } from './rules/name-rules.ts';
import { NameFinder } from './tagger.ts';

type NameClass = (typeof NAME_CLASSES)[number];

/** How the model saw a name. */
export interface NameTrace {
  /** The class that its sentence alone speaks for, and that which all mentions of the name agree on. */
  readonly alone: NameClass;
  readonly agreed: NameClass;
  /** By how much each class falls short of `alone`, in units of the model: the least first. */
  readonly classes: readonly { readonly name: NameClass; readonly short: number }[];
  /** What speaks for `alone` and against the next class, in the same units. */
  readonly shares: readonly { readonly name: string; readonly share: number }[];
  /** Lists that hold the whole name. */
  readonly lists: readonly string[];
}

/** Looks at an article again as the model did, and says of its names why they are what they are. */
export class NameTracer {
  readonly #document: Document<'tokens' | 'sentences'>;
  readonly #model: NameModel = openNameModel();
  readonly #view: ArticleView;
  readonly #finder: NameFinder;
  readonly #rules = new NameRules();

  constructor(document: Document<'tokens' | 'sentences'>) {
    const lexicons = openNameLexicons();
    this.#document = document;
    this.#view = new ArticleView(new NameWords(lexicons), lexicons.gazetteer);
    this.#view.words.open(document.vocabulary);
    this.#view.read(document);
    this.#finder = new NameFinder(this.#model, lexicons);
    this.#rules.open(document);
  }

  /** Null for a name that the model did not find with these edges: rules cut it, or a list of the user's. */
  trace({ firstToken, endToken }: Pick<Name, 'firstToken' | 'endToken'>): NameTrace | null {
    const { length, firsts, ends, classes, typeScores } = this.#finder.find(this.#document, this.#rules);
    for (let m = 0; m < length; m++) {
      if (firsts[m] !== firstToken || ends[m] !== endToken) continue;
      const { scale } = this.#model.meta;
      const order = NAME_CLASSES.map((name, at) => ({
        name,
        at,
        short: -scale * typeScores[m * NAME_CLASSES.length + at],
      })).sort((a, b) => a.short - b.short || a.at - b.at);
      const lists = this.#finder.listsOf(firstToken, endToken);
      return {
        alone: order[0].name,
        agreed: NAME_CLASSES[classes[m]],
        classes: order.map(({ name, short }) => ({ name, short })),
        shares: this.#shares(firstToken, endToken, order[0].at, order[1].at),
        lists: NAME_LISTS.filter((_, bit) => (lists >> bit) & 1),
      };
    }
    return null;
  }

  /** By what a feature is about, what the features of all tokens of a name say for a class and against another. */
  #shares(first: number, end: number, winner: number, rival: number): NameTrace['shares'] {
    const shares = new Map<string, number>();
    const keys = new Int32Array(Math.max(MAX_WORD_KEYS, MAX_CONTEXT_KEYS));
    const sums = new KeySums(this.#model.rows);
    const weights = new Float32Array(MAX_WIDTH);
    for (let i = first; i < end; i++) {
      const states = i === first ? beginState : insideState;
      for (const [name, count] of this.#features(i, first, end, keys)) {
        sums.addAll(keys, count, weights.fill(0), 0);
        const share = (weights[states(winner)] - weights[states(rival)]) * this.#model.meta.scale;
        shares.set(name, (shares.get(name) ?? 0) + share);
      }
    }
    return [...shares].map(([name, share]) => ({ name, share }));
  }

  /** The features of a token, group by group, each with its number of keys. */
  *#features(i: number, first: number, end: number, keys: Int32Array): Generator<[string, number]> {
    const view = this.#view;
    const { words, types, sentences, firstTokens } = view;
    const from = firstTokens[sentences[i]];
    const to = firstTokens[sentences[i] + 1];
    yield ['the words of the name', ownKeys(words, types[i], keys)];
    for (const offset of NEIGHBOUR_OFFSETS) {
      const j = i + offset;
      if (j < from || j >= to) continue;
      const name = j >= first && j < end ? 'the words of the name' : `"${this.#word(j)}" beside it`;
      yield [name, neighbourKeys(words, types[j], offset, keys)];
    }
    yield ['what stands around it, taken together', neighbourhoodKeys(view, i, from, to, keys)];
    const isCore = words.roles[types[i]] === Role.core;
    if (isCore) yield ['where it stands among capitals', runKeys(view, i, from, to, keys, 0)];
    if (view.phrases[i] !== 0) yield ['lists of names', phraseKeys(view, i, keys, 0)];
    if (isCore && this.#model.meta.groups.documents)
      yield ['the same words elsewhere in the article', documentKeys(view, i, keys, 0)];
  }

  #word(token: number): string {
    const { text, tokens } = this.#document;
    return text.slice(tokens.starts[token], tokens.ends[token]);
  }
}
