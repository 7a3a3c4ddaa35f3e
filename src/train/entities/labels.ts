import { NAME_CLASSES } from '../../tag/names/classes.ts';
import { type GoldArticle, type GoldSpan, readGold } from '../gold.ts';

export interface EntityArticle extends GoldArticle {
  readonly entities: readonly GoldSpan[];
}

/** A span with the index of its class in {@link NAME_CLASSES}. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly nameClass: number;
}

export interface LabelledArticle extends GoldArticle {
  /** Sorted by start. */
  readonly spans: readonly LabelledSpan[];
}

const CLASS = Object.fromEntries(NAME_CLASSES.map((name, index) => [name, index])) as Record<
  (typeof NAME_CLASSES)[number],
  number
>;

/** Gold types by class; dates and amounts of money are found by other stages and are no names. */
const CLASS_OF_TYPE: Readonly<Record<string, number>> = {
  person: CLASS.person,
  location: CLASS.place,
  facility: CLASS.place,
  organization: CLASS.organization,
  norp: CLASS.group,
  misc: CLASS.other,
  product: CLASS.other,
};

/** Worldwide marks a few bare weekdays, months and years as miscellaneous: dates by mistake. */
const BARE_DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)$/i;

/** English Worldwide Newswire in our classes. */
export function worldwide(gold: string, part: 'train' | 'dev'): LabelledArticle[] {
  return readGold<EntityArticle>(gold, `entities/worldwide-${part}`).map((article) => ({
    ...article,
    spans: article.entities
      .filter(({ type, text }) => !(type === 'misc' && BARE_DATE.test(text)))
      .flatMap(labelled),
  }));
}

/**
 * CoNLL-2003 in our classes. Its MISC holds nationalities, religions and parties beside events and works: it becomes
 * `group` where `isGroup` says so, else `other`.
 */
export function conll(
  gold: string,
  part: 'train' | 'dev',
  isGroup: (article: GoldArticle, span: GoldSpan) => boolean,
): LabelledArticle[] {
  return readGold<EntityArticle>(gold, `entities/conll2003-${part}`).map((article) => ({
    ...article,
    spans: article.entities.flatMap((span) =>
      span.type === 'misc' && isGroup(article, span)
        ? [{ start: span.start, end: span.end, nameClass: CLASS.group }]
        : labelled(span),
    ),
  }));
}

/** Surface forms that `articles` mark as a group more often than as anything else. */
export function groupNames(articles: readonly LabelledArticle[]): Set<string> {
  const balance = new Map<string, number>();
  for (const { text, spans } of articles)
    for (const { start, end, nameClass } of spans) {
      const surface = text.slice(start, end);
      balance.set(surface, (balance.get(surface) ?? 0) + (nameClass === CLASS.group ? 1 : -1));
    }
  return new Set([...balance].filter(([, votes]) => votes > 0).map(([surface]) => surface));
}

function labelled({ start, end, type }: GoldSpan): LabelledSpan[] {
  const nameClass = CLASS_OF_TYPE[type];
  return nameClass === undefined ? [] : [{ start, end, nameClass }];
}
