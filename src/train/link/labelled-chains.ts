import { readFileSync } from 'node:fs';
import { ENTITY_TYPES, type EntityType } from '../../core/names.ts';

/** Chains of names that were labelled by hand: offsets and types, no text. */
export interface LabelledArticle {
  readonly id: string;
  readonly chains: readonly (readonly (readonly [start: number, end: number, type: EntityType])[])[];
}

/**
 * The hand-labelled chains (`chains.jsonl`): the names of articles of the development data, as annotated there, or found
 * by CoreNLP in the case of PolNeAR, and which of them name one thing.
 */
export function readLabelledChains(): LabelledArticle[] {
  const lines = readFileSync(new URL('chains.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => {
    const article = JSON.parse(line) as LabelledArticle;
    for (const [, , type] of article.chains.flat())
      if (!ENTITY_TYPES.includes(type)) throw new TypeError(`${article.id}: no entity type "${type}"`);
    return article;
  });
}
