import { atlas } from '../../../gazetteer/atlas.ts';
import { RecordKind } from '../../../gazetteer/gazetteer.ts';
import { placeKey } from '../../../gazetteer/place-name.ts';
import { kept } from '../../../link/names/kept.ts';

/** ISO 3166-1 code of the country that a word names, or whose people it does ("Turkish"); null if none. */
export const countryCalled = kept((name): string | null => {
  const { gazetteer } = atlas();
  const country = gazetteer
    .lookup(placeKey(name))
    .find(({ record }) => gazetteer.kindOf(record) === RecordKind.country);
  return country ? gazetteer.countries[gazetteer.countryOfGroup(gazetteer.groupOf(country.record))] : null;
});
