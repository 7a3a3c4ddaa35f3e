/**
 * What the report's page is given: JSON in the page itself. Offsets are UTF-16 code units. Things and articles are known
 * by their place in their lists.
 */
export interface ReportData {
  /** Version of hearsay and digest of its models. */
  readonly pipeline: string;
  readonly overview: Overview;
  readonly things: readonly Thing[];
  /** All articles, or a sample of them: `overview.articles` says of how many. */
  readonly articles: readonly ReportArticle[];
}

export type ThingType = 'person' | 'place' | 'organization' | 'group';

/** A person, place, organization or group, across articles. */
export interface Thing {
  readonly type: ThingType;
  readonly name: string;
  readonly titles: readonly string[];
  readonly gender?: 'male' | 'female';
  /** Of places: ISO 3166-1 alpha-2, and degrees, WGS 84. */
  readonly country?: string;
  readonly at?: readonly [latitude: number, longitude: number];
  /** How many articles name it, how many quotes are its own. */
  readonly articles: number;
  readonly quotes: number;
}

export interface Overview {
  readonly articles: number;
  readonly words: number;
  readonly quotes: number;
  readonly claims: number;
  readonly undated: number;
  /** Articles by day of publication, days in order. */
  readonly days: readonly (readonly [day: string, articles: number])[];
  /** Places in {@link ReportData.things}, most named first. */
  readonly top: Readonly<Record<ThingType, readonly number[]>>;
  readonly speakers: readonly SpeakerCount[];
  readonly sources: readonly SourceCount[];
  readonly claimsToCheck: readonly ClaimToCheck[];
  /** Articles that hold much of the text of an earlier one. */
  readonly copies: number;
  /** Words that several articles print, most printed first. */
  readonly sayings: readonly SayingCount[];
}

export interface SpeakerCount {
  readonly thing: number;
  readonly direct: number;
  readonly indirect: number;
}

/** How sources are named: by name, by a pronoun or a title that leads to a name, not at all. */
export interface SourceCount {
  readonly kind: SourceKind;
  readonly quotes: number;
}
export type SourceKind =
  | 'named'
  | 'official'
  | 'witness'
  | 'expert'
  | 'media'
  | 'document'
  | 'group'
  | 'person'
  | 'nobody';

export interface SayingCount {
  readonly text: string;
  /** Articles that have it, copies left out. */
  readonly articles: number;
  /** Those who are said to say it. */
  readonly speakers: readonly string[];
  /** Place of the earliest article of the page that has it, and the id of the quote there. */
  readonly at: number;
  readonly quote: string;
}

export interface ClaimToCheck {
  readonly text: string;
  readonly by: string;
  readonly checkworthiness: number;
  readonly article: string;
  /** Place of the article in {@link ReportData.articles}; null if it is not in the sample. */
  readonly at: number | null;
  readonly id: string;
}

export interface ReportArticle {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  /** Only http and https. */
  readonly url: string | null;
  readonly path: string | null;
  readonly byline: readonly string[];
  readonly text: string;
  readonly entities: readonly ReportEntity[];
  readonly dates: readonly ReportValue[];
  readonly quantities: readonly ReportValue[];
  readonly quotes: readonly ReportQuote[];
  readonly claims: readonly ReportClaim[];
}

export type Edges = readonly [start: number, end: number];

export interface ReportEntity {
  readonly id: string;
  readonly thing: number;
  readonly name: string;
  /** Why and how surely it lies where it does. */
  readonly place?: string;
  readonly mentions: readonly (readonly [
    start: number,
    end: number,
    kind: string,
    confidence: number,
    rule: string,
  ])[];
}

/** A date or a quantity. */
export interface ReportValue {
  readonly id: string;
  readonly at: Edges;
  readonly kind: string;
  readonly value: string;
  readonly rule: string;
}

export interface ReportQuote {
  readonly id: string;
  readonly type: 'direct' | 'indirect' | 'mixed';
  readonly kind: string;
  readonly content: readonly Edges[];
  readonly cue: Edges | null;
  readonly source: Edges | null;
  /** Words that name the speaker; empty if none do. */
  readonly sourceText: string;
  /** Place in {@link ReportArticle.entities}. */
  readonly speaker: number | null;
  readonly unnamed: string | null;
  readonly confidence: number;
  readonly speakerConfidence: number;
  readonly rule: string;
  readonly speakerRule: string;
}

export interface ReportClaim {
  readonly id: string;
  readonly at: Edges;
  readonly claimant: number | null;
  readonly attribution: string;
  readonly checkworthiness: number;
  readonly confidence: number;
  readonly manner: string;
  readonly reasons: readonly string[];
}
