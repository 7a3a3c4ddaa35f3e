import type { ReportArticle } from '../data.ts';
import { correctionForm } from './corrections/form.ts';
import { data, percent, speakerName, thingNote, wordsOf } from './data.ts';
import { h, link } from './dom.ts';

/** What is known of a finding, why, and how surely. Null for an id that the article does not have. */
export function detailOf(article: ReportArticle, at: number, id: string): HTMLElement | null {
  switch (id[0]) {
    case 'e':
      return entityDetail(article, at, id);
    case 'q':
      return quoteDetail(article, id);
    case 'c':
      return claimDetail(article, id);
    default:
      return valueDetail(article, id);
  }
}

function entityDetail(article: ReportArticle, at: number, id: string): HTMLElement | null {
  const entity = article.entities.find((each) => each.id === id);
  if (!entity) return null;
  const thing = data.things[entity.thing];
  return h(
    'section',
    { class: 'finding' },
    h('h3', { class: `type-${thing.type}` }, link(['thing', entity.thing], {}, entity.name)),
    h('p', {}, [thing.type, thingNote(thing), entity.place].filter(Boolean).join(' · ')),
    h(
      'ol',
      { class: 'mentions' },
      entity.mentions.map(([start, end, kind, confidence, rule], i) =>
        h(
          'li',
          {},
          link(['article', at, id, i], {}, article.text.slice(start, end)),
          h('small', {}, ` ${kind}, ${percent(confidence)}: ${rule}`),
        ),
      ),
    ),
    correctionForm(article, { entity }),
  );
}

function quoteDetail(article: ReportArticle, id: string): HTMLElement | null {
  const quote = article.quotes.find((each) => each.id === id);
  if (!quote) return null;
  const { speaker, cue } = quote;
  const name = speakerName(article, quote);
  return h(
    'section',
    { class: 'finding' },
    h('h3', {}, speaker === null ? name : link(['thing', article.entities[speaker].thing], {}, name)),
    h('blockquote', {}, wordsOf(article, quote)),
    facts([
      ['what', `${quote.type} ${quote.kind}`],
      ['how sure', `${percent(quote.confidence)}, by ${quote.rule}`],
      ['who', name],
      [
        'how sure',
        speaker === null ? quote.speakerRule : `${percent(quote.speakerConfidence)}, by ${quote.speakerRule}`,
      ],
      ['source', quote.sourceText && `“${quote.sourceText}”`],
      ['cue', cue && `“${article.text.slice(...cue)}”`],
    ]),
    correctionForm(article, { quote }),
  );
}

function claimDetail(article: ReportArticle, id: string): HTMLElement | null {
  const claim = article.claims.find((each) => each.id === id);
  if (!claim) return null;
  const { claimant } = claim;
  return h(
    'section',
    { class: 'finding' },
    h('h3', {}, 'Claim'),
    h('blockquote', {}, article.text.slice(...claim.at)),
    facts([
      ['check-worthy', percent(claim.checkworthiness)],
      ['a claim', percent(claim.confidence)],
      [
        'by',
        claimant === null ? claim.attribution : `${article.entities[claimant].name} (${claim.attribution})`,
      ],
      ['put as', claim.manner],
      ['because of', claim.reasons.join(', ')],
    ]),
  );
}

function valueDetail(article: ReportArticle, id: string): HTMLElement | null {
  const value = [...article.dates, ...article.quantities].find((each) => each.id === id);
  if (!value) return null;
  return h(
    'section',
    { class: 'finding' },
    h('h3', {}, article.text.slice(...value.at)),
    facts([
      ['is', value.value],
      ['kind', value.kind],
      ['rule', value.rule],
    ]),
  );
}

function facts(list: readonly (readonly [name: string, value: string | null])[]): HTMLElement {
  return h(
    'dl',
    {},
    list.filter(([, value]) => value).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
  );
}
