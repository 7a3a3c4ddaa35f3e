import type { ReportArticle } from '../data.ts';
import { data, day, many } from './data.ts';
import { h, link } from './dom.ts';

/** The articles of the page, newest first. */
export function articlesPage(): HTMLElement {
  const list = h('ul', { class: 'link-list articles' });
  const search = h('input', {
    type: 'search',
    id: 'search',
    placeholder: 'headline or publisher',
    input: () => renew(),
  });
  const renew = (): void => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = [...data.articles.entries()].filter(([, { title, publisher }]) =>
      words.every((word) => `${title} ${publisher ?? ''}`.toLowerCase().includes(word)),
    );
    list.replaceChildren(...found.map(([at, article]) => item(at, article)));
  };
  renew();
  return h(
    'article',
    {},
    h('h1', {}, 'Articles'),
    h(
      'form',
      { class: 'filters', submit: (event) => event.preventDefault() },
      h('div', {}, h('label', { for: 'search' }, 'Search'), search),
    ),
    list,
  );
}

function item(at: number, { title, publisher, published, quotes, path }: ReportArticle): HTMLElement {
  const notes = [publisher, day(published), many(quotes.length, 'quote'), path].filter(Boolean).join(' · ');
  return h('li', {}, link(['article', at], {}, title), h('small', {}, ` ${notes}`));
}
