import type { Document } from '../../core/document.ts';
import type { TokenSpan } from '../../core/layers/span.ts';
import type { Candidate } from '../../gazetteer/candidate.ts';
import type { Lookup } from '../../gazetteer/candidates.ts';
import { kilometres } from '../../gazetteer/distance.ts';
import { RecordKind, Seat } from '../../gazetteer/gazetteer.ts';
import type { PlaceAtlas } from './atlas.ts';
import { clueScore } from './case.ts';
import { isSamePlace } from './confidence.ts';
import { ClueReader, type Clues } from './evidence/clues.ts';
import { PlacesInClause } from './places-in-clause.ts';

/** Mentions of one name that are looked at. */
const MOST_MENTIONS = 24;
/** Clues must say this much for a mention to have a sense of its own, and one that says this much less fits too. */
const LEAST_CLUE = 2;
const FITS = 0.5;
/** What a place before a comma says of the one behind it ("Atlanta, Georgia"), and a name that tells it itself. */
const INNER = 4;
const TOLD = 6;
/** A place before a comma is taken for what it mostly is, or what is this much less likely. */
const LIKELY = 4;
/** Candidates that a mention without clues may be of. */
const POSSIBLE = 3;
/** A country is that much likelier than a town of its name. */
const MUCH_LIKELIER = 3;
const NEAR_KILOMETRES = 300;
/** What a name in the same clause says. */
const LIES_THERE = 1;
const SAME_KIND = 0.5;

interface Told {
  readonly lookup: Lookup | null;
  /** What the words beside the mention say of each candidate; parallel to those of the reading. */
  readonly scores: readonly number[];
  readonly best: number;
}

/** The sense of each of the mentions of one name, in the order of the text; see {@link SenseReader}. */
export function readSenses(
  document: Document<'tokens' | 'sentences'>,
  atlas: PlaceAtlas,
  mentions: readonly TokenSpan[],
): number[] | null {
  return new SenseReader(document, atlas).read(mentions);
}

/**
 * Which place each mention of one name is of, as the words beside it say: "Paris, Texas" and "Paris, France" in one
 * article. A mention of which they say nothing goes with the names of its clause ("Russia and Georgia"), else with the
 * mention before it.
 */
class SenseReader {
  readonly #document: Document<'tokens' | 'sentences'>;
  readonly #atlas: PlaceAtlas;
  readonly #clues: ClueReader;
  readonly #names: PlacesInClause;

  constructor(document: Document<'tokens' | 'sentences'>, atlas: PlaceAtlas) {
    this.#document = document;
    this.#atlas = atlas;
    this.#clues = new ClueReader(document, atlas.finder, atlas.words);
    this.#names = new PlacesInClause(document, atlas);
  }

  /** The record of the gazetteer that each mention is of; null if all are of one place as far as one can tell. */
  read(mentions: readonly TokenSpan[]): number[] | null {
    if (mentions.length < 2) return null;
    const told = mentions.map((mention, i) => (i < MOST_MENTIONS ? this.#tell(mention) : UNTOLD));
    if (told.every(({ best }) => best < LEAST_CLUE)) return null; // nearly always
    const senses: Candidate[] = [];
    const senseOf: (Candidate | null)[] = mentions.map(() => null);
    const order = told
      .map((one, i) => ({ i, width: one.scores.filter((score) => score > one.best - FITS).length }))
      .filter(({ i }) => told[i].best >= LEAST_CLUE)
      .sort((a, b) => a.width - b.width || a.i - b.i);
    for (const { i } of order) senseOf[i] = fittingSense(told[i], senses);
    let isMet = false;
    for (let i = 0; i < Math.min(mentions.length, MOST_MENTIONS); i++) {
      isMet ||= senseOf[i] !== null;
      if (senseOf[i]) continue;
      const lookup = this.#lookUp(mentions[i]);
      senseOf[i] =
        this.#byClause(mentions[i], lookup, senses) ?? (isMet ? null : countryBefore(lookup, senses));
    }
    if (senses.length < 2) return null;
    let last = senseOf.find((sense) => sense !== null) ?? senses[0];
    return senseOf.map((sense) => {
      last = sense ?? last;
      return last.record;
    });
  }

  #tell(mention: TokenSpan): Told {
    const clues: Clues = { kinds: 0, countries: [], groups: [] };
    this.#clues.read(mention, clues);
    const inner =
      this.#names.word(mention.firstToken - 1) === ',' ? this.#names.before(mention.firstToken - 1) : null;
    const isTold = this.#nameOf(mention).includes(', ');
    if (!clues.kinds && !isTold && !inner && clues.countries.length + clues.groups.length === 0)
      return UNTOLD;
    const lookup = this.#lookUp(mention);
    if (!lookup) return UNTOLD;
    const inners = inner ? likely(inner.lookup) : [];
    const scores = lookup.candidates.map(
      (candidate) =>
        clueScore(candidate, clues) +
        (isTold ? TOLD : 0) +
        (inners.some((other) => holds(candidate, other)) ? INNER : 0),
    );
    return { lookup, scores, best: Math.max(...scores) };
  }

  #nameOf({ start, end }: TokenSpan): string {
    return this.#document.text.slice(start, end);
  }

  #lookUp(mention: TokenSpan): Lookup | null {
    return this.#atlas.finder.whole(this.#nameOf(mention));
  }

  /** The sense that the other names of a mention's clause speak for, more than for any that is known; null if none. */
  #byClause(mention: TokenSpan, lookup: Lookup | null, senses: Candidate[]): Candidate | null {
    if (!lookup) return null;
    const [first] = lookup.candidates;
    const others = this.#names.around(mention);
    if (others.length === 0) return null;
    let best: Candidate | null = null;
    let bestScore = 0;
    for (const candidate of lookup.candidates) {
      const known = senses.some((sense) => isSameSense(sense, candidate));
      if (!known && candidate.prior < first.prior - POSSIBLE) continue;
      let score = known ? 0 : -FITS / 2;
      for (const other of others) score += this.#goesWith(candidate, other);
      if (score > bestScore) [best, bestScore] = [candidate, score];
    }
    if (!best) return null;
    const sense = senses.find((one) => isSameSense(one, best));
    if (!sense) senses.push(best);
    return sense ?? best;
  }

  #goesWith(candidate: Candidate, other: Candidate): number {
    if (other.record === candidate.record) return 0;
    if (holds(candidate, other)) return LIES_THERE;
    if (this.#isPower(other) && (this.#isPower(candidate) || candidate.country === other.country))
      return SAME_KIND;
    if (other.kind === RecordKind.country) return 0;
    const areNear = other.kind === RecordKind.city && kilometres(candidate, other) < NEAR_KILOMETRES;
    return candidate.kind === RecordKind.city && areNear ? LIES_THERE : 0;
  }

  #isCapital({ kind, record }: Candidate): boolean {
    return kind === RecordKind.city && this.#atlas.gazetteer.seatOf(record) === Seat.country;
  }

  #isPower(candidate: Candidate): boolean {
    return candidate.kind === RecordKind.country || this.#isCapital(candidate);
  }
}

const UNTOLD: Told = { lookup: null, scores: [], best: 0 };

/** The sense that fits what is told of a mention: one of those known, else a new one, which is added to them. */
function fittingSense({ lookup, scores, best }: Told, senses: Candidate[]): Candidate {
  const candidates = lookup?.candidates ?? [];
  const fitting = candidates.filter((_, i) => scores[i] > best - FITS);
  const known = senses.find((sense) => fitting.some((candidate) => isSameSense(sense, candidate)));
  if (known) return known;
  senses.push(fitting[0]);
  return fitting[0];
}

/**
 * The country that a name without more means before the article has said that it is a town's: Cuba, then "Cuba,
 * Missouri". A town that the whole article is about is told at once.
 */
function countryBefore(lookup: Lookup | null, senses: Candidate[]): Candidate | null {
  const country = lookup?.candidates[0];
  if (country?.kind !== RecordKind.country) return null;
  const known = senses.find((sense) => isSameSense(sense, country));
  if (known) return known;
  if (senses.some(({ prior }) => prior > country.prior - MUCH_LIKELIER)) return null;
  senses.push(country);
  return country;
}

/** What a name mostly is, and what is not much less likely. */
function likely({ candidates }: Lookup): Candidate[] {
  return candidates.filter(({ prior }) => prior >= candidates[0].prior - LIKELY);
}

/** A country and its city of the same name are one: Singapore, Luxembourg. */
function isSameSense(a: Candidate, b: Candidate): boolean {
  return isSamePlace(a, b) || (a.country === b.country && (isCountry(a) || isCountry(b)));
}

const isCountry = ({ kind }: Candidate): boolean => kind === RecordKind.country;

/** True if `inner` lies in the state or country `outer`. */
function holds(outer: Candidate, inner: Candidate): boolean {
  if (outer.kind === RecordKind.country)
    return inner.kind !== RecordKind.country && inner.country === outer.country;
  return outer.kind === RecordKind.state && inner.kind !== RecordKind.state && inner.group === outer.group;
}
