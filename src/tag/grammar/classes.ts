import type { Vocabulary } from '../../core/vocabulary.ts';
import { NewTypes, withRoom } from '../../core/word-types.ts';
import { MAX_CLASSES } from './pattern.ts';

/** Class ids by name, and names for groups of classes. Class 0 is `none`: a word that the grammar knows nothing of. */
export class ClassTable<Name extends string = string> {
  readonly names: readonly Name[];
  readonly #ids: ReadonlyMap<string, number>;
  readonly #groups: ReadonlyMap<string, readonly number[]>;

  constructor(names: readonly Name[], groups: Readonly<Record<string, readonly Name[]>> = {}) {
    if (names.length > MAX_CLASSES) throw new RangeError(`more than ${MAX_CLASSES} word classes`);
    this.names = names;
    this.#ids = new Map(names.map((name, id) => [name, id]));
    const groupIds = Object.entries(groups).map(([group, members]) => {
      return [group, members.map((name) => this.id(name))] as const;
    });
    this.#groups = new Map(groupIds);
  }

  id(name: Name): number {
    const id = this.#ids.get(name);
    if (id === undefined) throw new RangeError(`no word class "${name}"`);
    return id;
  }

  /** Ids behind the name of a class or a group; undefined if there is none. */
  resolve(name: string): readonly number[] | undefined {
    const id = this.#ids.get(name);
    return id === undefined ? this.#groups.get(name) : [id];
  }
}

/** The ids of classes by name. */
export function classIds<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, id) => [name, id])) as Record<Name, number>;
}

/** A set of classes: 1 at the ids of those in it. */
export function classSet(...ids: readonly number[]): Uint8Array {
  const set = new Uint8Array(MAX_IDS);
  for (const id of ids) set[id] = 1;
  return set;
}

/** Says what class a word has, or takes it apart ("12-day" -> "12", "-", "day") so that each part has one. */
export type Classify = (word: string) => number | readonly string[];

/** Stands in the column for a word that is taken apart. */
export const COMPOUND = 255;
const MAX_IDS = COMPOUND + 1;

/** The classes of a vocabulary's word types, worked out once for each. */
export class ClassColumn {
  classes = new Uint8Array(0);
  /** Word types of the parts of compounds, by word type. */
  readonly parts = new Map<number, Uint32Array>();
  readonly #classify: Classify;
  readonly #types = new NewTypes();

  constructor(classify: Classify) {
    this.#classify = classify;
  }

  /** Classifies the word types that are new since the last call. */
  update(vocabulary: Vocabulary): void {
    const first = this.#types.since(vocabulary);
    if (first === 0) this.parts.clear();
    // Parts of compounds are interned on the way: the vocabulary may grow while it is read.
    for (let type = first; type < vocabulary.size; type++) {
      this.classes = withRoom(this.classes, vocabulary.size);
      const found = this.#classify(vocabulary.words[type]);
      if (typeof found === 'number') this.classes[type] = found;
      else {
        this.classes[type] = COMPOUND;
        this.parts.set(
          type,
          Uint32Array.from(found, (part) => vocabulary.internWord(part)),
        );
      }
    }
  }
}
