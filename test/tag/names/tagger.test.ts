import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_TYPES } from '../../../src/core/layers/names.ts';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { pack, packedBytes, unpack } from '../../../src/learn/packed.ts';
import { openNameModel } from '../../../src/tag/names/model.ts';
import { createNameTagger } from '../../../src/tag/names/tagger.ts';
import { createPosTagger } from '../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';

const tokenizer = createTokenizer();
const posTagger = createPosTagger();
const tagger = createNameTagger();

function namesOf(text: string, vocabulary = new Vocabulary()) {
  const document = { article: articleOf(text), text, vocabulary };
  const read = { ...document, ...tokenizer.run(document) };
  return tagger.run({ ...read, ...posTagger.run(read) }).names;
}

const shown = (text: string): string[] =>
  namesOf(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('name tagger', () => {
  it('finds persons without their titles, places, organizations and groups', () => {
    expect(
      shown(
        'LISBON - Foreign Minister Anna Kowalska told reporters in Warsaw on Monday that the World Bank would support the Polish government. Kowalska also met President Carlos Mendoza.',
      ),
    ).toEqual([
      'place LISBON',
      'person Anna Kowalska',
      'place Warsaw',
      'organization World Bank',
      'group Polish',
      'person Kowalska',
      'person Carlos Mendoza',
    ]);
  });

  it('leaves out possessive endings and bylines', () => {
    expect(shown('By Peter Walsh\n\nKenya’s president arrived in Uganda yesterday, officials said.')).toEqual(
      ['place Kenya', 'place Uganda'],
    );
  });

  it('leaves out the agency of a dateline', () => {
    expect(shown('LISBON, Feb. 6 (Andes Wire) - Talks with Peru began in Lisbon on Monday.')).toEqual([
      'place LISBON',
      'place Peru',
      'place Lisbon',
    ]);
  });

  it('keeps hyphenated names whole', () => {
    expect(shown('South Korean leader Han Min-seo met voters in Seoul.')).toContain('person Han Min-seo');
  });

  it('gives names that slice, do not overlap, and say how sure they are, for any text', () => {
    const words = fc.constantFrom(
      ' Ana',
      ' Ruiz',
      ' Bank',
      ' of',
      ' Mali',
      ' said',
      '. ',
      '\n',
      '-',
      '😀',
      '\ud83d',
      ' שלום',
      'é',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, firstToken, endToken, type, confidence } of namesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(endToken).toBeGreaterThan(firstToken);
          expect(ENTITY_TYPES).toContain(type);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThan(1);
          last = end;
        }
      }),
    );
  });

  it('says the same whatever was read before, and after the vocabulary was emptied', () => {
    const text = 'Ana Ruiz of the Northland Party visited Ankara. Ruiz thanked Turkish voters.';
    const cold = namesOf(text);
    const warm = new Vocabulary();
    namesOf('Other words in Vienna shift every id, said Lena Hofer.', warm);
    expect(namesOf(text, warm)).toEqual(cold);
    for (let i = 0; warm.generation === 0; i++) {
      warm.internWord(`w${i}`);
      warm.trim();
    }
    expect(namesOf(text, warm)).toEqual(cold);
  });
});

describe('model file', () => {
  it('is refused if it was trained with other features', () => {
    const { kind, version, meta, columns } = unpack(packedBytes('models/entities'), 'entities', 'names', 3);
    const other = pack({ kind, version, meta: { ...meta, features: 0 }, columns });
    expect(() => openNameModel(other)).toThrow(/expected feature version \d+, found 0/);
  });
});
