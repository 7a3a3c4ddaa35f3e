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
  /** Ids of the classes that a match can begin with. */
  readonly first: ReadonlySet<number>;
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
  const first = new Set<number>();
  if (gatherFirst(symbols, idsOf, first)) fail('nothing that must match');
  return { source, first };
}

/** What stands in a pattern for what it is in a regular expression. */
const SIGNS: ReadonlySet<string> = new Set(['(?=', '(?!', '(?<=', '(?<!', ')', '|', '?', '*', '+']);

function characterSet(ids: readonly number[]): string {
  const characters = ids.map(classCharacter).join('');
  return ids.length === 1 ? characters : `[${characters}]`;
}

/**
 * Adds the classes that a pattern can begin with. It looks no further than they stand: patterns are long, and most of
 * their symbols begin nothing.
 * @returns true if the pattern can match nothing
 */
function gatherFirst(
  symbols: readonly string[],
  idsOf: (name: string) => readonly number[],
  first: Set<number>,
): boolean {
  let at = 0;

  /** Reads up to the bracket that closes the alternatives, or to the end. */
  const alternatives = (): boolean => {
    let empty = false;
    for (;;) {
      if (sequence()) empty = true;
      else skip(true);
      if (symbols[at] !== '|') return empty;
      at++;
    }
  };

  /** Reads parts up to the first that must match something. */
  const sequence = (): boolean => {
    while (at < symbols.length && symbols[at] !== '|' && symbols[at] !== ')') if (!part()) return false;
    return true;
  };

  const part = (): boolean => {
    const symbol = symbols[at++];
    let empty = false;
    if (symbol === '(') {
      empty = alternatives();
      at++;
    } else if (symbol.startsWith('(')) {
      skip(false);
      at++;
      empty = true;
    } else for (const id of idsOf(symbol)) first.add(id);
    const sign = symbols[at];
    if (sign === '?' || sign === '*' || sign === '+') at++;
    return empty || sign === '?' || sign === '*';
  };

  /** Goes on to the bracket that closes these alternatives, or to the bar that ends this one if that comes first. */
  const skip = (toBar: boolean): void => {
    for (let depth = 0; at < symbols.length; at++) {
      const symbol = symbols[at];
      if (symbol.startsWith('(')) depth++;
      else if (symbol === ')' && depth-- === 0) return;
      else if (symbol === '|' && depth === 0 && toBar) return;
    }
  };

  return alternatives();
}
