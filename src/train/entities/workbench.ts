import { Vocabulary } from '../../core/vocabulary.ts';
import { ArticleView } from '../../tag/names/features/article.ts';
import { NameWords } from '../../tag/names/features/words.ts';
import { type NameLexicons, openNameLexicons } from '../../tag/names/lexicons.ts';
import { type NameModel, openNameModel } from '../../tag/names/model.ts';
import { NameFinder } from '../../tag/names/tagger.ts';
import { createTokenizer } from '../../tokenize/tokenizer.ts';
import { articleOf } from '../gold.ts';
import { type AugmentOptions, augment } from './augment/augment.ts';
import { nameExamples, type Reader } from './examples.ts';
import type { LabelledArticle } from './labels.ts';
import { type LearnOptions, learnNames, UNCALIBRATED } from './learn.ts';

/** Reads articles, learns from them and finds names in them: what all steps of training share. */
export class Workbench {
  readonly #lexicons: NameLexicons;
  readonly #view: ArticleView;
  /** An article with its tokens and sentences. */
  readonly read: Reader;

  constructor(lexicons: NameLexicons = openNameLexicons()) {
    this.#lexicons = lexicons;
    this.#view = new ArticleView(new NameWords(lexicons), lexicons.gazetteer);
    const tokenizer = createTokenizer();
    const vocabulary = new Vocabulary();
    this.read = (gold) => {
      vocabulary.trim();
      const document = { article: articleOf(gold), text: gold.text, vocabulary };
      return { ...document, ...tokenizer.run(document) };
    };
  }

  /** A model of the articles; its confidences are not calibrated. */
  learn(articles: readonly LabelledArticle[], options: LearnOptions): NameModel {
    return openNameModel(learnNames(this.examples(articles, options), options, UNCALIBRATED, {}));
  }

  /** The articles with headlines, and short texts with other names in their sentences. */
  augmented(articles: readonly LabelledArticle[], options: AugmentOptions): LabelledArticle[] {
    return augment(articles, this.read, this.#lexicons.gazetteer, options);
  }

  examples(articles: readonly LabelledArticle[], options: LearnOptions) {
    return nameExamples(articles, this.read, this.#view, options.groups);
  }

  /** Finds the names of an article with a model, those of class `other` too. */
  finder(model: NameModel): (article: LabelledArticle) => FoundName[] {
    const finder = new NameFinder(model, this.#lexicons);
    return (article) => {
      const document = this.read(article);
      const { length, firsts, ends, classes, margins } = finder.find(document);
      return Array.from({ length }, (_, m) => ({
        start: document.tokens.starts[firsts[m]],
        end: document.tokens.ends[ends[m] - 1],
        nameClass: classes[m],
        margin: margins[m] * model.meta.scale,
      }));
    };
  }
}

/** A name as found, with its margin in units of the model. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly nameClass: number;
  readonly margin: number;
}
