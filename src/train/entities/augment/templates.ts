import { NAME_CLASSES } from '../../../tag/names/classes.ts';
import type { SeededRandom } from '../../learning/random.ts';
import type { LabelledSpan } from '../labels.ts';
import { trainingLines } from '../lists.ts';
import type { Passage } from './passages.ts';
import type { SlotNames } from './slot-names.ts';

const CLASS_OF_SLOT: Readonly<Record<string, (typeof NAME_CLASSES)[number]>> = {
  person: 'person',
  surname: 'person',
  firm: 'organization',
  investor: 'organization',
  party: 'organization',
  team: 'organization',
  org: 'organization',
  place: 'place',
  town: 'place',
  group: 'group',
  work: 'other',
  craft: 'other',
  event: 'other',
  thing: 'other',
  species: 'other',
};
const SLOT = /\{([a-z]+)(\d*)\}/g;
/** Slots that are filled anew each time. */
const NUMBERS: ReadonlySet<string> = new Set(['n', 'm', 'd']);
/** How often straight quotation marks stand in place of printed ones. */
const STRAIGHT = 0.4;

/** Invented sentences, of kinds that news of the 1990s lacks, whose slots are filled with names. */
export class Templates {
  readonly #random: SeededRandom;
  readonly #names: SlotNames;
  readonly #templates: readonly string[];

  constructor(names: SlotNames, random: SeededRandom) {
    this.#random = random;
    this.#names = names;
    this.#templates = trainingLines('templates').map((line) =>
      line.slice(line.indexOf(': ') + 2).replaceAll('\\n', '\n'),
    );
  }

  /** One of the sentences, with its labels; null if there is no name for one of its slots. */
  next(): Passage | null {
    return this.#filled(this.#templates[this.#random.below(this.#templates.length)]);
  }

  #filled(given: string): Passage | null {
    const template =
      this.#random.next() < STRAIGHT ? given.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : given;
    const names = new Map<string, string>();
    const spans: LabelledSpan[] = [];
    let text = '';
    let at = 0;
    for (const { 0: slot, 1: kind, 2: number, index } of template.matchAll(SLOT)) {
      text += template.slice(at, index);
      at = index + slot.length;
      const name = this.#name(kind, number, names);
      if (name === undefined) return null;
      const nameClass = CLASS_OF_SLOT[kind];
      if (nameClass)
        spans.push({
          start: text.length,
          end: text.length + name.length,
          nameClass: NAME_CLASSES.indexOf(nameClass),
        });
      text += name;
    }
    return { text: text + template.slice(at), spans, isSport: false };
  }

  #name(kind: string, number: string, names: Map<string, string>): string | undefined {
    const key = kind + number;
    const known = names.get(key);
    if (known !== undefined) return known;
    if (NUMBERS.has(kind)) return this.#names.name(kind);
    if (kind === 'person' || kind === 'surname') {
      const { full, surname } = this.#names.person();
      names.set(`person${number}`, full);
      names.set(`surname${number}`, surname);
      return names.get(key);
    }
    const name = this.#names.name(kind);
    if (name !== undefined) names.set(key, name);
    return name;
  }
}
