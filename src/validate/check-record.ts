import type * as z from 'zod';
import { recordSchema } from '../record/schema.ts';
import { checkAgreement } from './agreement.ts';
import { checkOrder } from './order.ts';
import { type Problem, Problems, shown } from './problem.ts';
import { checkReferences } from './references.ts';
import { checkSpans } from './spans.ts';

/**
 * What is wrong with a record: with its shape, by the schema; or, where that is right, with what it says: spans, order,
 * references, fields that contradict each other. Empty if all holds.
 */
export function checkRecord(value: unknown): readonly Problem[] {
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) {
    const { issues } = parsed.error;
    // what is no record at all is not told field by field
    const foreign = issues.find(({ path }) => path.length === 0 || path[0] === 'schema');
    return (foreign ? [foreign] : issues).map((issue) => problemOf(issue, value));
  }
  const problems = new Problems();
  checkSpans(parsed.data, problems);
  checkOrder(parsed.data, problems);
  checkReferences(parsed.data, problems);
  if (problems.found.length === 0) checkAgreement(parsed.data, problems);
  return problems.found;
}

function problemOf(issue: z.core.$ZodIssue, record: unknown): Problem {
  const { path } = issue;
  return { at: fieldName(path), expected: expectation(issue), found: shown(valueAt(record, path)) };
}

/** `quotes[3].source.start`; "the record" for the whole. */
function fieldName(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '') || 'the record';
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ');
    case 'unrecognized_keys':
      return `no field ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    case 'invalid_format':
      return issue.pattern ? `text like ${issue.pattern}` : `an ${issue.format}`;
    default:
      return issue.message;
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null)?.[step], value);
}
