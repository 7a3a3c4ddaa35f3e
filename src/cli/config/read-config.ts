import { readFileSync } from 'node:fs';
import { HearsayError, messageOf } from '../../core/errors.ts';
import { shown } from '../../validate/problem.ts';
import { similarName } from '../similar.ts';
import { CONFIG_KEYS, type ConfigKey, configSchema } from './config-schema.ts';

/** What a file says of flags, as the command line would have them. */
export type ConfigFlags = Partial<Record<ConfigKey, string | string[] | boolean>>;

/**
 * The flags that a file sets.
 * @throws HearsayError `usage` that names the file, the key, what was expected and what was found
 */
export function readConfig(file: string): ConfigFlags {
  const fail = (problem: string, cause?: unknown): never => {
    throw new HearsayError('usage', `${file}: ${problem}`, { cause });
  };
  let text = '';
  let value: unknown;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    fail(`cannot be read: ${messageOf(cause)}`, cause);
  }
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    fail(`expected JSON: ${messageOf(cause)}`, cause);
  }
  const parsed = configSchema().safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) fail(unknownKey(issue.keys[0]));
    const key = String(issue.path[0] ?? '');
    const expected = CONFIG_KEYS[key as ConfigKey]?.[1] ?? 'an object of options';
    const found = key === '' ? value : (value as Record<string, unknown>)[key];
    fail(`${key === '' ? '' : `${key}: `}expected ${expected}, found ${shown(found)}`);
  }
  const { $schema: _, ...options } = parsed.data as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(options).map(([key, option]) => [key, asFlag(key, option)]),
  ) as ConfigFlags;
}

function unknownKey(key: string): string {
  const camel = key.replace(/^-+/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const names = Object.keys(CONFIG_KEYS);
  const meant = names.find((name) => name === camel) ?? similarName(camel, names);
  return `"${key}" is no option; ${meant ? `did you mean "${meant}"?` : `expected some of ${names.join(', ')}`}`;
}

/** Numbers are text on the command line, and what may be repeated is a list. */
function asFlag(key: string, option: unknown): string | string[] | boolean {
  if (typeof option === 'boolean') return option;
  if (key === 'field') return Object.entries(option as object).map(([name, path]) => `${name}=${path}`);
  if (key === 'to') return [option].flat() as string[];
  return String(option);
}
