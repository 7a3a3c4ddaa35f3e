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
      if (a.thing < b.thing) this.#parents.set(b, a);
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
