import type { EntityType } from '../core/layers/names.ts';
import { withRoom } from '../core/word-types.ts';
import type { ClaimSignature } from './sayings/claims/claims.ts';
import type { QuotationSignature } from './sayings/quotations/quotations.ts';
import type { ArticleSignature, Context, EntitySignature, Numbers } from './signature.ts';
import type { EntityKey } from './things/names/entity-key.ts';

/** Of the form below and of what it is made by; raised whenever signatures of one text change. */
export const SIGNATURE_VERSION = 4;

/**
 * A signature as a database keeps it: four lines of JSON, so that one is read only when it is asked for. What the article is,
 * its entities, its quotations, its claims; lists of numbers in base64. The article's id is not in it.
 */
type Head = readonly [
  version: number,
  published: string | null,
  home: string,
  agency: string | null,
  copyOf: string | null,
  features: string,
  weights: string,
  shingles: string,
];
type Entity = readonly [
  id: string,
  type: EntityType,
  name: string,
  key: string,
  rule: EntityKey['rule'],
  flags: number,
  mentions: number,
  known: string | null,
  gender: 'male' | 'female' | null,
  others: readonly string[],
  titles: readonly string[],
];
type Quotation = readonly [quote: string, speaker: string | null, words: string];
type Claim = readonly [
  claim: string,
  claimant: string | null,
  entities: readonly string[],
  flags: number,
  numbers: readonly string[],
  counted: readonly string[],
  days: readonly string[],
  words: string,
];

/** A signature as text. */
export function encodeSignature(signature: ArticleSignature): string {
  const { published, home, agency, copyOf, context, shingles, quotations, claims, entities } = signature;
  const head: Head = [
    SIGNATURE_VERSION,
    published,
    home,
    agency,
    copyOf,
    encode(context.features),
    encode(context.weights),
    encode(shingles),
  ];
  return [head, entities.map(entityLine), quotations.map(quotationLine), claims.map(claimLine)]
    .map((part) => JSON.stringify(part))
    .join('\n');
}

function entityLine(entity: EntitySignature): Entity {
  const {
    id,
    type,
    name,
    key,
    rule,
    isPlain,
    mentions,
    known,
    gender,
    isGenderSaid,
    others,
    titles,
    isTitled,
  } = entity;
  return [
    id,
    type,
    name,
    key,
    rule,
    Number(isPlain) | (Number(isGenderSaid) << 1) | (Number(isTitled) << 2),
    mentions,
    known,
    gender,
    others,
    titles,
  ];
}

function quotationLine({ quote, speaker, words }: QuotationSignature): Quotation {
  return [quote, speaker, encode(words)];
}

function claimLine(claim: ClaimSignature): Claim {
  const { claimant, entities, isNegated, isForetold, numbers, counted, days, words } = claim;
  return [
    claim.claim,
    claimant,
    entities,
    Number(isNegated) | (Number(isForetold) << 1),
    numbers,
    counted,
    days,
    encode(words),
  ];
}

/** The signature of the article, or null if another version of hearsay made it. */
export function readSignature(id: string, text: string): ArticleSignature | null {
  const [first, entities, quotations, claims] = text.split('\n');
  const head = JSON.parse(first) as Head | object;
  return Array.isArray(head) && head[0] === SIGNATURE_VERSION
    ? new StoredSignature(id, head as unknown as Head, { entities, quotations, claims })
    : null;
}

/** Entities and what the article is about are asked for again and again, the rest once. */
class StoredSignature implements ArticleSignature {
  readonly id: string;
  readonly published: string | null;
  readonly home: string;
  readonly agency: string | null;
  readonly copyOf: string | null;
  readonly #numbers: { readonly features: string; readonly weights: string; readonly shingles: string };
  readonly #lines: Readonly<Record<'entities' | 'quotations' | 'claims', string>>;
  #context: Context | undefined;
  #entities: EntitySignature[] | undefined;

  constructor(
    id: string,
    [, published, home, agency, copyOf, features, weights, shingles]: Head,
    lines: Readonly<Record<'entities' | 'quotations' | 'claims', string>>,
  ) {
    this.id = id;
    this.published = published;
    this.home = home;
    this.agency = agency;
    this.copyOf = copyOf;
    this.#numbers = { features, weights, shingles };
    this.#lines = lines;
  }

  get context(): Context {
    const { features, weights } = this.#numbers;
    this.#context ??= { features: decode(features), weights: decode(weights) };
    return this.#context;
  }

  get shingles(): Numbers {
    return decode(this.#numbers.shingles);
  }

  get entities(): readonly EntitySignature[] {
    this.#entities ??= (JSON.parse(this.#lines.entities) as Entity[]).map(
      ([id, type, name, key, rule, flags, mentions, known, gender, others, titles]) => ({
        id,
        type,
        name,
        key,
        rule,
        isPlain: hasFlag(flags, 0),
        mentions,
        known,
        gender,
        isGenderSaid: hasFlag(flags, 1),
        others,
        titles,
        isTitled: hasFlag(flags, 2),
      }),
    );
    return this.#entities;
  }

  get quotations(): readonly QuotationSignature[] {
    return (JSON.parse(this.#lines.quotations) as Quotation[]).map(([quote, speaker, words]) => ({
      quote,
      speaker,
      words: decode(words),
    }));
  }

  get claims(): readonly ClaimSignature[] {
    return (JSON.parse(this.#lines.claims) as Claim[]).map(
      ([claim, claimant, entities, flags, numbers, counted, days, words]) => ({
        claim,
        claimant,
        entities,
        isNegated: hasFlag(flags, 0),
        isForetold: hasFlag(flags, 1),
        numbers,
        counted,
        days,
        words: decode(words),
      }),
    );
  }
}

function hasFlag(flags: number, bit: number): boolean {
  return ((flags >> bit) & 1) === 1;
}

let column = new Uint32Array(0);
let bytes = Buffer.alloc(0);

function encode(numbers: ArrayLike<number>): string {
  if (column.length < numbers.length) {
    column = withRoom(column, numbers.length);
    bytes = Buffer.from(column.buffer);
  }
  column.set(numbers);
  return bytes.toString('base64', 0, numbers.length * Uint32Array.BYTES_PER_ELEMENT);
}

function decode(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64');
  // short lists lie in the heap: a buffer for each takes longer than all else
  const numbers = new Uint32Array(bytes.length / Uint32Array.BYTES_PER_ELEMENT);
  for (let i = 0; i < numbers.length; i++) numbers[i] = bytes.readUInt32LE(i * Uint32Array.BYTES_PER_ELEMENT);
  return numbers;
}
