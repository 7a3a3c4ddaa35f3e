import type { ArticleRecord } from '../../../record/record.ts';
import { CodeUnits } from '../../../tokenize/code-units.ts';
import { stemsIn } from './stems.ts';

/** A claim with numbers, as it is compared with others. */
export interface ClaimSignature {
  /** Its id in the record: "c1". */
  readonly claim: string;
  /** Id of the entity that claims it, or null. */
  readonly claimant: string | null;
  /** Ids of the entities in it. */
  readonly entities: readonly string[];
  readonly isNegated: boolean;
  readonly isForetold: boolean;
  /** Its numbers with their units: "USD 2500000", " 12". */
  readonly numbers: readonly string[];
  /** What it counts, and how many of it: "people 12". */
  readonly counted: readonly string[];
  /** The days that it speaks of, as "2026-02-05/2026-02-11", from the first to the last of each. */
  readonly days: readonly string[];
  /** Hashes of the stems of its other words in order, each once: neither small words nor names. */
  readonly words: readonly number[] | Uint32Array;
}

/** What is less sure to be a claim is none to be compared. */
const LEAST_CONFIDENCE = 0.5;
/** Fewer words say too little beside a number. */
const LEAST_WORDS = 3;

const reader = new CodeUnits();

/** The claims of an article that can be known again in other words: by a number, the things that they are about and words. */
export function claimsOf(record: ArticleRecord): ClaimSignature[] {
  const quantities = new Map(record.quantities.map((quantity) => [quantity.id, quantity]));
  const numbered = record.claims.flatMap((claim) => {
    if (claim.confidence < LEAST_CONFIDENCE || claim.quantities.length === 0) return [];
    const own = claim.quantities.map((id) => quantities.get(id)!);
    const numbers = eachOnce(own, numberOf);
    return numbers.length > 0 ? { claim, own, numbers } : [];
  });
  if (numbered.length === 0) return [];
  const units = withoutNames(record);
  const dates = new Map(record.dates.map((date) => [date.id, date]));
  return numbered.flatMap(({ claim, own, numbers }) => {
    const words = stemsIn(units, claim.start, Math.min(claim.end, record.text.length));
    if (words.length < LEAST_WORDS) return [];
    return {
      claim: claim.id,
      claimant: claim.claimant,
      entities: claim.entities,
      isNegated: claim.polarity === 'negated',
      isForetold: claim.modality === 'predicted',
      numbers,
      counted: eachOnce(own, countOf),
      days: eachOnce(claim.dates, (id) => daysOf(dates.get(id))),
      words,
    };
  });
}

/** What is told of some, each once, in order; without what is null. */
function eachOnce<T>(items: readonly T[], tell: (item: T) => string | null): string[] {
  const told = new Set<string>();
  for (const item of items) {
    const one = tell(item);
    if (one !== null) told.add(one);
  }
  return [...told].sort();
}

/** A number and its unit; what is counted is a word like others. Null for what is vague, for places in an order, for "one". */
function numberOf({ kind, value, high, unit }: ArticleRecord['quantities'][number]): string | null {
  if (value === null || kind === 'ordinal' || (value === 1 && kind === 'count')) return null;
  const of = kind === 'count' ? '' : (unit ?? '');
  return high === undefined ? `${of} ${value}` : `${of} ${value} ${high}`;
}

/** What is counted and how many of it there are, "a hundred" and one as well; null for what is not told. */
function countOf({ kind, value, high, unit }: ArticleRecord['quantities'][number]): string | null {
  return kind === 'count' && unit !== null && value !== null && high === undefined
    ? `${unit} ${value}`
    : null;
}

function daysOf(date: ArticleRecord['dates'][number] | undefined): string | null {
  return date?.from && date.to ? `${date.from}/${date.to}` : null;
}

const SPACE = 0x20;

/** The code units of an article with blanks where its names stand. */
function withoutNames({ text, entities }: ArticleRecord): Uint16Array {
  const units = reader.read(text);
  for (const { mentions } of entities)
    for (const { kind, start, end } of mentions)
      if (kind === 'name' || kind === 'alias') units.fill(SPACE, start, end);
  return units;
}
