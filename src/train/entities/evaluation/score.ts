import { ENTITY_TYPES, type EntityType, type Name } from '../../../core/layers/names.ts';
import type { Stage } from '../../../core/stage.ts';
import { entityType } from '../../../tag/names/classes.ts';
import { createPosTagger } from '../../../tag/pos/stage.ts';
import type { Reader } from '../examples.ts';
import type { LabelledArticle } from '../labels.ts';

export type NameTagger = Stage<'tokens' | 'sentences' | 'pos', 'names'>;

/** A tagged name and whether gold has the same span and type. */
export interface JudgedName {
  readonly article: LabelledArticle;
  readonly name: Name;
  readonly right: boolean;
}

interface Tally {
  right: number;
  found: number;
  gold: number;
}

/** Exact matches of tagged names with gold, by type. */
class NameScore {
  readonly #tallies = new Map<EntityType, Tally>(
    ENTITY_TYPES.map((type) => [type, { right: 0, found: 0, gold: 0 }]),
  );

  add(article: LabelledArticle, names: readonly Name[]): JudgedName[] {
    const gold = new Set<string>();
    for (const { start, end, nameClass } of article.spans) {
      const type = entityType(nameClass);
      if (type === null) continue;
      gold.add(`${start}:${end}:${type}`);
      this.#tallies.get(type)!.gold++;
    }
    return names.map((name) => {
      const right = gold.has(`${name.start}:${name.end}:${name.type}`);
      const tally = this.#tallies.get(name.type)!;
      tally.found++;
      if (right) tally.right++;
      return { article, name, right };
    });
  }

  /** F1 in percent of one type, or of several taken together. */
  f1(...types: readonly EntityType[]): number {
    const sum = { right: 0, found: 0, gold: 0 };
    for (const type of types) {
      const tally = this.#tallies.get(type)!;
      sum.right += tally.right;
      sum.found += tally.found;
      sum.gold += tally.gold;
    }
    return (200 * sum.right) / (sum.found + sum.gold) || 0;
  }

  /** Types that gold marks at all: CoNLL marks no groups. */
  typesInGold(): EntityType[] {
    return ENTITY_TYPES.filter((type) => this.#tallies.get(type)!.gold > 0);
  }

  /** F1 of each type that gold marks, and that of the first three together, as the card shows them. */
  cells(): string[] {
    const marked = new Set(this.typesInGold());
    const each = ENTITY_TYPES.map((type) => (marked.has(type) ? this.f1(type).toFixed(1) : 'not marked'));
    return [...each, `**${this.f1('person', 'place', 'organization').toFixed(2)}**`];
  }
}

/** Tags articles and compares with their labels. */
export function scoreNames(
  tagger: NameTagger,
  articles: readonly LabelledArticle[],
  reader: Reader,
): { score: NameScore; judged: JudgedName[] } {
  const score = new NameScore();
  const posTagger = createPosTagger();
  const judged = articles.flatMap((article) => {
    const document = reader(article);
    return score.add(article, tagger.run({ ...document, ...posTagger.run(document) }).names);
  });
  return { score, judged };
}
