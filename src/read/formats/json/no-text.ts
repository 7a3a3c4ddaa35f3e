import type { SetAside } from '../../../core/set-aside.ts';
import { type Origin, setAside } from '../../fields/origin.ts';
import { isRecord } from '../../fields/values.ts';

const MOST_PATHS = 12;
const MAX_DEPTH = 4;

/** What an object without a text has instead, so that its owner can say where the text is. */
export function noText(
  record: Record<string, unknown>,
  origin: Origin,
  line: number | undefined,
): { setAside: SetAside } {
  const strings = stringsIn(record, '', MAX_DEPTH);
  const paths = [...strings.keys()];
  const listed = paths.slice(0, MOST_PATHS).join(', ') + (paths.length > MOST_PATHS ? ', ...' : '');
  const longest = [...strings].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'body';
  const found = paths.length === 0 ? 'it has no field with text' : `none of the fields (${listed}) holds it`;
  return setAside(
    origin.path,
    origin.paths?.text === undefined ? `no text: ${found}` : `no text at ${origin.paths.text}: ${found}`,
    `name the field "text", or say which it is: --field text=${longest}`,
    line,
  );
}

/** The paths to all strings in an object, with their lengths. */
function stringsIn(
  value: unknown,
  path: string,
  depth: number,
  found = new Map<string, number>(),
): Map<string, number> {
  if (typeof value === 'string') found.set(path, (found.get(path) ?? 0) + value.length);
  else if (depth === 0 || found.size > 100) return found;
  else if (Array.isArray(value)) for (const one of value) stringsIn(one, path, depth - 1, found);
  else if (isRecord(value))
    for (const [key, inner] of Object.entries(value))
      stringsIn(inner, path === '' ? key : `${path}.${key}`, depth - 1, found);
  return found;
}
