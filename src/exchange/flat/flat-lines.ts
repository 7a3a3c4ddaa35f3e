import { hash } from 'node:crypto';
import type { ArticleRecord } from '../../record/record.ts';
import { type FlatFinding, type FlatKind, flatten } from './flat.ts';

/** Elasticsearch takes no longer ids. */
const MOST_ID_BYTES = 512;

export interface FlatOptions {
  readonly kind: FlatKind;
  /** Name of an index: before each finding stands the action that puts it there, as `_bulk` of Elasticsearch takes them. */
  readonly bulk?: string;
}

/** The findings of a record as JSON Lines, empty if there are none. */
export function flatLines(record: ArticleRecord, { kind, bulk }: FlatOptions): string {
  return flatten(record, kind)
    .map((finding) => {
      const line = `${JSON.stringify(finding)}\n`;
      if (bulk === undefined) return line;
      return `${JSON.stringify({ index: { _index: bulk, _id: documentId(finding) } })}\n${line}`;
    })
    .join('');
}

/** The same for the same finding in every run, so that it is replaced and not added. */
function documentId({ article, id }: FlatFinding): string {
  const whole = `${article}#${id}`;
  return Buffer.byteLength(whole) <= MOST_ID_BYTES ? whole : `${hash('sha256', String(article))}#${id}`;
}
