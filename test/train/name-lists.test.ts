import { describe, expect, it } from 'vitest';
import { hashWord } from '../../src/core/vocabulary.ts';
import { openPacked } from '../../src/learn/packed.ts';
import {
  BEGINS_PHRASE,
  NAME_LISTS,
  NAME_LISTS_FILE,
  type NameList,
  type NameListColumns,
  NameListIndex,
  phraseKey,
} from '../../src/tag/names/name-lists.ts';
import { packGazetteer } from '../../src/train/lexicons/gazetteer.ts';
import type { NameLists } from '../../src/train/lexicons/name-lists.ts';

const bit = (kind: NameList): number => 1 << NAME_LISTS.indexOf(kind);
const lists = (): NameLists =>
  new Map([
    ['city', new Set(['Marsa', 'Port Vale', 'Port'])],
    ['surname', new Set(['Marsa'])],
    ['organization', new Set(['Port Vale Bank', 'AT&T'])],
  ]);

function open(bytes: Uint8Array): NameListIndex {
  return new NameListIndex(openPacked(NAME_LISTS_FILE, bytes).columns as NameListColumns);
}

describe('packGazetteer', () => {
  const gazetteer = open(packGazetteer(lists()));
  const key = (...words: string[]): number =>
    words.map((word) => hashWord(word)).reduce((phrase, word) => phraseKey(phrase, word));

  it('keeps all lists that hold a name', () => {
    expect(gazetteer.lookup(key('Marsa'))).toBe(bit('city') | bit('surname'));
  });

  it('marks what begins a longer name, at every length', () => {
    expect(gazetteer.lookup(key('Port'))).toBe(bit('city') | BEGINS_PHRASE);
    expect(gazetteer.lookup(key('Port', 'Vale'))).toBe(bit('city') | BEGINS_PHRASE);
    expect(gazetteer.lookup(key('Port', 'Vale', 'Bank'))).toBe(bit('organization'));
  });

  it('splits names as the tokenizer does, and knows no others', () => {
    expect(gazetteer.lookup(key('AT&T'))).toBe(bit('organization'));
    expect(gazetteer.lookup(key('Vale'))).toBe(0);
    expect(gazetteer.lookup(key('marsa'))).toBe(0);
  });

  it('gives the same bytes for the same lists', () => {
    expect(packGazetteer(lists())).toEqual(packGazetteer(lists()));
  });
});
