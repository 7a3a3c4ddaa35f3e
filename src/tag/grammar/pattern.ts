import { type Beginnings, beginningsOf } from './beginnings.ts';

/**
 * Patterns over word classes. A pattern is a regular expression whose letters are names of classes:
 *
 *     "(weekday comma?)? month day (comma? year)?"   "day month (?!year)"   "each (number|few)? unit"
 *
 * Names stand next to each other or apart by spaces; `( )`, `|`, `?`, `*`, `+`, `(?= )`, `(?! )`, `(?<= )`, `(?<! )`
 * mean what they mean in a regular expression. A name may also be that of a group of classes.
 */
export interface Pattern {
  /** Source of a regular expression over strings with one character a word, see {@link classCharacter}. */
  readonly source: string;
  readonly begins: Beginnings;
}

/** The character that stands for a class: the upper half of Latin-1, none of which is special there. */
export const FIRST_CHARACTER = 0x80;
export const MAX_CLASSES = 0x100 - FIRST_CHARACTER;
const classCharacter = (id: number): string => String.fromCharCode(FIRST_CHARACTER + id);

/** Compiles a pattern; `classes` gives the class ids of a name. Throws a SyntaxError that shows the pattern. */
export function compilePattern(
  pattern: string,
  classes: (name: string) => readonly number[] | undefined,
): Pattern {
  const fail = (what: string): never => {
    throw new SyntaxError(`${what} in the pattern "${pattern}"`);
  };
  const idsOf = (name: string): readonly number[] => classes(name) ?? fail(`unknown word class "${name}"`);
  const symbols = pattern.match(/\(\?<?[=!]|[A-Za-z][A-Za-z0-9]*|[()|?*+]|\S/g) ?? [];
  let source = '';
  let open = 0;
  for (const symbol of symbols) {
    if (symbol.startsWith('(')) open++;
    else if (symbol === ')' && open-- === 0) fail('an unexpected ")"');
    source += SIGNS.has(symbol) ? symbol : symbol === '(' ? '(?:' : characterSet(idsOf(symbol));
  }
  if (open > 0) fail('a missing ")"');
  return { source, begins: beginningsOf(symbols, idsOf) ?? fail('nothing that must match') };
}

/** What stands in a pattern for what it is in a regular expression. */
const SIGNS: ReadonlySet<string> = new Set(['(?=', '(?!', '(?<=', '(?<!', ')', '|', '?', '*', '+']);

function characterSet(ids: readonly number[]): string {
  const characters = ids.map(classCharacter).join('');
  return ids.length === 1 ? characters : `[${characters}]`;
}
