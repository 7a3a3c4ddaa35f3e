import type { Article } from '../core/article.ts';
import type { Document, LayerName } from '../core/document.ts';
import { HearsayError } from '../core/errors.ts';
import type { Stage } from '../core/stage.ts';
import { Vocabulary } from '../core/vocabulary.ts';

/** A stage of which only running it is known: the constructor sees to it that what it needs is there. */
interface AnyStage {
  readonly name: string;
  readonly needs: readonly LayerName[];
  readonly gives: readonly LayerName[];
  run(document: Document): object;
}

/**
 * Stages in the order in which they run. `add` accepts a stage only after those that give what it needs: the compiler
 * refuses a wrong order, and so does the constructor, for stages that were put together at run time.
 */
export class Pipeline<Have extends LayerName = never> {
  stages: readonly AnyStage[];
  readonly #vocabulary: Vocabulary;

  constructor(stages: readonly AnyStage[] = [], vocabulary = new Vocabulary()) {
    const have = new Set<LayerName>();
    for (const stage of stages) {
      for (const layer of stage.needs)
        if (!have.has(layer))
          throw new HearsayError(
            'pipeline',
            `stage ${stage.name} needs the layer ${layer}, which no earlier stage gives`,
          );
      for (const layer of stage.gives) {
        if (have.has(layer))
          throw new HearsayError(
            'pipeline',
            `stage ${stage.name} gives the layer ${layer}, which an earlier stage owns`,
          );
        have.add(layer);
      }
    }
    this.stages = stages;
    this.#vocabulary = vocabulary;
  }

  /** This pipeline with one more stage at its end. */
  add<Needs extends Have, Gives extends LayerName>(stage: Stage<Needs, Gives>): Pipeline<Have | Gives> {
    return new Pipeline<Have | Gives>([...this.stages, stage], this.#vocabulary);
  }

  /** Runs all stages on one article. @throws whatever a stage throws */
  run(article: Article): Document<Have> {
    const [outcome] = this.runAll([article]);
    if ('error' in outcome) throw outcome.error;
    return outcome.document;
  }

  /**
   * Runs all stages on some articles, stage after stage, so that a stage finds its code and weights in the processor's
   * caches from the second article on. All documents are in memory together; what one fails of concerns no other.
   * @returns one outcome an article, in the same order
   */
  runAll(articles: readonly Article[]): ArticleOutcome<Have>[] {
    return this.#runStages(this.stages, articles);
  }

  /**
   * As {@link runAll}, and for the last time: each stage is let go once it has run, with columns that are as long as the
   * longest text that it has seen.
   */
  runLast(articles: readonly Article[]): ArticleOutcome<Have>[] {
    const stages = [...this.stages];
    this.stages = [];
    return this.#runStages(takenFrom(stages), articles);
  }

  #runStages(stages: Iterable<AnyStage>, articles: readonly Article[]): ArticleOutcome<Have>[] {
    this.#vocabulary.trim();
    const outcomes = articles.map((article): ArticleOutcome<never> => {
      const document = emptyDocument(article, this.#vocabulary);
      return { document };
    });
    for (const stage of stages)
      for (const [at, outcome] of outcomes.entries()) {
        if ('error' in outcome) continue;
        try {
          Object.assign(outcome.document, stage.run(outcome.document));
        } catch (error) {
          outcomes[at] = { error: error as Error, stage: stage.name };
        }
      }
    return outcomes as ArticleOutcome<Have>[]; // all stages have run
  }
}

/** The stages in their order, none of which the list holds any more. */
function* takenFrom(stages: AnyStage[]): Generator<AnyStage> {
  for (let stage = stages.shift(); stage; stage = stages.shift()) yield stage;
}

/** An article with all that the stages found in it, or why one of them failed. */
export type ArticleOutcome<Have extends LayerName> =
  | { readonly document: Document<Have> }
  | { readonly error: Error; readonly stage: string };

/** A document that no stage has seen: every layer's field is there and unset, so that all documents share one hidden class. */
function emptyDocument(article: Article, vocabulary: Vocabulary): Document {
  const document = {
    article,
    text: article.text,
    vocabulary,
    tokens: undefined,
    sentences: undefined,
    pos: undefined,
    lemmas: undefined,
    names: undefined,
    published: undefined,
    dates: undefined,
    quantities: undefined,
    marks: undefined,
    quotes: undefined,
    claims: undefined,
    entities: undefined,
    speakers: undefined,
  } satisfies Document & Record<LayerName, undefined>;
  return document;
}
