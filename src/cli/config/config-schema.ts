import { z } from 'zod';
import { ARTICLE_FORMATS } from '../../core/article.ts';
import { PATH_FIELDS } from '../../read/fields/fields.ts';
import { COPIES, MAX_TEXT_MB, MAX_WORKERS, OFFSETS } from '../extract/extract-options.ts';

const text = z.string().min(1);
const texts = z.union([text, z.array(text).min(1)]);
const fieldPaths = z.partialRecord(z.enum(PATH_FIELDS), text);

/**
 * What `hearsay.config.json` may say: flags by their names in camelCase, those that belong to a project rather than to a run.
 * Beside each, what is expected of it, in words.
 */
export const CONFIG_KEYS = {
  to: [texts, 'a destination or a list of them'],
  schema: [text, 'the name of a schema'],
  excel: [z.boolean(), 'true or false'],
  from: [z.enum(ARTICLE_FORMATS), `one of ${ARTICLE_FORMATS.join(', ')}`],
  field: [fieldPaths, `an object such as { "text": "body.html" } with names of ${PATH_FIELDS.join(', ')}`],
  published: [text, 'a date like "2026-02-05"'],
  workers: [z.int().min(1).max(MAX_WORKERS), `a whole number from 1 to ${MAX_WORKERS}`],
  offsets: [z.enum(OFFSETS), OFFSETS.map((unit) => `"${unit}"`).join(' or ')],
  aliases: [text, 'the name of a file'],
  known: [text, 'the name of a file'],
  copies: [z.enum(COPIES), COPIES.map((what) => `"${what}"`).join(' or ')],
  maxSize: [z.number().positive().max(MAX_TEXT_MB), `megabytes, above 0 and up to ${MAX_TEXT_MB}`],
  setAside: [text, 'the name of a file'],
  jsonSummary: [text, 'the name of a file'],
  prune: [z.boolean(), 'true or false'],
  quiet: [z.boolean(), 'true or false'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;
export type ConfigKey = keyof typeof CONFIG_KEYS;

/** @param descriptions of flags, by key: for editors */
export function configSchema(descriptions: Readonly<Record<string, string>> = {}) {
  const shape = Object.fromEntries(
    Object.entries(CONFIG_KEYS).map(([key, [type]]) => [
      key,
      type.optional().describe(descriptions[key] ?? ''),
    ]),
  );
  return z.strictObject({ $schema: text.optional(), ...shape });
}
