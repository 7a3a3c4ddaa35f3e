import type { Card } from '../../ask/card.ts';
import { visible } from '../../core/visible.ts';
import { counted } from '../../run/telling/summary.ts';
import { wrap } from '../wrap.ts';

const INDENT = '  ';

/**
 * A card for people.
 * @param width columns that a line may take
 */
export function cardText(card: Card, width: number): string {
  const { name, type, gender, articles, first, last, names, titles, quotes, beside, places } = card;
  const lines = [
    `${name}  (${[type, gender, card.id].filter(Boolean).join(', ')})`,
    `${counted(articles, 'article')}${period(first, last)}, ${counted(quotes.count, 'quote')}`,
    ...section('called', names.map((one) => `${one.name} (${one.articles})`).join(', '), width),
    ...section(
      'titles',
      titles.map((one) => `${one.title} (${one.articles}${period(one.first, one.last)})`).join('; '),
      width,
    ),
    ...section('beside', beside.map((one) => `${one.name} (${one.articles})`).join(', '), width),
    ...section('places', places.map((one) => `${one.name} (${one.articles})`).join(', '), width),
    ...quotes.latest.flatMap(({ published, how, what, title, article }) => [
      '',
      `${published ?? 'undated'}  ${title ?? article}`,
      ...wrap(visible(how ? `${how}: ${what}` : what), width - INDENT.length).map((line) => INDENT + line),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function section(head: string, text: string, width: number): string[] {
  if (text === '') return [];
  const [first, ...rest] = wrap(visible(text), width - head.length - 2);
  return [`${head}  ${first}`, ...rest.map((line) => ' '.repeat(head.length + 2) + line)];
}

function period(first: string | null, last: string | null): string {
  if (first === null) return '';
  return first === last ? `, ${first}` : `, ${first} to ${last}`;
}
