import { NameWords } from '../../../../src/tag/names/features/words.ts';
import { openNameLexicons } from '../../../../src/tag/names/lexicons.ts';
import { NameRules } from '../../../../src/tag/names/rules/name-rules.ts';
import type { ListsOf, NameRule } from '../../../../src/tag/names/rules/rule.ts';
import { markedDocument } from '../../../link/marked.ts';

const words = new NameWords(openNameLexicons());

/** What rules make of a text with marked names, "[p Ana Ruiz]": the names after them, each as "person Ana Ruiz". */
export function outcome(rules: NameRule | readonly NameRule[], marked: string): string[] {
  const document = markedDocument(marked);
  const mender = new NameRules([rules].flat());
  mender.open(document);
  words.open(document.vocabulary);
  const listsOf: ListsOf = (first, end) => words.listsOf(document.tokens.types, first, end);
  return mender
    .mend(document.names, document, new Set(), listsOf)
    .map(({ start, end, type }) => `${type} ${document.text.slice(start, end)}`);
}
