import type { Beginnings } from './beginnings.ts';
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
  readonly begins: Beginnings;
  /** Anchored at `lastIndex`. */
  readonly expression: RegExp;
}

/**
 * Ordered rules over word classes. At each piece, from left to right, the first rule that matches and reads wins, and
 * the search goes on behind it.
 */
export class Grammar<Match extends { place(start: number, end: number): void }, Reading> {
  readonly #rules: readonly CompiledRule<Match, Reading>[];
  readonly #classes: number;
  /** By class: whether a rule can begin with it. */
  readonly #begins: Uint8Array;
  /** By two classes, the second {@link #classes} at the end of a stretch: the rules that can begin so; filled when first asked. */
  readonly #byTwo: (readonly CompiledRule<Match, Reading>[] | undefined)[];

  constructor(classes: ClassTable, rules: readonly Rule<Match, Reading>[]) {
    this.#rules = rules.map((rule) => {
      const { source, begins } = compilePattern(rule.pattern, (name) => classes.resolve(name));
      return { rule, begins, expression: new RegExp(source, 'y') };
    });
    this.#classes = classes.names.length;
    this.#begins = new Uint8Array(this.#classes);
    for (const { begins } of this.#rules) for (const id of begins.keys()) this.#begins[id] = 1;
    this.#byTwo = new Array(this.#classes * (this.#classes + 1)).fill(undefined);
  }

  /**
   * Reads a stretch. `match` is placed on each candidate before its rule reads it; `found` is told of those that were
   * read, in order, while `match` still stands there, and returns the piece to go on with.
   */
  read(pieces: Pieces, match: Match, found: (reading: Reading, rule: Rule<Match, Reading>) => number): void {
    const text = pieces.text();
    let at = 0;
    while (at < text.length) {
      const first = text.charCodeAt(at) - FIRST_CHARACTER;
      if (this.#begins[first] === 0) at++;
      else {
        const second = at + 1 < text.length ? text.charCodeAt(at + 1) - FIRST_CHARACTER : this.#classes;
        at = this.#readAt(this.#rulesOf(first, second), text, at, match, found);
      }
    }
  }

  /** The rules that can begin with words of two classes, in order: most words begin something, few two of them. */
  #rulesOf(first: number, second: number): readonly CompiledRule<Match, Reading>[] {
    const place = first * (this.#classes + 1) + second;
    const known = this.#byTwo[place];
    if (known !== undefined) return known;
    const rules = this.#rules.filter(({ begins }) => {
      const next = begins.get(first);
      return next === null || next?.has(second);
    });
    this.#byTwo[place] = rules;
    return rules;
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
