import { byPosition } from '../../core/layers/span.ts';
import type { ArticleIndex } from '../article-index.ts';
import type { EntityDraft, EntityDrafts } from '../entity-draft.ts';
import type { PlaceResolver } from '../places/resolver.ts';

/** Makes two entities of a place's name that the article uses in two senses: Paris in Texas, and the one in France. */
export function splitSenses({ document }: ArticleIndex, drafts: EntityDrafts, places: PlaceResolver): void {
  const { length } = drafts.list;
  for (let i = 0; i < length; i++) {
    const draft = drafts.list[i];
    if (draft.type !== 'place' || draft.names.length < 2) continue;
    const names = draft.names.map(({ name }) => name).sort(byPosition);
    const senses = places.senses(document, names);
    if (!senses) continue;
    const partOf = new Map<number, EntityDraft>([[senses[0], draft]]);
    for (const sense of senses) if (!partOf.has(sense)) partOf.set(sense, drafts.begin(draft.type));
    const senseOf = new Map(names.map(({ start }, n) => [start, senses[n]]));
    draft.divide(({ name }) => partOf.get(senseOf.get(name.start) ?? senses[0]) ?? draft);
    for (const [sense, part] of partOf) part.sense = sense;
  }
}
