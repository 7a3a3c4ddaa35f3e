import { column, type FilledColumn, type Reference } from './table.ts';

/** Whose it is. */
export function ofArticle<Item>(): FilledColumn<Item> {
  return column('text', 'article', 'Id of the article.', (_, { id }) => id);
}

/** Whose it is and which of them. */
export function identity<Item extends { readonly id: string }>(example: string): FilledColumn<Item>[] {
  return [
    ofArticle(),
    column('text', 'id', `Its id in the record: ${example}; counts within the article.`, ({ id }) => id),
  ];
}

export function edges<
  Item extends { readonly start: number; readonly end: number; readonly text: string },
>(): FilledColumn<Item>[] {
  return [
    column('integer', 'start', 'Offset of its first character in the text.', ({ start }) => start),
    column('integer', 'end', 'Offset after its last character.', ({ end }) => end),
    column('text', 'text', 'The words themselves.', ({ text }) => text),
  ];
}

/** A row that goes with its article. */
export const PART_OF_ARTICLE: Reference = { columns: ['article'], table: 'articles', isPart: true };
