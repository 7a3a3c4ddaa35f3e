import type { ArticleRecord, RecordedQuote } from '../../record/record.ts';
import type { ClaimToCheck, Overview, SourceKind, SpeakerCount, Thing, ThingType } from '../data.ts';

const MOST_TOP = 24;
const MOST_CLAIMS = 40;
/** Speech that is at least this probable is counted. */
const LEAST_CONFIDENCE = 0.5;

type Claim = Omit<ClaimToCheck, 'at'>;
type Speech = Pick<SpeakerCount, 'direct' | 'indirect'>;
/** What is counted article by article. */
type Counted = Omit<Overview, 'copies' | 'sayings'>;

/** Counts what all articles have together, each once, in any order. */
export class OverviewCounts {
  #articles = 0;
  #words = 0;
  #quotes = 0;
  #claims = 0;
  #undated = 0;
  readonly #days = new Map<string, number>();
  /** By entity. */
  readonly #speakers = new Map<number, Speech>();
  readonly #sources = new Map<SourceKind, number>();
  #claimsToCheck: Claim[] = [];

  /** @param seen the place of each of its entities among those of all articles */
  add(record: ArticleRecord, seen: readonly number[]): void {
    this.#articles++;
    this.#words += record.text.match(/\S+/g)?.length ?? 0;
    this.#claims += record.claims.length;
    if (record.published === null) this.#undated++;
    else this.#days.set(record.published, (this.#days.get(record.published) ?? 0) + 1);
    const position = new Map(record.entities.map(({ id }, i) => [id, i]));
    for (const quote of record.quotes.filter(isSpeech)) this.#addQuote(quote, position, seen);
    this.#addClaims(record, position);
  }

  #addQuote(quote: RecordedQuote, position: ReadonlyMap<string, number>, seen: readonly number[]): void {
    this.#quotes++;
    const kind = sourceKind(quote);
    this.#sources.set(kind, (this.#sources.get(kind) ?? 0) + 1);
    const entity = quote.source?.entity ? position.get(quote.source.entity) : undefined;
    if (entity === undefined) return;
    countSpeech(
      this.#speakers,
      seen[entity],
      quote.type === 'indirect' ? { direct: 0, indirect: 1 } : { direct: 1, indirect: 0 },
    );
  }

  #addClaims(record: ArticleRecord, position: ReadonlyMap<string, number>): void {
    for (const { id, text, claimant, checkworthiness } of record.claims) {
      const entity = claimant ? position.get(claimant) : undefined;
      const by = entity === undefined ? '' : record.entities[entity].name;
      this.#claimsToCheck.push({ text, by, checkworthiness, article: record.id, id });
    }
    if (this.#claimsToCheck.length > 10 * MOST_CLAIMS)
      this.#claimsToCheck = mostCheckworthy(this.#claimsToCheck);
  }

  /**
   * @param thingOf the thing that each entity of all articles is
   * @param at place of an article in the page, or null if it is not in the sample
   */
  overview(
    things: readonly Thing[],
    thingOf: readonly number[],
    at: (article: string) => number | null,
  ): Counted {
    return {
      articles: this.#articles,
      words: this.#words,
      quotes: this.#quotes,
      claims: this.#claims,
      undated: this.#undated,
      days: [...this.#days].sort(([a], [b]) => (a < b ? -1 : 1)),
      top: {
        person: topOf(things, 'person'),
        place: topOf(things, 'place'),
        organization: topOf(things, 'organization'),
        group: topOf(things, 'group'),
      },
      speakers: this.#topSpeakers(things, thingOf),
      sources: [...this.#sources]
        .map(([kind, quotes]) => ({ kind, quotes }))
        .sort((a, b) => b.quotes - a.quotes || (a.kind < b.kind ? -1 : 1)),
      claimsToCheck: mostCheckworthy(this.#claimsToCheck).map((claim) => ({
        ...claim,
        at: at(claim.article),
      })),
    };
  }

  #topSpeakers(things: readonly Thing[], thingOf: readonly number[]): SpeakerCount[] {
    const speakers = new Map<number, Speech>();
    for (const [entity, speech] of this.#speakers) countSpeech(speakers, thingOf[entity], speech);
    return [...speakers]
      .map(([thing, counts]) => ({ thing, ...counts }))
      .sort(
        (a, b) =>
          b.direct + b.indirect - (a.direct + a.indirect) ||
          (things[a.thing].name < things[b.thing].name ? -1 : 1),
      )
      .slice(0, MOST_TOP);
  }
}

function countSpeech(counts: Map<number, Speech>, who: number, { direct, indirect }: Speech): void {
  const before = counts.get(who) ?? { direct: 0, indirect: 0 };
  counts.set(who, { direct: before.direct + direct, indirect: before.indirect + indirect });
}

/** True for what counts as somebody's words. */
export function isSpeech({ kind, confidence }: RecordedQuote): boolean {
  return kind === 'speech' && confidence >= LEAST_CONFIDENCE;
}

function sourceKind({ source }: RecordedQuote): SourceKind {
  if (source?.entity) return 'named';
  return source?.unnamed ?? (source === null || source.form === 'none' ? 'nobody' : 'person');
}

function topOf(things: readonly Thing[], type: ThingType): number[] {
  return [...things.keys()]
    .filter((i) => things[i].type === type)
    .sort(
      (a, b) =>
        things[b].articles - things[a].articles ||
        things[b].quotes - things[a].quotes ||
        (things[a].name < things[b].name ? -1 : 1),
    )
    .slice(0, MOST_TOP);
}

function mostCheckworthy(claims: readonly Claim[]): Claim[] {
  return [...claims]
    .sort((a, b) => b.checkworthiness - a.checkworthiness || (a.article + a.id < b.article + b.id ? -1 : 1))
    .slice(0, MOST_CLAIMS);
}
