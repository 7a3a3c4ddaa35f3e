import { entryOf } from './maps.ts';
import type { ClaimSignature } from './sayings/claims.ts';
import type { ArticleSignature } from './signature.ts';

/** Of the form below and of what it is made by; raised whenever signatures of one text change. */
const VERSION = 2;

/** A signature as a database keeps it: JSON, lists of numbers in base64. The article's id is not in it. */
interface Stored extends Omit<ArticleSignature, 'id' | 'context' | 'shingles' | 'quotations' | 'claims'> {
  readonly version: number;
  readonly features: string;
  readonly weights: string;
  readonly shingles: string;
  readonly quotations: readonly (readonly [quote: string, speaker: string | null, words: string])[];
  readonly claims: readonly (Omit<ClaimSignature, 'words'> & { readonly words: string })[];
}

/** A signature as text. */
export function encodeSignature(signature: ArticleSignature): string {
  const { published, home, agency, copyOf, context, shingles, quotations, claims, entities } = signature;
  const stored: Stored = {
    version: VERSION,
    published,
    home,
    agency,
    copyOf,
    features: encode(context.features),
    weights: encode(context.weights),
    shingles: encode(shingles),
    quotations: quotations.map(({ quote, speaker, words }) => [quote, speaker, encode(words)]),
    claims: claims.map((claim) => ({ ...claim, words: encode(claim.words) })),
    entities,
  };
  return JSON.stringify(stored);
}

/** Reads the signatures of many articles. A name that thousands of them have is in memory once. */
export class SignatureReader {
  readonly #strings = new Map<string, string>();

  /** The signature of the article, or null if another version of hearsay made it. */
  read(id: string, text: string): ArticleSignature | null {
    const { version, features, weights, shingles, quotations, claims, entities, ...rest } = JSON.parse(
      text,
    ) as Stored;
    if (version !== VERSION) return null;
    return {
      id,
      ...rest,
      context: { features: decode(features), weights: decode(weights) },
      shingles: decode(shingles),
      quotations: quotations.map(([quote, speaker, words]) => ({ quote, speaker, words: decode(words) })),
      claims: claims.map((claim) => ({ ...claim, words: decode(claim.words) })),
      entities: entities.map((entity) => ({
        ...entity,
        key: this.#kept(entity.key),
        name: this.#kept(entity.name),
        others: entity.others.length > 0 ? entity.others.map((other) => this.#kept(other)) : NONE,
        titles: entity.titles.length > 0 ? entity.titles.map((title) => this.#kept(title)) : NONE,
      })),
    };
  }

  #kept(text: string): string {
    return entryOf(this.#strings, text, () => text);
  }
}

const NONE: readonly string[] = [];

function encode(numbers: ArrayLike<number>): string {
  return Buffer.from(Uint32Array.from(numbers).buffer).toString('base64');
}

function decode(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64');
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
