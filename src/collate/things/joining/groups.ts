/** Names that are one, by the ids of the things that they would be by themselves: their root is the least of them. */
export class Groups {
  readonly #parents = new Map<string, string>();

  unite(one: string, other: string): void {
    const a = this.rootOf(one);
    const b = this.rootOf(other);
    if (a < b) this.#parents.set(b, a);
    else if (b < a) this.#parents.set(a, b);
  }

  rootOf(name: string): string {
    let root = name;
    for (let up = this.#parents.get(root); up; up = this.#parents.get(root)) root = up;
    if (root !== name) this.#parents.set(name, root);
    return root;
  }
}
