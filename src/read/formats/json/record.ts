import type { ReadResult } from '../../../core/set-aside.ts';
import { createArticle } from '../../article.ts';
import { type ArticleFields, fieldsOrError, teaserOf } from '../../fields/fields.ts';
import { type Origin, setAside } from '../../fields/origin.ts';
import { TEASER, TRUNCATED } from '../../fields/withheld.ts';
import { noText } from './no-text.ts';

/** What interfaces put where they cut a text off: "... [+1234 chars]". */
const CUT_OFF = /\s*\[\+?\d+ (?:chars|characters|words)\]$/;
const LONGEST_MARK = 40;

/**
 * The article of an object: a JSON value, a row of a table.
 * @param line as in {@link createArticle}
 * @param mend changes what the names of fields gave
 */
export function articleOfRecord(
  record: Record<string, unknown>,
  origin: Origin,
  line: number | undefined,
  mend = (fields: ArticleFields): ArticleFields => fields,
): ReadResult {
  const found = fieldsOrError(record, origin.paths);
  if (found instanceof Error)
    return setAside(origin.path, `HTML that cannot be read: ${found.message}`, 'give its text', line);
  const fields = found.text === '' ? withTeaser(found, record, origin) : withoutMark(found);
  if (fields.text === '' && (!('text' in record) || origin.paths?.text !== undefined))
    return noText(record, origin, line);
  return createArticle(mend(fields), origin, line);
}

function withTeaser(
  fields: ArticleFields,
  record: Record<string, unknown>,
  { paths }: Origin,
): ArticleFields {
  const teaser = paths?.text === undefined ? teaserOf(record) : null;
  return teaser === null ? fields : { ...fields, text: teaser, notes: [TEASER] };
}

/** A text that was cut off says so; the mark is no part of it. */
function withoutMark(fields: ArticleFields): ArticleFields {
  const at = CUT_OFF.exec(fields.text.slice(-LONGEST_MARK))?.[0].length;
  return at === undefined ? fields : { ...fields, text: fields.text.slice(0, -at), notes: [TRUNCATED] };
}
