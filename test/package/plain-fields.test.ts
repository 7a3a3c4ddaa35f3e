import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// @ts-expect-error a script without types
const { plainly } = await import('../../scripts/plain-fields.js');

/** What a program gives once its private members are plain ones. */
function resultOf(code: string): unknown {
  return new Function(`return ${plainly(`(() => {${code}})()`, 'a')}`)();
}

describe('private members made plain', () => {
  it('do the same: fields, methods, accessors, static ones', () => {
    const code = `
      class Counter {
        static #made = 0;
        #count = 1;
        constructor() { Counter.#made++; }
        get #twice() { return this.#count * 2; }
        #add(by) { this.#count += by; return this; }
        read(other) { return [this.#add(2).#twice, other?.#count, Counter.#made, "#count", /#add/.source]; }
      }
      return new Counter().read(new Counter());`;
    expect(resultOf(code)).toEqual([6, 1, 2, '#count', '#add']);
  });

  it('of a class and of what it extends, and of a class within a class, are kept apart', () => {
    const code = `
      class Outer { #name = 'outer'; outer() { return this.#name; } }
      class Inner extends Outer {
        #name = 'inner'; #own = 1;
        inner() { const that = this; return new (class { #name = 'within'; all() { return [this.#name, that.#own]; } })().all(); }
        both() { return [this.outer(), this.#name, ...this.inner()]; }
      }
      return new Inner().both();`;
    expect(resultOf(code)).toEqual(['outer', 'inner', 'within', 1]);
  });

  it('are refused where only a private member can answer', () => {
    expect(() => plainly('class A { #a; static is(x) { return #a in x; } }', 'a')).toThrow('"#a in"');
  });

  it('are all that the built program has', () => {
    const files = readdirSync('dist').filter((name) => name.endsWith('.js'));
    expect(files.length).toBeGreaterThan(10);
    for (const name of files) expect(readFileSync(`dist/${name}`, 'utf8'), name).not.toMatch(/\bthis\.#/);
  });
});
