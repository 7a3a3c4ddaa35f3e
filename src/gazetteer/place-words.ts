import { wordList } from '../learn/word-list.ts';

/** What the words next to a place name say of its kind, one bit each. */
export const Cue = {
  state: 1,
  county: 2,
  city: 4,
  country: 8,
  /** What it is of is no city: "the capital of Norway". */ seat: 16,
} as const;

/** The word lists of place names, read once. */
export interface PlaceWords {
  /** Words of the names of buildings and institutions. */
  readonly facility: ReadonlySet<string>;
  /** Those of them that people gather in: an institution with one is also a building. */
  readonly venue: ReadonlySet<string>;
  /** What may be dropped before or after a name, longest first. */
  readonly leading: readonly string[];
  readonly trailing: readonly string[];
  /** Those of {@link trailing} that are of nature. */
  readonly feature: ReadonlySet<string>;
  /** Last words of the names of streets. */
  readonly street: ReadonlySet<string>;
  /** Words that hint at no place. */
  readonly weak: ReadonlySet<string>;
  /** Names of countries and peoples that are mostly something else where the tagger did not find them. */
  readonly ambiguous: ReadonlySet<string>;
  /** Words of institutions that stand for a country but lie in another. */
  readonly abroad: ReadonlySet<string>;
  /** Top-level domains with two letters that say no country. */
  readonly genericDomains: ReadonlySet<string>;
  /** Words that begin another clause. */
  readonly clause: ReadonlySet<string>;
  /** English words that are also names of well-known places. */
  readonly common: ReadonlySet<string>;
  /** Keys of what is on no map of the earth. */
  readonly offMap: ReadonlySet<string>;
  /** What stands before "the" and the number of a road, and what behind it. */
  readonly beforeRoad: ReadonlySet<string>;
  readonly afterRoad: ReadonlySet<string>;
  /** Bits of {@link Cue} by word. */
  readonly cues: ReadonlyMap<string, number>;
}

/** Words of a list of which each line bears a label. */
function labelled(list: string, label: string): string[] {
  return wordList(list)
    .filter((line) => line.startsWith(`${label} `))
    .map((line) => line.slice(label.length + 1));
}

/** Reads the word lists. @throws HearsayError `model` if one is missing */
export function placeWords(): PlaceWords {
  const longestFirst = (words: string[]): string[] =>
    words.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const cues = new Map<string, number>();
  for (const line of wordList('places/cue-words')) {
    const [kind, word] = line.split(' ');
    cues.set(word, (cues.get(word) ?? 0) | Cue[kind as keyof typeof Cue]);
  }
  return {
    facility: new Set(wordList('places/facility-words')),
    venue: new Set(wordList('places/venue-words')),
    leading: longestFirst(wordList('places/leading-words')),
    trailing: longestFirst(wordList('places/trailing-words')),
    feature: new Set(wordList('places/feature-words')),
    street: new Set(wordList('places/street-words')),
    weak: new Set(wordList('places/weak-words')),
    ambiguous: new Set(wordList('places/ambiguous-words')),
    abroad: new Set(wordList('places/abroad-words')),
    genericDomains: new Set(wordList('places/generic-domains')),
    clause: new Set(wordList('places/clause-words')),
    common: new Set(wordList('places/common-words')),
    offMap: new Set(wordList('places/off-map-words')),
    beforeRoad: new Set(labelled('places/road-words', 'before')),
    afterRoad: new Set(labelled('places/road-words', 'after')),
    cues,
  };
}
