import { hashWord } from '../../core/vocabulary.ts';
import type { Name } from './names.ts';
import type { Join } from './variants.ts';

/** Names that are one, by a root: the one with the least id. */
export class Groups {
  readonly #parents = new Map<Name, Name>();

  constructor(joins: readonly Join[]) {
    for (const { name, to } of joins) {
      const a = this.rootOf(name);
      const b = this.rootOf(to);
      if (a === b) continue;
      if (idOf(a) < idOf(b)) this.#parents.set(b, a);
      else this.#parents.set(a, b);
    }
  }

  rootOf(name: Name): Name {
    let root = name;
    for (let up = this.#parents.get(root); up; up = this.#parents.get(root)) root = up;
    if (root !== name) this.#parents.set(name, root);
    return root;
  }
}

/** 64 bits of the name: "t" and sixteen hexadecimal digits. */
export function idOf({ id }: Name): string {
  return `t${hex(hashWord(id))}${hex(hashWord(`\u0001${id}`))}`;
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
