import { hashWord } from '../../core/vocabulary.ts';
import type { ArticleRecord, RecordedClaim } from '../../record/record.ts';
import { stemsOf } from './stems.ts';

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

/** The claims of an article that can be known again in other words: by a number, the things that they are about and words. */
export function claimsOf(record: ArticleRecord): ClaimSignature[] {
  const quantities = new Map(record.quantities.map((quantity) => [quantity.id, quantity]));
  const dates = new Map(record.dates.map(({ id, from, to }) => [id, from && to ? `${from}/${to}` : null]));
  const names = record.entities
    .flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'name' || kind === 'alias'))
    .sort((a, b) => a.start - b.start);
  return record.claims.flatMap((claim) => {
    if (claim.confidence < LEAST_CONFIDENCE) return [];
    const own = claim.quantities.map((id) => quantities.get(id)!);
    const numbers = new Set(own.flatMap((quantity) => numberOf(quantity) ?? []));
    if (numbers.size === 0) return [];
    const words = new Set(stemsOf(without(record.text, claim, names)).map((stem) => hashWord(stem) >>> 0));
    if (words.size < LEAST_WORDS) return [];
    return {
      claim: claim.id,
      claimant: claim.claimant,
      entities: claim.entities,
      isNegated: claim.polarity === 'negated',
      isForetold: claim.modality === 'predicted',
      numbers: [...numbers].sort(),
      counted: [...new Set(own.flatMap((quantity) => countOf(quantity) ?? []))].sort(),
      days: [...new Set(claim.dates.flatMap((id) => dates.get(id) ?? []))].sort(),
      words: [...words],
    };
  });
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

/** The text of a claim without the names in it. @param names by start */
function without(
  text: string,
  { start, end }: RecordedClaim,
  names: readonly { readonly start: number; readonly end: number }[],
): string {
  let rest = '';
  let at = start;
  for (const name of names) {
    if (name.end <= at || name.start >= end) continue;
    rest += `${text.slice(at, Math.max(at, name.start))} `;
    at = name.end;
  }
  return at < end ? rest + text.slice(at, end) : rest;
}
