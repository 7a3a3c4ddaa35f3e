import { data, day, many, type Said, said, speakerName } from './data.ts';
import { h, link } from './dom.ts';

const PAGE = 100;
const TYPES = ['direct', 'mixed', 'indirect'] as const;

type Order = 'date' | 'speaker' | 'words' | 'article';
const VALUE: Readonly<Record<Order, (item: Said) => string>> = {
  date: ({ article }) => article.published ?? '',
  speaker: ({ article, quote }) => speakerName(article, quote).toLowerCase(),
  words: ({ text }) => text.toLowerCase(),
  article: ({ article }) => article.title.toLowerCase(),
};

/** All quotes in a table that can be searched, sorted and filtered. */
export function quotesPage(): HTMLElement {
  let order: Order = 'date';
  let isDown = true;
  let shown = PAGE;
  const search = h('input', {
    type: 'search',
    id: 'search',
    placeholder: 'words, speaker or headline',
    input: () => renew(),
  });
  const type = h(
    'select',
    { id: 'type', change: () => renew() },
    h('option', { value: '' }, 'all types'),
    TYPES.map((name) => h('option', { value: name }, name)),
  );
  const speakers = [...new Set(said.flatMap(({ speaker }) => speaker ?? []))].sort((a, b) =>
    data.things[a].name < data.things[b].name ? -1 : 1,
  );
  const speaker = h(
    'select',
    { id: 'speaker', change: () => renew() },
    h('option', { value: '' }, 'everybody'),
    h('option', { value: 'none' }, 'nobody named'),
    speakers.map((at) => h('option', { value: at }, data.things[at].name)),
  );
  const from = h('input', { type: 'date', id: 'from', change: () => renew() });
  const to = h('input', { type: 'date', id: 'to', change: () => renew() });
  const count = h('p', { role: 'status', class: 'hint' });
  const body = h('tbody');
  const more = h('button', { type: 'button', click: () => renew(shown + PAGE) }, 'Show more');
  const heads = new Map<Order, HTMLElement>();

  const isWanted = (item: Said): boolean => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const all = `${item.text} ${speakerName(item.article, item.quote)} ${item.article.title}`.toLowerCase();
    const date = item.article.published ?? '';
    return (
      words.every((word) => all.includes(word)) &&
      (type.value === '' || item.quote.type === type.value) &&
      (speaker.value === '' || String(item.speaker ?? 'none') === speaker.value) &&
      (from.value === '' || date >= from.value) &&
      (to.value === '' || (date !== '' && date <= to.value))
    );
  };
  const renew = (most = PAGE): void => {
    shown = most;
    const value = VALUE[order];
    const found = said.filter(isWanted);
    found.sort((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0) * (isDown ? -1 : 1));
    count.textContent = `${many(found.length, 'quote')} of ${said.length}`;
    body.replaceChildren(...found.slice(0, shown).map((item, i) => row(item, found[i - 1]?.at === item.at)));
    more.hidden = found.length <= shown;
    for (const [name, head] of heads)
      head.setAttribute('aria-sort', name !== order ? 'none' : isDown ? 'descending' : 'ascending');
  };
  const head = (name: Order, label: string): HTMLElement => {
    const sort = (): void => {
      isDown = order === name ? !isDown : name === 'date';
      order = name;
      renew();
    };
    const element = h('th', { scope: 'col' }, h('button', { type: 'button', click: sort }, label));
    heads.set(name, element);
    return element;
  };
  const page = h(
    'article',
    { class: 'quotes' },
    h('h1', {}, 'All quotes'),
    h(
      'form',
      { class: 'filters', submit: (event) => event.preventDefault() },
      field('search', 'Search', search),
      field('speaker', 'Speaker', speaker),
      field('type', 'Type', type),
      field('from', 'From', from),
      field('to', 'To', to),
    ),
    count,
    h(
      'table',
      { class: 'rows' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head('speaker', 'Who'),
          head('words', 'Said'),
          head('date', 'When'),
          head('article', 'Where'),
        ),
      ),
      body,
    ),
    more,
  );
  renew();
  return page;
}

function field(id: string, label: string, input: HTMLElement): HTMLElement {
  return h('div', {}, h('label', { for: id }, label), input);
}

/** @param isSame the row above is of the same article: its headline is not repeated to the eye */
function row({ quote, article, at, text, speaker }: Said, isSame: boolean): HTMLElement {
  const name = speakerName(article, quote);
  const { sourceText } = quote;
  const isTelling = speaker !== null && sourceText !== '' && !sourceText.includes(name.split(' ').at(-1)!);
  const repeated = isSame ? ' repeated' : '';
  return h(
    'tr',
    {},
    h(
      'td',
      {},
      speaker === null ? h('span', { class: 'unnamed' }, name) : link(['thing', speaker], {}, name),
      isTelling ? h('small', {}, ` “${sourceText}”`) : null,
    ),
    h('td', { class: `said ${quote.type}` }, link(['article', at, quote.id], {}, text)),
    h('td', { class: `when${repeated}` }, h('span', {}, day(article.published))),
    h('td', { class: `where${repeated}` }, h('span', {}, article.title)),
  );
}
