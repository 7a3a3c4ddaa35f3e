import type { ArticleRecord, RecordedClaim } from './record.ts';

/** A claim with what a reader needs to judge it away from its record. */
export interface RankedClaim {
  readonly text: string;
  readonly checkworthiness: number;
  readonly confidence: number;
  /** Who claims it: an entity's name, the words for an unnamed source, or null if the writer does. */
  readonly claimant: { readonly name: string; readonly type: string | null } | null;
  readonly attribution: RecordedClaim['attribution'];
  readonly types: RecordedClaim['types'];
  readonly polarity: RecordedClaim['polarity'];
  readonly modality: RecordedClaim['modality'];
  readonly reasons: readonly string[];
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly published: string | null;
    readonly url: string | null;
    /** Where to look it up: "corpus/a.txt:12", the line of the text or of the JSON Lines file. */
    readonly place: string;
  };
  readonly start: number;
  readonly end: number;
}

/**
 * Keeps the `size` most check-worthy claims of all records it is shown, the most check-worthy first; of equal ones that
 * which was shown first. A claim in the same words as a better one (a wire copy) is left out.
 */
export class ClaimRanking {
  readonly #size: number;
  #claims: RankedClaim[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  get claims(): readonly RankedClaim[] {
    return this.#claims;
  }

  add(record: ArticleRecord): void {
    for (const claim of record.claims) {
      const last = this.#claims[this.#size - 1];
      if (!last || claim.checkworthiness > last.checkworthiness) this.#insert(rankedClaim(record, claim));
    }
  }

  #insert(claim: RankedClaim): void {
    const words = wordsOf(claim.text);
    const copy = this.#claims.findIndex(({ text }) => wordsOf(text) === words);
    if (copy >= 0) {
      if (this.#claims[copy].checkworthiness >= claim.checkworthiness) return;
      this.#claims.splice(copy, 1);
    }
    let place = this.#claims.length;
    while (place > 0 && this.#claims[place - 1].checkworthiness < claim.checkworthiness) place--;
    this.#claims.splice(place, 0, claim);
    this.#claims.length = Math.min(this.#claims.length, this.#size);
  }
}

function rankedClaim(record: ArticleRecord, claim: RecordedClaim): RankedClaim {
  const { text, checkworthiness, confidence, attribution, types, polarity, modality, reasons, start, end } =
    claim;
  const { id, title, publisher, published, source } = record;
  const url = source.url ?? null;
  return {
    text,
    checkworthiness,
    confidence,
    claimant: claimantOf(record, claim),
    attribution,
    types,
    polarity,
    modality,
    reasons,
    article: { id, title, publisher, published, url, place: placeOf(record, start) },
    start,
    end,
  };
}

function claimantOf(
  { entities, quotes }: ArticleRecord,
  { claimant, quote }: RecordedClaim,
): RankedClaim['claimant'] {
  const entity = entities.find(({ id }) => id === claimant);
  if (entity) return { name: entity.name, type: entity.type };
  const source = quotes.find(({ id }) => id === quote)?.source;
  return source?.text ? { name: source.text, type: null } : null;
}

/** Lines are counted in the text of plain text files and given for JSON Lines; other formats have none. */
function placeOf({ source, text, id }: ArticleRecord, start: number): string {
  const file = source.path ?? source.url ?? id;
  if (source.line !== undefined) return `${file}:${source.line}`;
  return source.format === 'txt' ? `${file}:${text.slice(0, start).split('\n').length}` : file;
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
