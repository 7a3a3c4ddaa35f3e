import type { Document } from '../../../../src/core/document.ts';
import type { Name } from '../../../../src/core/layers/names.ts';
import { NameWords } from '../../../../src/tag/names/features/words.ts';
import { openNameLexicons } from '../../../../src/tag/names/lexicons.ts';
import { KnownWords } from '../../../../src/tag/names/rules/known-words.ts';
import type { ListsOf } from '../../../../src/tag/names/rules/names-and-lists.ts';
import { markedDocument } from '../../../link/marked.ts';

type Rule = (
  names: readonly Name[],
  document: Document<'tokens' | 'sentences' | 'pos'>,
  words: KnownWords,
  listsOf: ListsOf,
) => readonly Name[];

const known = new KnownWords();
const words = new NameWords(openNameLexicons());

/** What a rule makes of a text with marked names, "[p Ana Ruiz]": the names after it, each as "person Ana Ruiz". */
export function outcome(rule: Rule, marked: string): string[] {
  const document = markedDocument(marked);
  known.open(document);
  words.open(document.vocabulary);
  const listsOf: ListsOf = (first, end) => words.listsOf(document.tokens.types, first, end);
  return rule(document.names, document, known, listsOf).map(
    ({ start, end, type }) => `${type} ${document.text.slice(start, end)}`,
  );
}
