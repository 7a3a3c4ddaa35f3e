import type { Dateline } from '../../../../core/layers/tokens.ts';
import { atlas } from '../../../../gazetteer/atlas.ts';
import { RecordKind } from '../../../../gazetteer/gazetteer.ts';
import { type Read, retyped } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';

const CITY = 1 << RecordKind.city;

/**
 * Places where one was taken for a team or a firm although the article was sent from it: "BOSTON (Reuters) - Quillon surprised
 * investors". Without an agency only a city of the gazetteer: other words in capitals stand before a dash too.
 */
export const withPlacesFiled: NameRule = {
  apply(names, { document }) {
    const { datelines } = document.sentences;
    if (datelines.length === 0) return names;
    return retyped(
      names,
      'place',
      ({ type, start, end }) =>
        type !== 'place' && datelines.some((dateline) => isPlaceOf(dateline, start, end, document)),
    );
  },
};

function isPlaceOf({ place, agency }: Dateline, start: number, end: number, { text }: Read): boolean {
  if (place === null || start < place.start || end > place.end) return false;
  return agency !== null || atlas().finder.namings(text, start, end, CITY) !== 0;
}
