import { CandidateFinder } from './candidates.ts';
import { CountrySigns } from './country-signs.ts';
import { Gazetteer } from './gazetteer.ts';
import { type PlaceWords, placeWords } from './place-words.ts';
import { NameReader } from './readings.ts';

/** The gazetteer with what is needed to read names by it. */
export interface Atlas {
  readonly gazetteer: Gazetteer;
  readonly finder: CandidateFinder;
  readonly names: NameReader;
  readonly words: PlaceWords;
  readonly signs: CountrySigns;
  /** Index of a country by its ISO code; -1 if there is none. */
  countryIndex(code: string): number;
}

let opened: Atlas | undefined;

/** The atlas, opened at first use and kept. @throws HearsayError `model` if a file is missing or damaged */
export function atlas(): Atlas {
  if (opened) return opened;
  const gazetteer = new Gazetteer();
  const words = placeWords();
  const countryIndex = (code: string): number => (code ? gazetteer.countries.indexOf(code) : -1);
  const finder = new CandidateFinder(gazetteer, words);
  opened = {
    gazetteer,
    words,
    finder,
    names: new NameReader(finder, words),
    signs: new CountrySigns(countryIndex),
    countryIndex,
  };
  return opened;
}
