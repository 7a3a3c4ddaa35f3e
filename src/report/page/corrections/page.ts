import type { Correction } from '../../corrections.ts';
import { h } from '../dom.ts';
import { aliasFile, allCorrections, goldFile, onCorrections, removeCorrection } from './corrections.ts';

/** The corrections that were noted, to be taken back or taken home. */
export function correctionsPage(): HTMLElement {
  const list = h('ul', { class: 'corrections' });
  const downloads = h('p', { class: 'downloads' });
  const renew = (): void => {
    const all = allCorrections();
    list.replaceChildren(...all.map(item));
    const hasNames = all.some(({ about }) => about === 'entity');
    downloads.replaceChildren(
      ...(all.length === 0
        ? ['None yet: open an article, choose a name or a quote, and mark what is wrong.']
        : []),
      ...(hasNames
        ? [
            download(
              'names.csv',
              'text/csv',
              aliasFile,
              'Names for the next run: hearsay --aliases names.csv',
            ),
          ]
        : []),
      ...(all.length > 0
        ? [
            download(
              'corrections.jsonl',
              'application/jsonl',
              goldFile,
              'All, to hold the next run against: hearsay evaluate --gold corrections.jsonl',
            ),
          ]
        : []),
    );
  };
  onCorrections(renew);
  renew();
  return h('article', {}, h('h1', {}, 'Corrections'), downloads, list);
}

function item(correction: Correction): HTMLElement {
  return h(
    'li',
    {},
    h('span', {}, describe(correction)),
    h('small', {}, ` ${correction.article} `),
    h('button', { type: 'button', click: () => removeCorrection(correction) }, 'Take back'),
  );
}

function describe(correction: Correction): string {
  if (correction.about === 'quote') {
    const { text, speaker } = correction;
    if (speaker === false) return `“${text}” is no quote`;
    return `“${text}” is said by ${speaker ?? 'nobody whom the article names'}`;
  }
  const { name, canonical, type } = correction;
  if (canonical === '') return `“${name}” is no name`;
  const parts = [canonical !== name ? `is ${canonical}` : '', type ? `is a ${type}` : ''].filter(Boolean);
  return `${name} ${parts.join(' and ') || 'is right'}`;
}

function download(file: string, type: string, content: () => string, label: string): HTMLElement {
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([content()], { type }));
    const anchor = h('a', { href: url, download: file });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  return h('button', { type: 'button', click: save }, `Download ${file}`, h('small', {}, label));
}
