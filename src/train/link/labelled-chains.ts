import { ENTITY_TYPES, type EntityType } from '../../core/layers/names.ts';
import type { SourceForm } from '../../core/layers/quotes.ts';
import { jsonLines } from '../gold.ts';

/** Chains of names that were labelled by hand: offsets and types, no text. */
export interface LabelledArticle {
  readonly id: string;
  readonly chains: readonly (readonly (readonly [start: number, end: number, type: EntityType])[])[];
}

/** Who says what the source says: a name of the speaker, as offsets; null for sources that go unnamed. */
export interface LabelledSpeaker {
  readonly id: string;
  readonly source: readonly [start: number, end: number];
  readonly form: SourceForm;
  readonly speaker: readonly [start: number, end: number] | null;
}

/** The speakers of a sample of PolNeAR's quotes, labelled by hand (`speakers.jsonl`). */
export function readLabelledSpeakers(): LabelledSpeaker[] {
  return jsonLines(new URL('speakers.jsonl', import.meta.url));
}

/**
 * The hand-labelled chains (`chains.jsonl`): the names of articles of the development data, as annotated there, or found
 * by CoreNLP in the case of PolNeAR, and of articles of corpus/, found by hand; and which of them name one thing.
 */
export function readLabelledChains(): LabelledArticle[] {
  const articles = jsonLines<LabelledArticle>(new URL('chains.jsonl', import.meta.url));
  for (const { id, chains } of articles)
    for (const [, , type] of chains.flat())
      if (!ENTITY_TYPES.includes(type)) throw new TypeError(`${id}: no entity type "${type}"`);
  return articles;
}
