import { HINT_BITS } from '../../tree/hints.ts';
import { hashText, mixHashes } from '../../tree/text-hash.ts';
import type { WordedBlock } from '../page-blocks.ts';
import { binOf, type FeatureRow, SHARES } from './feature-row.ts';
import { PHRASE_REACH, PHRASES } from './phrases.ts';
import { Template } from './templates.ts';

/** Blocks of so many words or fewer are known by their words as well. */
const SHORT = 14;
const END = /[.!?…:;,”"’')\]]$/;

/** The features of a block by itself: its element, how far it is made like a sentence, its words. */
export function addOwnFeatures(row: FeatureRow, block: WordedBlock, kind: number, size: number): void {
  addKind(row, block, kind, size);
  addSentence(row, block, kind, size);
  addWords(row, block);
  addPhrases(row, block);
  addHints(row, block);
}

function addKind(
  row: FeatureRow,
  { box, links, functionWords, bold }: WordedBlock,
  kind: number,
  size: number,
): void {
  const parent = hashText(box.parent?.element ?? '');
  row.add(Template.kind, kind);
  row.add(Template.kindInParent, kind, parent);
  row.add(Template.kindInParents, kind, mixHashes(parent, hashText(box.parent?.parent?.element ?? '')));
  row.add(Template.size, size);
  row.add(Template.kindAndSize, kind, size);
  row.add(Template.links, binOf(links, SHARES));
  row.add(Template.sizeAndLinks, size, binOf(links, [0.01, 0.3, 0.7, 0.95]));
  row.add(Template.sizeAndFunctionWords, size, binOf(functionWords, [0.01, 0.1, 0.2, 0.3, 0.4, 0.5]));
  row.add(Template.boldAndSize, bold ? 1 : 0, size);
}

function addSentence(row: FeatureRow, block: WordedBlock, kind: number, size: number): void {
  const { text, capitals, numbers } = block;
  const end = END.test(text) ? text.charCodeAt(text.length - 1) : 0;
  row.add(Template.end, end);
  row.add(Template.endAndSize, end, size);
  row.add(Template.endsAndKind, end === 0 ? 0 : 1, kind);
  row.add(Template.sizeAndCapitals, size, binOf(capitals, [0.05, 0.15, 0.3, 0.5, 0.7, 0.99]));
  row.add(Template.sizeAndNumbers, binOf(block.size, [4, 10]), binOf(numbers, [0.01, 0.2, 0.5]));
  row.add(Template.allCapitals, text === text.toUpperCase() ? 1 : 0);
  row.add(Template.beginsSmall, /^[a-z]/.test(text) ? 1 : 0);
  let commas = 0;
  for (let i = 0; i < text.length && i < 2000; i++) if (text.charCodeAt(i) === 0x2c) commas++;
  row.add(Template.commas, binOf(commas, [1, 2, 4]));
}

function addWords(row: FeatureRow, { words, size }: WordedBlock): void {
  if (size > SHORT) return;
  for (const word of words) row.add(Template.word, word);
  row.add(Template.firstWord, words[0]);
  row.add(Template.lastWord, words[size - 1]);
  row.add(Template.firstWords, words[0], size > 1 ? words[1] : 0);
}

function addPhrases(row: FeatureRow, { text, size }: WordedBlock): void {
  const lead = text.length > PHRASE_REACH ? text.slice(0, PHRASE_REACH) : text;
  for (let i = 0; i < PHRASES.length; i++)
    if (PHRASES[i].test(lead)) {
      row.add(Template.phrase, i);
      row.add(Template.phraseAndSize, i, binOf(size, [6, 13, 25]));
    }
}

function addHints(row: FeatureRow, { box, size }: WordedBlock): void {
  for (let bit = 0; bit < HINT_BITS; bit++)
    if (box.hints & (1 << bit)) {
      row.add(Template.hint, bit);
      row.add(Template.hintAndSize, bit, binOf(size, [6, 13]));
    }
}
