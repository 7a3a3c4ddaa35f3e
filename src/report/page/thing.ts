import { countryName, data, day, many, type Said, said } from './data.ts';
import { h, link } from './dom.ts';

const COMPANIONS = 15;

/** All that the articles of the page have on one person, place, organization or group. */
export function thingPage(at: number): HTMLElement {
  const thing = data.things[at];
  const articles = [...data.articles.entries()].filter(([, { entities }]) =>
    entities.some((entity) => entity.thing === at),
  );
  const quotes = said
    .filter(({ speaker }) => speaker === at)
    .sort((a, b) => ((a.article.published ?? '') < (b.article.published ?? '') ? 1 : -1));
  return h(
    'article',
    { class: 'thing' },
    h('h1', { class: `type-${thing.type}` }, thing.name),
    h(
      'p',
      { class: 'lead' },
      [thing.type, ...thing.titles, thing.country && countryName(thing.country)].filter(Boolean).join(' · '),
    ),
    h('p', { class: 'hint' }, `${many(thing.articles, 'article')}, ${many(thing.quotes, 'quote')}`),
    h(
      'div',
      { class: 'columns' },
      h(
        'section',
        {},
        h('h2', {}, 'Said'),
        quotes.length === 0 ? h('p', {}, 'Nothing that was quoted.') : byArticle(quotes).map(saidIn),
      ),
      h(
        'section',
        {},
        h('h2', {}, 'Named in'),
        h(
          'ul',
          { class: 'link-list' },
          articles.map(([i, { title, published, entities }]) => {
            const id = entities.find((entity) => entity.thing === at)?.id ?? '';
            return h('li', {}, link(['article', i, id], {}, title), h('small', {}, ` ${day(published)}`));
          }),
        ),
        h('h2', {}, 'Together with'),
        companions(
          at,
          articles.map(([, article]) => article),
        ),
      ),
    ),
  );
}

/** The quotes of one article after another, articles and quotes in their order. */
function byArticle(quotes: readonly Said[]): Said[][] {
  const groups = new Map<number, Said[]>();
  for (const quote of quotes) groups.set(quote.at, [...(groups.get(quote.at) ?? []), quote]);
  return [...groups.values()];
}

function saidIn(quotes: readonly Said[]): HTMLElement {
  const [{ article, at }] = quotes;
  return h(
    'section',
    { class: 'said-in' },
    h('h3', {}, link(['article', at], {}, article.title), h('small', {}, ` ${day(article.published)}`)),
    h(
      'ol',
      { class: 'said-list' },
      quotes.map(({ quote, text }) =>
        h('li', { class: quote.type }, link(['article', at, quote.id], {}, text)),
      ),
    ),
  );
}

function companions(at: number, articles: readonly (typeof data.articles)[number][]): HTMLElement {
  const counts = new Map<number, number>();
  for (const { entities } of articles)
    for (const thing of new Set(entities.map((entity) => entity.thing)))
      if (thing !== at) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  const first = [...counts]
    .sort(([a, n], [b, m]) => m - n || (data.things[a].name < data.things[b].name ? -1 : 1))
    .slice(0, COMPANIONS);
  if (first.length === 0) return h('p', {}, 'Nobody else.');
  return h(
    'ul',
    { class: 'link-list' },
    first.map(([thing, n]) =>
      h(
        'li',
        {},
        link(['thing', thing], { class: `type-${data.things[thing].type}` }, data.things[thing].name),
        n > 1 ? h('small', {}, ` ${many(n, 'article')}`) : null,
      ),
    ),
  );
}
