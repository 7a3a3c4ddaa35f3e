import { messageOf } from '../core/errors.ts';
import type { ArticleRecord } from '../record/record.ts';
import { checkRecord } from './check-record.ts';
import type { Problem } from './problem.ts';

/** A record that holds, or what is wrong with it. */
export type Checked =
  | { readonly record: ArticleRecord; readonly problems?: never }
  | { readonly record?: never; readonly problems: readonly [Problem, ...Problem[]] };

/** Checks the JSON of a record. */
export function checkText(text: string): Checked {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problems: [{ at: 'the record', expected: 'JSON', found: messageOf(error) }] };
  }
  const [first, ...others] = checkRecord(value);
  return first ? { problems: [first, ...others] } : { record: value as ArticleRecord };
}

/** For people: `records.jsonl:12: quotes[3].source.start: expected ..., found ...`. */
export function describeProblem(place: string, { at, expected, found }: Problem): string {
  return `${place}: ${at}: expected ${expected}, found ${found}`;
}
