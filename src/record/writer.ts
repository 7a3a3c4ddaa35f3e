import { type FinishedDocument, RecordOutput } from './output.ts';
import type { ArticleRecord, OffsetUnit } from './record.ts';
import { RECORD } from './record-shape.ts';

const LINE_FEED = 0x0a;

/** Writes the records of finished documents as JSON Lines in UTF-8. */
export class RecordWriter {
  readonly #out: RecordOutput;

  /**
   * @param pipeline version of the program and digest of its models
   * @param unit what offsets count; UTF-16 code units if absent
   */
  constructor(pipeline: string, unit: OffsetUnit = 'utf-16') {
    this.#out = new RecordOutput(pipeline, unit);
  }

  /** Adds the record of a document as a line; one that cannot be written whole leaves nothing behind. */
  add(document: FinishedDocument): void {
    const { json } = this.#out;
    const before = json.length;
    try {
      this.#out.begin(document);
      RECORD.write(document, 0, this.#out);
      json.byte(LINE_FEED);
    } catch (error) {
      json.length = before;
      throw error;
    }
  }

  /** The lines that were added since the last call, in a buffer of their own. */
  take(): Uint8Array<ArrayBuffer> {
    const { json } = this.#out;
    const lines = json.copy();
    json.length = 0;
    return lines;
  }
}

/** The record of a document as a reader of its JSON finds it. Parameters as of {@link RecordWriter}. */
export function recordOf(document: FinishedDocument, pipeline: string, unit?: OffsetUnit): ArticleRecord {
  const writer = new RecordWriter(pipeline, unit);
  writer.add(document);
  return JSON.parse(new TextDecoder().decode(writer.take())) as ArticleRecord;
}
