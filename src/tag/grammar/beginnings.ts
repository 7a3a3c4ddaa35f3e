/**
 * How a match of a pattern can begin: by the class of its first word, the classes of which one must follow; null where the match
 * may end behind the first word.
 */
export type Beginnings = ReadonlyMap<number, ReadonlySet<number> | null>;

/** A class name where it stands in a pattern, and what may come next (Glushkov 1961). */
interface Position {
  readonly ids: readonly number[];
  readonly next: Position[];
}

/** Part of a pattern: the positions that it can begin and end with; whether it can match nothing. */
interface Part {
  readonly first: readonly Position[];
  readonly last: readonly Position[];
  readonly isEmpty: boolean;
}

const NOTHING: Part = { first: [], last: [], isEmpty: true };

/**
 * How matches of a pattern can begin. What it looks ahead or back for is not looked at: a beginning that it rules out may be among
 * them, never is one missing.
 * @param symbols of a pattern whose brackets are in order @param idsOf class ids of a name
 * @returns null if the pattern can match nothing
 */
export function beginningsOf(
  symbols: readonly string[],
  idsOf: (name: string) => readonly number[],
): Beginnings | null {
  let at = 0;

  const alternatives = (): Part => {
    let whole = sequence();
    while (symbols[at] === '|') {
      at++;
      const other = sequence();
      whole = {
        first: [...whole.first, ...other.first],
        last: [...whole.last, ...other.last],
        isEmpty: whole.isEmpty || other.isEmpty,
      };
    }
    return whole;
  };

  const sequence = (): Part => {
    let whole = NOTHING;
    while (at < symbols.length && symbols[at] !== '|' && symbols[at] !== ')') {
      const part = repeated();
      connect(whole.last, part.first);
      whole = {
        first: whole.isEmpty ? [...whole.first, ...part.first] : whole.first,
        last: part.isEmpty ? [...whole.last, ...part.last] : part.last,
        isEmpty: whole.isEmpty && part.isEmpty,
      };
    }
    return whole;
  };

  const repeated = (): Part => {
    const part = single();
    const sign = symbols[at];
    if (sign !== '?' && sign !== '*' && sign !== '+') return part;
    at++;
    if (sign !== '?') connect(part.last, part.first);
    return sign === '+' ? part : { ...part, isEmpty: true };
  };

  const single = (): Part => {
    const symbol = symbols[at++];
    if (!symbol.startsWith('(')) {
      const position: Position = { ids: idsOf(symbol), next: [] };
      return { first: [position], last: [position], isEmpty: false };
    }
    const inner = alternatives();
    at++;
    return symbol === '(' ? inner : NOTHING;
  };

  const { first, last, isEmpty } = alternatives();
  if (isEmpty) return null;
  const begins = new Map<number, Set<number> | null>();
  for (const position of first)
    for (const id of position.ids) {
      const known = begins.get(id);
      if (known === null || last.includes(position)) begins.set(id, null);
      else begins.set(id, new Set([...(known ?? []), ...position.next.flatMap(({ ids }) => ids)]));
    }
  return begins;
}

function connect(last: readonly Position[], first: readonly Position[]): void {
  for (const position of last) position.next.push(...first);
}
