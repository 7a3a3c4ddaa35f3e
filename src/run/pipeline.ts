import type { Article } from '../core/article.ts';
import type { Document, LayerName, Layers } from '../core/document.ts';
import { HearsayError } from '../core/errors.ts';
import type { Stage } from '../core/stage.ts';
import { Vocabulary } from '../core/vocabulary.ts';

type AnyStage = Stage<LayerName, LayerName>;

/**
 * Stages in the order in which they run. `add` accepts a stage only after those that give what it needs: the compiler
 * refuses a wrong order, and so does the constructor, for stages that were put together at run time.
 */
export class Pipeline<Have extends LayerName = never> {
  readonly stages: readonly AnyStage[];
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
    return new Pipeline<Have | Gives>([...this.stages, stage as unknown as AnyStage], this.#vocabulary);
  }

  /** Runs all stages on one article. */
  run(article: Article): Document<Have> {
    this.#vocabulary.trim();
    const document = emptyDocument(article, this.#vocabulary);
    for (const stage of this.stages)
      Object.assign(document, stage.run(document as unknown as Document<LayerName>));
    return document as unknown as Document<Have>;
  }
}

/** A document with every layer's field present and unset, so that all documents share one hidden class. */
function emptyDocument(article: Article, vocabulary: Vocabulary): Partial<Layers> & Document {
  return {
    article,
    text: article.text,
    vocabulary,
    tokens: undefined,
    sentences: undefined,
    pos: undefined,
    names: undefined,
    published: undefined,
    dates: undefined,
    quantities: undefined,
    quotes: undefined,
    claims: undefined,
    entities: undefined,
    speakers: undefined,
  } as unknown as Partial<Layers> & Document;
}
