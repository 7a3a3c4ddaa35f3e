import { type FlatOptions, flatLines } from '../../exchange/flat/flat-lines.ts';
import { RecordBatch, type Sink } from '../sink.ts';

/** Writes, instead of records, the findings of one kind as flat lines to a stream of lines. */
export function createFlatSink(lines: Sink, options: FlatOptions): Sink {
  return {
    name: lines.name,
    write({ records }) {
      const text = records.map((record) => flatLines(record, options)).join('');
      return lines.write(new RecordBatch(new TextEncoder().encode(text), []));
    },
    close: () => lines.close(),
  };
}
