import { atlas } from '../../../gazetteer/atlas.ts';
import { RecordKind } from '../../../gazetteer/gazetteer.ts';
import { placeKey } from '../../../gazetteer/place-name.ts';

const known = new Map<string, string | null>();
const MAX_KNOWN = 20_000;

/** ISO 3166-1 code of the country that a word names, or whose people it does ("Turkish"); null if none. */
export function countryCalled(name: string): string | null {
  let code = known.get(name);
  if (code === undefined) {
    if (known.size >= MAX_KNOWN) known.clear();
    const { gazetteer } = atlas();
    const country = gazetteer
      .lookup(placeKey(name))
      .find(({ record }) => gazetteer.kindOf(record) === RecordKind.country);
    code = country ? gazetteer.countries[gazetteer.countryOfGroup(gazetteer.groupOf(country.record))] : null;
    known.set(name, code);
  }
  return code;
}
