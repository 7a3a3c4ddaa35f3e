import { BoostedTrees } from '../../learn/boosted-trees.ts';
import { FeatureRows } from '../../learn/features/feature-rows.ts';
import { columnOf, openPacked } from '../../learn/packed.ts';
import { STATES } from '../../learn/sequences/chain.ts';

export const QUOTE_MODEL = { name: 'models/quotes', kind: 'quotes', version: 3 } as const;

/** Targets of the ranking: the content is right at least by half, exactly, by half and with the right source. */
export const RANKING_TARGETS = 3;

/** Numbers in the header of the model file. */
export interface QuoteModelMeta {
  /** Real weight of one step of the packed weights. */
  readonly scales: Readonly<Record<'cues' | 'arguments' | 'ranking', number>>;
  /** Depth of the trees. */
  readonly depth: number;
  /** Score from which a reading is given out. */
  readonly threshold: number;
  /** Confidence of a quote by its score, in twentieths from 0 to 1. */
  readonly calibration: readonly number[];
}

/** Weights of the quote models: cue probability, arguments of a cue, ranking of readings, trees that mend it. */
export interface QuoteModel {
  readonly cues: FeatureRows;
  readonly arguments: FeatureRows;
  /** Log scores of transitions: classes x from x to. */
  readonly transitions: Float32Array;
  readonly ranking: FeatureRows;
  readonly trees: BoostedTrees;
  readonly meta: QuoteModelMeta;
}

/** Opens the quote models. @throws HearsayError `model` */
export function openQuoteModel(): QuoteModel {
  const { columns, meta } = openPacked<QuoteModelMeta>(QUOTE_MODEL);
  const rows = (name: keyof QuoteModelMeta['scales'], width: number): FeatureRows =>
    FeatureRows.packed(columns, name, width, meta.scales[name]);
  return {
    cues: rows('cues', 1),
    arguments: rows('arguments', STATES),
    transitions: columnOf(columns, 'transitions', Float32Array),
    ranking: rows('ranking', RANKING_TARGETS),
    trees: new BoostedTrees(
      {
        features: columnOf(columns, 'trees.features', Uint32Array),
        cuts: columnOf(columns, 'trees.cuts', Float32Array),
        leaves: columnOf(columns, 'trees.leaves', Float32Array),
      },
      meta.depth,
    ),
    meta,
  };
}
