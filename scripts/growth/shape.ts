import type { ArticleFormat } from '../../src/core/article.ts';

/** Text that goes on and on in one way, so that what grows faster than the text shows. */
export interface Shape {
  readonly name: string;
  readonly format: ArticleFormat;
  /** So many bytes of it, or a little more. */
  make(size: number): string;
}

export function repeated(
  name: string,
  unit: string | ((i: number) => string),
  format: ArticleFormat = 'txt',
): Shape {
  return { name, format, make: (size) => fill(size, unit) };
}

function fill(size: number, unit: string | ((i: number) => string)): string {
  if (typeof unit === 'string') return unit.repeat(Math.ceil(size / unit.length));
  const parts: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    const part = unit(i);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/** Something around what is repeated. */
export function around(shape: Shape, before: string, after: string, format: ArticleFormat): Shape {
  return { name: shape.name, format, make: (size) => before + shape.make(size) + after };
}

/** A word that is no other one's. */
export function word(i: number): string {
  return i
    .toString(26)
    .replace(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)])
    .replace(/^./, (letter) => letter.toUpperCase());
}

export const NEWS =
  'The harbour will close on Friday, Mayor Ana Ruiz said in Port Vale. “We lost 12 percent of our $3.5 million budget,” she told reporters.\n\n';

/** What all others are compared with. */
export const news = repeated('news', NEWS);
