import type { Document, LayerName } from '../core/document.ts';
import type { Span } from '../core/span.ts';
import { codePointOffsets } from './codepoints.ts';
import { JsonBytes } from './json-bytes.ts';
import type { OffsetUnit } from './record.ts';
import { MentionsInOrder } from './within.ts';

/** A document that has run the whole way. */
export type FinishedDocument = Document<LayerName>;

/** Where records are written, one after another, and what the one that is being written is made of. */
export class RecordOutput {
  readonly json = new JsonBytes();
  /** Version of the program and digest of its models. */
  readonly pipeline: string;
  /** What offsets count. */
  readonly unit: OffsetUnit;
  document!: FinishedDocument;
  mentions!: MentionsInOrder;
  /** Where each code unit of the text begins in the JSON, once the text is written. */
  #places = new Uint32Array(0);
  #points: Uint32Array | undefined;

  constructor(pipeline: string, unit: OffsetUnit) {
    this.pipeline = pipeline;
    this.unit = unit;
  }

  /** Goes on to a document. */
  begin(document: FinishedDocument): void {
    const { text, entities } = document;
    this.document = document;
    this.mentions = new MentionsInOrder(entities);
    if (text.length >= this.#places.length) this.#places = new Uint32Array(text.length * 2 + 1);
    this.#points = this.unit === 'codepoint' ? codePointOffsets(text) : undefined;
  }

  /** Writes the document's text: from then on parts of it can be written. */
  text(): void {
    this.json.placedString(this.document.text, this.#places);
  }

  /** Writes the text of a span, which is a copy of what the JSON holds already. */
  slice({ start, end }: Span): void {
    this.json.partOfString(this.#places[start], this.#places[end]);
  }

  /** Writes an offset into the text. @param at in UTF-16 code units */
  offset(at: number): void {
    this.json.integer(this.#points ? this.#points[at] : at);
  }
}
