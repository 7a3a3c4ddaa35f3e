import type { Document } from '../../core/document.ts';
import { firstFindings } from '../../core/layers/bounds.ts';
import type { Name } from '../../core/layers/names.ts';
import type { Stage } from '../../core/stage.ts';
import { Viterbi } from '../../learn/sequences/viterbi.ts';
import { entityType } from './classes.ts';
import { confidence } from './confidence.ts';
import { ArticleView } from './features/article.ts';
import { NameScorer } from './features/scorer.ts';
import { NameWords } from './features/words.ts';
import { type NameLexicons, openNameLexicons } from './lexicons.ts';
import { Mentions } from './mentions.ts';
import { type NameModel, openNameModel } from './model.ts';
import { NameRules } from './rules/name-rules.ts';
import { isCity, nameOf } from './rules/names-and-lists.ts';
import type { ListsOf } from './rules/rule.ts';
import { placeTowns, settleTypes } from './settle.ts';

/**
 * The stage that finds names: a linear model over hashed features decides for each candidate (a stretch of capitalised
 * words) by Viterbi which of its words are names of what; then the article's mentions of the same name agree on a type;
 * then word lists and the gazetteer mend what they know better, and firms are told from persons by what is said of them.
 */
export function createNameTagger(
  model: NameModel = openNameModel(),
  lexicons: NameLexicons = openNameLexicons(),
): Stage<'tokens' | 'sentences' | 'pos', 'names'> {
  const finder = new NameFinder(model, lexicons);
  const rules = new NameRules();
  const { calibration, scale } = model.meta;
  return {
    name: 'names',
    needs: ['tokens', 'sentences', 'pos'],
    gives: ['names'],
    run(document) {
      rules.open(document);
      const { length, firsts, ends: endTokens, classes, margins } = finder.find(document, rules);
      const names: Name[] = [];
      const others = new Set<number>();
      for (let m = 0; m < length; m++) {
        const type = entityType(classes[m]);
        const firstToken = firsts[m];
        const endToken = endTokens[m];
        if (type === null) {
          for (let i = firstToken; i < endToken; i++) others.add(i);
          continue;
        }
        if (isAgency(document, firstToken)) continue;
        names.push(
          nameOf(
            document,
            firstToken,
            endToken,
            type,
            confidence(calibration, margins[m] * scale, classes[m]),
          ),
        );
      }
      return { names: firstFindings(rules.mend(names, document, others, finder.listsOf), document.text) };
    },
  };
}

/** True for what stands in the brackets of a dateline: "(Reuters)" says who sends the article, not who is in it. */
function isAgency({ tokens, sentences }: Document<'tokens' | 'sentences'>, token: number): boolean {
  const at = tokens.starts[token];
  for (const { agency } of sentences.datelines)
    if (agency !== null && at >= agency.start && at < agency.end) return true;
  return false;
}

/** Finds names with a model. Keeps what it knows of word types from article to article. */
export class NameFinder {
  /** Lists that hold words of the article found last as one name. */
  readonly listsOf: ListsOf;
  readonly #isCity: (first: number, end: number) => boolean;
  readonly #scale: number;
  readonly #view: ArticleView;
  readonly #decoder: CandidateDecoder;

  constructor(model: NameModel, lexicons: NameLexicons) {
    this.#scale = model.meta.scale;
    const view = new ArticleView(new NameWords(lexicons), lexicons.gazetteer);
    this.#view = view;
    this.listsOf = (first, end) => view.words.listsOf(view.types, first, end);
    this.#isCity = (first, end) => isCity(this.listsOf(first, end));
    this.#decoder = new CandidateDecoder(model, this.#view);
  }

  /**
   * The names of an article, those of class `other` too; valid until the next call.
   * @param rules tell how sentences use names, where they are given
   */
  find(document: Document<'tokens' | 'sentences'>, rules?: NameRules): Mentions {
    if (!this.#view.words.open(document.vocabulary)) this.#decoder.forget();
    this.#view.read(document);
    const mentions = this.#decoder.decode();
    settleTypes(mentions, document.tokens.types, this.#scale, rules?.uses);
    if (rules && this.#view.sport === 0) placeTowns(mentions, this.#isCity, this.#scale);
    return mentions;
  }
}

/** Decodes the candidates of the article in view. */
class CandidateDecoder {
  readonly #model: NameModel;
  readonly #view: ArticleView;
  readonly #scorer: NameScorer;
  readonly #viterbi: Viterbi;
  readonly #mentions = new Mentions();
  #scores = new Float32Array(0);
  #marginals = new Float32Array(0);
  #path = new Uint8Array(0);

  constructor(model: NameModel, view: ArticleView) {
    this.#model = model;
    this.#view = view;
    this.#scorer = new NameScorer(model.rows, view, model.meta.groups);
    this.#viterbi = new Viterbi(model.transitions);
  }

  /** Forgets what it knows of word types. */
  forget(): void {
    this.#scorer.forget();
  }

  /** The names in the article that `view` has read; valid until the next call. */
  decode(): Mentions {
    const { candidates, candidateCount } = this.#view;
    const { states } = this.#model.transitions;
    this.#scorer.reserve();
    this.#mentions.clear();
    for (let c = 0; c < candidateCount; c++) {
      const start = candidates[2 * c];
      const length = candidates[2 * c + 1] - start;
      this.#reserve(length);
      for (let i = 0; i < length; i++) this.#scorer.score(start + i, this.#scores, i * states);
      this.#viterbi.decode(this.#scores, length, this.#path, 0);
      if (!holdsName(this.#path, length)) continue;
      this.#viterbi.maxMarginals(this.#scores, length, this.#marginals);
      this.#mentions.addCandidate(
        start,
        length,
        this.#path,
        this.#scores,
        this.#marginals,
        this.#model.transitions,
      );
    }
    return this.#mentions;
  }

  #reserve(length: number): void {
    if (length <= this.#path.length) return;
    const { states } = this.#model.transitions;
    this.#path = new Uint8Array(length * 2);
    this.#scores = new Float32Array(length * 2 * states);
    this.#marginals = new Float32Array(length * 2 * states);
  }
}

function holdsName(path: Uint8Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (path[i] !== 0) return true;
  return false;
}
