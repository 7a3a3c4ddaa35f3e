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

/** A part of a pattern: its source, what it can begin with, and whether it can match nothing. */
interface Part {
  readonly source: string;
  readonly first: ReadonlySet<number>;
  readonly empty: boolean;
}

/** Compiles a pattern; `classes` gives the class ids of a name. Throws a SyntaxError that shows the pattern. */
export function compilePattern(
  pattern: string,
  classes: (name: string) => readonly number[] | undefined,
): Pattern {
  const symbols = pattern.match(/\(\?<?[=!]|[A-Za-z][A-Za-z0-9]*|[()|?*+]|\S/g) ?? [];
  let at = 0;
  const fail = (what: string): never => {
    throw new SyntaxError(`${what} in the pattern "${pattern}"`);
  };

  const alternatives = (): Part => {
    const parts = [sequence()];
    while (symbols[at] === '|') {
      at++;
      parts.push(sequence());
    }
    if (parts.length === 1) return parts[0];
    return {
      source: parts.map((p) => p.source).join('|'),
      first: new Set(parts.flatMap((p) => [...p.first])),
      empty: parts.some((p) => p.empty),
    };
  };

  const sequence = (): Part => {
    let source = '';
    const first = new Set<number>();
    let empty = true;
    while (at < symbols.length && symbols[at] !== '|' && symbols[at] !== ')') {
      const part = repeated();
      source += part.source;
      if (empty) for (const id of part.first) first.add(id);
      empty &&= part.empty;
    }
    return { source, first, empty };
  };

  const repeated = (): Part => {
    const part = single();
    const sign = symbols[at];
    if (sign !== '?' && sign !== '*' && sign !== '+') return part;
    at++;
    return { source: part.source + sign, first: part.first, empty: part.empty || sign !== '+' };
  };

  const single = (): Part => {
    const symbol = symbols[at++];
    if (symbol.startsWith('(')) {
      const inner = alternatives();
      if (symbols[at++] !== ')') fail('a missing ")"');
      if (symbol !== '(') return { source: `${symbol}${inner.source})`, first: new Set(), empty: true };
      return { source: `(?:${inner.source})`, first: inner.first, empty: inner.empty };
    }
    const ids = classes(symbol);
    if (!ids) return fail(`unknown word class "${symbol}"`);
    const source = ids.map(classCharacter).join('');
    return { source: ids.length === 1 ? source : `[${source}]`, first: new Set(ids), empty: false };
  };

  const whole = alternatives();
  if (at < symbols.length) fail(`an unexpected "${symbols[at]}"`);
  if (whole.empty) fail('nothing that must match');
  return { source: whole.source, first: whole.first };
}
