import type { Edges, ReportArticle } from '../data.ts';
import { paragraphsOf, type Segment, segmentsOf } from '../segments.ts';
import { data, day, percent, speakerName } from './data.ts';
import { detailOf } from './detail.ts';
import { h, hrefOf, link, webLink } from './dom.ts';
import { LAYERS, type Layer, type Mark, marksOf } from './findings.ts';

/** Layers that are shown, for as long as the page is open. */
const shown = new Set<Layer>(LAYERS.filter(({ isShown }) => isShown).map(({ layer }) => layer));

/**
 * An article with its findings: in the text, and in the margin who says it.
 * @param id the finding to show at once, `q3`
 * @param mention which of its mentions
 */
export function readerPage(at: number, id?: string, mention = 0): HTMLElement {
  const article = data.articles[at];
  const marks = marksOf(article);
  const text = h(
    'div',
    { class: 'text' },
    paragraphsOf(article.text).map((edges) => paragraph(article, at, edges, marks)),
  );
  const panel = h('aside', { class: 'panel', 'aria-label': 'What was found', 'aria-live': 'polite' });
  const page = h(
    'article',
    { class: 'reader' },
    head(article),
    layerSwitches(text),
    h('div', { class: 'spread' }, text, panel),
  );

  const show = (ids: readonly string[]): void => {
    for (const lit of text.querySelectorAll('.lit')) lit.classList.remove('lit');
    for (const one of ids)
      for (const element of text.querySelectorAll(`[data-ids~="${one}"], [data-parts~="${one}"]`))
        element.classList.add('lit');
    const close = h('button', { type: 'button', class: 'close', click: () => show([]) }, 'Close');
    panel.replaceChildren(
      ...(ids.length === 0 ? [] : [close, ...ids.flatMap((one) => detailOf(article, at, one) ?? [])]),
    );
    panel.classList.toggle('open', ids.length > 0);
  };
  const choose = (event: Event): void => {
    const segment = (event.target as Element).closest<HTMLElement>('[data-ids]');
    if (segment) show(shownIds(segment));
  };
  text.addEventListener('click', choose);
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (!(event.target as Element).matches('[data-ids]')) return;
    event.preventDefault();
    choose(event);
  });
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show([]);
  });
  if (id !== undefined)
    requestAnimationFrame(() => {
      show([id]);
      const places = text.querySelectorAll(`[data-starts~="${id}"]`);
      (places[mention] ?? places[0])?.scrollIntoView({ block: 'center' });
    });
  return page;
}

function head(article: ReportArticle): HTMLElement {
  const { title, byline, publisher, published, url, path } = article;
  const notes = [byline.join(', '), publisher, day(published)].filter(Boolean).join(' · ');
  return h(
    'header',
    {},
    h('h1', {}, title),
    h(
      'p',
      { class: 'hint' },
      notes,
      url ? [' · ', webLink(url, 'as published')] : null,
      path ? ` · ${path}` : null,
    ),
  );
}

function layerSwitches(text: HTMLElement): HTMLElement {
  const apply = (): void => {
    for (const { layer } of LAYERS) text.classList.toggle(`with-${layer}`, shown.has(layer));
  };
  apply();
  return h(
    'fieldset',
    { class: 'layers' },
    h('legend', {}, 'Show'),
    LAYERS.map(({ layer, label }) => {
      const change = (event: Event): void => {
        if ((event.target as HTMLInputElement).checked) shown.add(layer);
        else shown.delete(layer);
        apply();
      };
      return h(
        'label',
        { class: `layer key-${layer}` },
        h('input', { type: 'checkbox', checked: shown.has(layer), change }),
        h('span', {}, label),
      );
    }),
  );
}

/** A paragraph, and beside it the quotes that begin in it with who says them. */
function paragraph(article: ReportArticle, at: number, edges: Edges, marks: readonly Mark[]): HTMLElement {
  const notes = article.quotes.filter(
    ({ content, kind }) => kind === 'speech' && content[0][0] >= edges[0] && content[0][0] < edges[1],
  );
  return h(
    'div',
    { class: 'row' },
    h(
      'p',
      {},
      segmentsOf(edges, marks).map((segment) => piece(article.text, segment)),
    ),
    h(
      'div',
      { class: 'margin' },
      notes.map((quote) =>
        h(
          'a',
          {
            class: `note ${quote.type}`,
            href: hrefOf(['article', at, quote.id]),
            title: `${percent(quote.confidence)}: ${quote.rule}`,
          },
          speakerName(article, quote),
          quote.type === 'direct' ? null : h('small', {}, ` ${quote.type}`),
        ),
      ),
    ),
  );
}

function piece(text: string, { at, marks }: Segment<Mark>): Node {
  const words = text.slice(at[0], at[1]);
  if (marks.length === 0) return document.createTextNode(words);
  const whole = marks.filter(({ part }) => part === undefined);
  const starts = whole.filter((mark) => mark.at[0] === at[0]);
  const names = (list: readonly Mark[]): string | undefined =>
    list.map(({ id }) => id).join(' ') || undefined;
  const isOblique = whole.some((mark) => mark.isOblique);
  const classes = [...new Set(whole.map(({ layer }) => layer)), ...(isOblique ? ['oblique'] : [])];
  const isButton = starts.length > 0;
  return h(
    'span',
    {
      class: classes.join(' ') || undefined,
      'data-ids': names(whole),
      'data-layers': whole.map(({ layer }) => layer).join(' ') || undefined,
      'data-parts': names(marks.filter(({ part }) => part !== undefined)),
      'data-starts': names(starts),
      ...(isButton && { role: 'button', tabindex: 0 }),
    },
    words,
  );
}

/** The findings of a segment whose layers are shown; all if none is. */
function shownIds(segment: HTMLElement): string[] {
  const ids = (segment.dataset.ids ?? '').split(' ');
  const layers = (segment.dataset.layers ?? '').split(' ') as Layer[];
  const chosen = ids.filter((_, i) => shown.has(layers[i]));
  return [...new Set(chosen.length > 0 ? chosen : ids)];
}

/** Where to go on reading. */
export function neighbours(at: number): HTMLElement {
  const last = data.articles.length - 1;
  return h(
    'nav',
    { class: 'neighbours', 'aria-label': 'Articles before and after' },
    at > 0 ? link(['article', at - 1], { rel: 'prev' }, `← ${data.articles[at - 1].title}`) : h('span'),
    at < last ? link(['article', at + 1], { rel: 'next' }, `${data.articles[at + 1].title} →`) : h('span'),
  );
}
