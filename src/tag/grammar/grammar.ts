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

/**
 * Ordered rules over word classes. At each piece, from left to right, the first rule that matches and reads wins, and
 * the search goes on behind it.
 */
export class Grammar<Match extends { place(start: number, end: number): void }, Reading> {
  /** By class: the rules that can begin with it. */
  readonly #starts: (readonly CompiledRule<Match, Reading>[] | undefined)[];

  constructor(classes: ClassTable, rules: readonly Rule<Match, Reading>[]) {
    const compiled = rules.map((rule) => {
      const { source, first } = compilePattern(rule.pattern, (name) => classes.resolve(name));
      return { rule, first, expression: new RegExp(source, 'y') };
    });
    this.#starts = classes.names.map((_, id) => {
      const own = compiled.filter((each) => each.first.has(id));
      return own.length === 0 ? undefined : own;
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
      const rules = this.#starts[text.charCodeAt(at) - FIRST_CHARACTER];
      at = rules === undefined ? at + 1 : this.#readAt(rules, text, at, match, found);
    }
  }

  #readAt(
    rules: readonly CompiledRule<Match, Reading>[],
    text: string,
    at: number,
    match: Match,
    found: (reading: Reading, rule: Rule<Match, Reading>) => number,
  ): number {
    for (const { rule, expression } of rules) {
      expression.lastIndex = at;
      if (!expression.test(text)) continue;
      match.place(at, expression.lastIndex);
      const reading = rule.read(match);
      if (reading !== undefined) return Math.max(at + 1, found(reading, rule));
    }
    return at + 1;
  }
}
