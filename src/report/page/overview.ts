import type { SourceKind, ThingType } from '../data.ts';
import { data, day, many, number, percent, thingNote } from './data.ts';
import { h, link } from './dom.ts';
import { bars, timeline } from './drawings/charts.ts';
import { map } from './drawings/map.ts';

const SHOWN = 12;

const KINDS: Readonly<Record<SourceKind, string>> = {
  named: 'Known by name',
  official: 'Officials, unnamed',
  witness: 'Witnesses, unnamed',
  expert: 'Experts, unnamed',
  media: 'Other media',
  document: 'Documents',
  group: 'Groups of people',
  person: 'Others, unnamed',
  nobody: 'No words say who',
};

/** What all articles say together. */
export function overviewPage(): HTMLElement {
  const { overview, things, articles } = data;
  const { days, speakers, sources, claimsToCheck, top } = overview;
  const places = top.place
    .map((at) => ({ at, thing: things[at] }))
    .filter(({ thing }) => thing.at !== undefined);
  return h(
    'article',
    { class: 'overview' },
    h('h1', {}, 'Who said what'),
    h(
      'p',
      { class: 'lead' },
      `${many(overview.articles, 'article')} of ${number(overview.words)} words`,
      days.length > 0 ? `, ${day(days[0][0])} to ${day(days[days.length - 1][0])}` : '',
      overview.undated > 0 ? ` (${number(overview.undated)} without a date)` : '',
      overview.copies > 0 ? `, ${number(overview.copies)} of them copies of others` : '',
      `: ${many(overview.quotes, 'quote')} and ${many(overview.claims, 'claim')}.`,
    ),
    articles.length < overview.articles
      ? h(
          'p',
          { class: 'notice' },
          `The figures on this page are of all articles. Quotes and articles to read are those of ${number(articles.length)}, drawn by lot.`,
        )
      : null,
    days.length > 1 ? timeline(days) : null,
    h(
      'div',
      { class: 'cards' },
      card(
        'Most quoted',
        speakers.length === 0
          ? h('p', {}, 'Nobody with a name.')
          : bars(
              speakers.slice(0, SHOWN).map(({ thing, direct, indirect }) => ({
                label: link(['thing', thing], {}, things[thing].name),
                note: thingNote(things[thing]),
                parts: [direct, indirect],
              })),
            ),
        h(
          'p',
          { class: 'key' },
          h('span', { class: 'swatch part-0' }),
          'in their own words ',
          h('span', { class: 'swatch part-1' }),
          'retold',
        ),
      ),
      card(
        'Who the sources are',
        bars(
          sources.map(({ kind, quotes }) => ({
            label: KINDS[kind],
            note: percent(quotes / overview.quotes),
            parts: [quotes],
          })),
        ),
      ),
      topCard('People', 'person', top.person),
      topCard('Organizations', 'organization', top.organization),
    ),
    h(
      'section',
      { class: 'card wide' },
      h('h2', {}, 'Places'),
      places.length > 0 ? map(places) : h('p', {}, 'None that could be found on a map.'),
      topList('place', top.place),
    ),
    overview.sayings.length > 0
      ? h(
          'section',
          { class: 'card wide' },
          h('h2', {}, 'Said again'),
          h('p', { class: 'hint' }, 'The same words in several articles, copies left out.'),
          h(
            'ol',
            { class: 'claims' },
            overview.sayings.map(({ text, articles: n, speakers: by, at, quote }) =>
              h(
                'li',
                {},
                h('span', { class: 'score' }, many(n, 'article')),
                h('span', {}, link(['article', at, quote], {}, text), h('small', {}, ` ${by.join(' or ')}`)),
              ),
            ),
          ),
        )
      : null,
    h(
      'section',
      { class: 'card wide' },
      h('h2', {}, 'Worth checking'),
      h(
        'p',
        { class: 'hint' },
        'Claims that an editor would most likely want checked. Whether they are true is not said.',
      ),
      h(
        'ol',
        { class: 'claims' },
        claimsToCheck
          .slice(0, SHOWN)
          .map(({ text, by, checkworthiness, at, id }) =>
            h(
              'li',
              {},
              h('span', { class: 'score', title: 'check-worthiness' }, percent(checkworthiness)),
              h(
                'span',
                {},
                at === null ? text : link(['article', at, id], {}, text),
                by ? h('small', {}, ` ${by}`) : null,
              ),
            ),
          ),
      ),
    ),
    h(
      'p',
      { class: 'hint colophon' },
      `Made by ${data.pipeline}. Found by a program: check before you print.`,
    ),
  );
}

function card(title: string, ...content: (Node | null)[]): HTMLElement {
  return h('section', { class: 'card' }, h('h2', {}, title), ...content);
}

function topCard(title: string, type: ThingType, top: readonly number[]): HTMLElement {
  return card(title, topList(type, top));
}

function topList(type: ThingType, top: readonly number[]): HTMLElement {
  const { things } = data;
  if (top.length === 0) return h('p', {}, 'None.');
  return bars(
    top.slice(0, SHOWN).map((at) => ({
      label: link(['thing', at], { class: `type-${type}` }, things[at].name),
      note: thingNote(things[at]),
      parts: [things[at].articles],
    })),
  );
}
