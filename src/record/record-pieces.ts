import type { FinishedDocument } from '../core/document.ts';
import { beginningOf, endOf } from './build-record.ts';
import { findingsOf } from './findings.ts';
import type { OffsetUnit } from './record.ts';

/** So many findings are written at a time. */
const PIECE = 512;

/**
 * The record of a large document as JSON, piece by piece: in one piece it would be several times as large as all that the
 * stages found. Together the pieces are `JSON.stringify(buildRecord(...))`.
 */
export class RecordInPieces {
  readonly entities: { readonly length: number };
  readonly quotes: { readonly length: number };
  readonly claims: { readonly length: number };
  readonly published: string | null;
  readonly #document: FinishedDocument;
  readonly #pipeline: string;
  readonly #unit: OffsetUnit;

  constructor(document: FinishedDocument, pipeline: string, unit: OffsetUnit = 'utf-16') {
    this.entities = document.entities;
    this.quotes = document.quotes;
    this.claims = document.claims;
    this.published = document.published;
    this.#document = document;
    this.#pipeline = pipeline;
    this.#unit = unit;
  }

  *pieces(): Generator<string> {
    const { entities, dates, quantities, quotes, claims } = this.#document;
    const findings = findingsOf(this.#document, this.#unit);
    yield JSON.stringify(beginningOf(this.#document, this.#unit)).slice(0, -1);
    yield* piecesOf('sentences', findings.sentences(), (edges) => edges);
    yield* piecesOf('entities', entities, findings.entity);
    yield* piecesOf('dates', dates, findings.date);
    yield* piecesOf('quantities', quantities, findings.quantity);
    yield* piecesOf('quotes', quotes, findings.quote);
    yield* piecesOf('claims', claims, findings.claim);
    yield `,${JSON.stringify(endOf(this.#document, this.#pipeline)).slice(1)}`;
  }
}

/** A list of the record with its key. */
function* piecesOf<T>(
  key: string,
  things: readonly T[],
  make: (thing: T, index: number) => unknown,
): Generator<string> {
  yield `,"${key}":[`;
  for (let from = 0; from < things.length; from += PIECE) {
    const made = things.slice(from, from + PIECE).map((thing, i) => make(thing, from + i));
    yield (from === 0 ? '' : ',') + JSON.stringify(made).slice(1, -1);
  }
  yield ']';
}
