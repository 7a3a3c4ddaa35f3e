import type { Candidate, CandidateFinder, Reading } from './candidates.ts';
import { NameKind, RecordKind } from './gazetteer.ts';
import { placeKey } from './place-name.ts';
import type { PlaceWords } from './place-words.ts';
import type { Toponym } from './resolver.ts';

/** A city must have this many people (decimal logarithm) to be thought of at the head of an organization's name. */
const KNOWN_CITY = 5;
const LONGEST_HEAD = 3;
/** A name without candidates is looked up as the article spells it, in its first mentions. */
const MOST_SPELLINGS = 4;

/** What a toponym may mean, given its type: places; peoples' countries; what an organization is named for. */
export function readingOf(
  toponym: Toponym,
  text: string,
  finder: CandidateFinder,
  words: PlaceWords,
): Reading | null {
  switch (toponym.type) {
    case 'person':
      return null;
    case 'group':
      return filtered(finder.find(toponym.name), isPeople);
    case 'organization':
      return headOf(toponym.name, finder, words);
    case 'place': {
      let reading = finder.find(toponym.name);
      for (const { start, end } of toponym.mentions.slice(0, MOST_SPELLINGS)) {
        if (reading?.match === 'whole') break;
        const spelt = finder.find(text.slice(start, end));
        if (!reading || spelt?.match === 'whole') reading = spelt ?? reading;
      }
      return reading;
    }
  }
}

/** The well-known place that an organization's name is or begins with: "Kremlin", "Leeds Crown Court". */
function headOf(name: string, finder: CandidateFinder, words: PlaceWords): Reading | null {
  const whole = filtered(finder.find(name), isWellKnown);
  if (whole) return whole;
  const parts = name.split(' ');
  for (let length = Math.min(LONGEST_HEAD, parts.length - 1); length > 0; length--) {
    const head = parts
      .slice(0, length)
      .join(' ')
      .replace(/['’]s?$/, '');
    if (words.weak.has(placeKey(head))) continue;
    const reading = filtered(finder.find(head), isWellKnown);
    if (reading) return { candidates: reading.candidates, match: 'part' };
  }
  return null;
}

/** "Turkish", and what is both a people and a name: "Saudi", "U.S." */
function isPeople({ kind, name }: Candidate): boolean {
  return name === NameKind.demonym || (kind === RecordKind.country && name === NameKind.name);
}

function isWellKnown({ kind, name, logPopulation }: Candidate): boolean {
  if (name !== NameKind.name) return false;
  if (kind === RecordKind.city) return logPopulation >= KNOWN_CITY;
  return kind !== RecordKind.area && kind !== RecordKind.county && kind !== RecordKind.airport;
}

/** The candidates of a whole name that pass; null if none does. */
function filtered(reading: Reading | null, passes: (candidate: Candidate) => boolean): Reading | null {
  if (reading?.match !== 'whole') return null;
  const candidates = reading.candidates.filter(passes);
  return candidates.length > 0 ? { candidates, match: 'whole' } : null;
}
