import { CandidateFinder } from './candidates.ts';
import { Gazetteer } from './gazetteer.ts';
import { type PlaceWords, placeWords } from './place-words.ts';

/**
 * The way into this room: a name goes in, the places of the world that it may mean come out. The tagger reads it for names
 * it passed over, the linker for where they lie.
 */
export interface Atlas {
  readonly gazetteer: Gazetteer;
  readonly finder: CandidateFinder;
  readonly words: PlaceWords;
  /** Index of a country by its ISO code; -1 if there is none. */
  countryIndex(code: string): number;
}

let opened: Atlas | undefined;

/** The atlas, opened at first use and kept. @throws HearsayError `model` if a file is missing or damaged */
export function atlas(): Atlas {
  if (opened) return opened;
  const gazetteer = new Gazetteer();
  const words = placeWords();
  opened = {
    gazetteer,
    words,
    finder: new CandidateFinder(gazetteer, words),
    countryIndex: (code) => (code ? gazetteer.countries.indexOf(code) : -1),
  };
  return opened;
}
