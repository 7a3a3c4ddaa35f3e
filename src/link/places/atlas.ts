import { type Atlas, atlas } from '../../gazetteer/atlas.ts';
import { CountrySigns } from './evidence/country-signs.ts';
import { NameReader } from './name-reader.ts';

/** The gazetteer with what is needed to say where the names of an article lie. */
export interface PlaceAtlas extends Atlas {
  readonly names: NameReader;
  readonly signs: CountrySigns;
}

let opened: PlaceAtlas | undefined;

/** Opened at first use and kept. @throws HearsayError `model` if a file is missing or damaged */
export function placeAtlas(): PlaceAtlas {
  if (opened) return opened;
  const known = atlas();
  opened = {
    ...known,
    names: new NameReader(known.finder, known.words),
    signs: new CountrySigns(known.countryIndex),
  };
  return opened;
}
