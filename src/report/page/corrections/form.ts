import type { Correction } from '../../corrections.ts';
import type { ReportArticle, ReportEntity, ReportQuote, ThingType } from '../../data.ts';
import { data, wordsOf } from '../data.ts';
import { h } from '../dom.ts';
import { addCorrection } from './corrections.ts';

const TYPES = ['person', 'place', 'organization', 'group'] as const;
type About = { readonly entity: ReportEntity } | { readonly quote: ReportQuote };

/** "Wrong? Mark it": opens into what can be put right. */
export function correctionForm(article: ReportArticle, about: About): HTMLElement {
  const [fields, correction] =
    'entity' in about ? entityFields(article, about.entity) : quoteFields(article, about.quote);
  const done = h('p', { role: 'status', class: 'hint' });
  const submit = (event: Event): void => {
    event.preventDefault();
    addCorrection(correction());
    done.textContent = 'Noted: see Corrections.';
  };
  return h(
    'details',
    { class: 'wrong' },
    h('summary', {}, 'Wrong? Mark it'),
    h('form', { submit }, fields, h('button', { type: 'submit' }, 'Note the correction'), done),
  );
}

function entityFields(article: ReportArticle, entity: ReportEntity): [HTMLElement[], () => Correction] {
  const thing = data.things[entity.thing];
  const others = article.entities.filter(({ id }) => id !== entity.id).map(({ name }) => name);
  const name = h('input', { type: 'text', value: entity.name, list: 'names' });
  const type = h(
    'select',
    {},
    TYPES.map((each) => h('option', { value: each, selected: each === thing.type }, each)),
  );
  const isNone = h('input', { type: 'checkbox' });
  const fields = [
    h('label', {}, 'is called (another name of the article merges them) ', name),
    h(
      'datalist',
      { id: 'names' },
      others.map((value) => h('option', { value })),
    ),
    h('label', {}, 'is a ', type),
    h('label', { class: 'check' }, isNone, ' is no name at all'),
  ];
  return [
    fields,
    () => ({
      about: 'entity',
      article: article.id,
      name: entity.name,
      canonical: isNone.checked ? '' : name.value.trim() || entity.name,
      type: isNone.checked || type.value === thing.type ? '' : (type.value as ThingType),
    }),
  ];
}

function quoteFields(article: ReportArticle, quote: ReportQuote): [HTMLElement[], () => Correction] {
  const { speaker } = quote;
  const choice = h(
    'select',
    {},
    h('option', { value: '', selected: speaker === null }, 'nobody whom the article names'),
    article.entities.map(({ name }, i) => h('option', { value: i, selected: i === speaker }, name)),
  );
  const isNone = h('input', { type: 'checkbox' });
  const fields = [
    h('label', {}, 'is said by ', choice),
    h('label', { class: 'check' }, isNone, ' is no quote'),
  ];
  return [
    fields,
    () => ({
      about: 'quote',
      article: article.id,
      content: quote.content,
      text: wordsOf(article, quote),
      speaker: isNone.checked
        ? false
        : choice.value === ''
          ? null
          : article.entities[Number(choice.value)].name,
    }),
  ];
}
