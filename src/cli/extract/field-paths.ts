import { HearsayError } from '../../core/errors.ts';
import { type FieldPaths, PATH_FIELDS } from '../../read/fields/fields.ts';

/** What `--field` says: `['text=body.html']`. @throws HearsayError `usage` that says what was expected and found */
export function fieldPaths(flags: readonly string[]): FieldPaths {
  const paths: Partial<Record<(typeof PATH_FIELDS)[number], string>> = {};
  for (const flag of flags) {
    const at = flag.indexOf('=');
    const field = PATH_FIELDS.find((name) => name === flag.slice(0, at));
    const path = flag.slice(at + 1).trim();
    if (at < 0 || field === undefined || path === '')
      throw new HearsayError(
        'usage',
        `--field: expected NAME=PATH with a name of ${PATH_FIELDS.join(', ')}, found "${flag}"`,
      );
    paths[field] = path;
  }
  return paths;
}
