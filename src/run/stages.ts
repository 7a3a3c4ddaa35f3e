import { createClaimDetector } from '../detect/claims/detector.ts';
import { createQuoteDetector } from '../detect/quotes/detector.ts';
import { type KnownData, KnownNames } from '../link/known/known-names.ts';
import { createLinker, type LinkOptions } from '../link/linker.ts';
import type { Aliases } from '../link/names/aliases.ts';
import { createPlaceResolver } from '../link/places/resolver.ts';
import { createDateTagger } from '../tag/dates/stage.ts';
import { createNameTagger } from '../tag/names/tagger.ts';
import { createPosTagger } from '../tag/pos/stage.ts';
import { createQuantityTagger } from '../tag/quantities/stage.ts';
import { createTokenizer } from '../tokenize/tokenizer.ts';
import { Pipeline } from './pipeline.ts';

/** What the user brings: names for entities, and names that are found wherever they stand. */
export interface OwnNames {
  readonly aliases?: Aliases;
  readonly known?: KnownData;
}

/** What hearsay does with an article, in one sentence. */
export function createStages(own: OwnNames = {}) {
  return createStagesBeforeClaims()
    .add(createClaimDetector())
    .add(createLinker(linkOptions(own)));
}

/** What the linker is made with. */
export function linkOptions({ aliases, known }: OwnNames): LinkOptions {
  return {
    places: createPlaceResolver(),
    ...(aliases && { aliases }),
    ...(known && { known: new KnownNames(known) }),
  };
}

/** The stages that claims are built on: the claim model learns from what they give. */
export function createStagesBeforeClaims() {
  return new Pipeline()
    .add(createTokenizer())
    .add(createPosTagger())
    .add(createNameTagger())
    .add(createDateTagger())
    .add(createQuantityTagger())
    .add(createQuoteDetector());
}
