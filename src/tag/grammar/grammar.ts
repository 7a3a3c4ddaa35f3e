import type { ClassTable } from './classes.ts';
import { compilePattern, FIRST_CHARACTER } from './pattern.ts';
import type { Pieces } from './pieces.ts';

/** One line of a grammar: words of these classes, read by this function. */
export interface Rule<Match, Reading> {
  readonly name: string;
  /** See grammar/pattern.ts. */
  readonly pattern: string;
  /** What the words mean; undefined if they are not of the kind after all, and a later rule may try. */
  read(match: Match): Reading | undefined;
}

interface CompiledRule<Match, Reading> {
  readonly rule: Rule<Match, Reading>;
  /** Anchored at `lastIndex`. */
  readonly expression: RegExp;
}

/** The rules that can begin with one class. */
interface Start<Match, Reading> {
  /** Matches wherever one of them does. */
  readonly any: RegExp;
  readonly rules: readonly CompiledRule<Match, Reading>[];
}

/**
 * Ordered rules over word classes. At each piece, from left to right, the first rule that matches and reads wins, and
 * the search goes on behind it.
 */
export class Grammar<Match extends { place(start: number, end: number): void }, Reading> {
  readonly #starts: (Start<Match, Reading> | undefined)[];

  constructor(classes: ClassTable, rules: readonly Rule<Match, Reading>[]) {
    const compiled = rules.map((rule) => {
      const { source, first } = compilePattern(rule.pattern, (name) => classes.resolve(name));
      return { rule, source, first, expression: new RegExp(source, 'y') };
    });
    this.#starts = classes.names.map((_, id) => {
      const own = compiled.filter((each) => each.first.has(id));
      if (own.length === 0) return undefined;
      return { any: new RegExp(own.map((each) => `(?:${each.source})`).join('|'), 'y'), rules: own };
    });
  }

  /**
   * Reads a stretch. `match` is placed on each candidate before its rule reads it; `found` is told of those that were
   * read, in order, while `match` still stands there, and returns the piece to go on with.
   */
  read(pieces: Pieces, match: Match, found: (reading: Reading, rule: Rule<Match, Reading>) => number): void {
    const text = pieces.text();
    let at = 0;
    while (at < text.length) {
      const start = this.#starts[text.charCodeAt(at) - FIRST_CHARACTER];
      at = start === undefined ? at + 1 : this.#readAt(start, text, at, match, found);
    }
  }

  #readAt(
    start: Start<Match, Reading>,
    text: string,
    at: number,
    match: Match,
    found: (reading: Reading, rule: Rule<Match, Reading>) => number,
  ): number {
    start.any.lastIndex = at;
    if (!start.any.test(text)) return at + 1;
    for (const { rule, expression } of start.rules) {
      expression.lastIndex = at;
      if (!expression.test(text)) continue;
      match.place(at, expression.lastIndex);
      const reading = rule.read(match);
      if (reading !== undefined) return Math.max(at + 1, found(reading, rule));
    }
    return at + 1;
  }
}
