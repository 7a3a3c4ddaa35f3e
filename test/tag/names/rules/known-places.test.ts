import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Name } from '../../../../src/core/layers/names.ts';
import { Pipeline } from '../../../../src/run/pipeline.ts';
import { NameRules } from '../../../../src/tag/names/rules/name-rules.ts';
import { withWholeNames } from '../../../../src/tag/names/rules/places/joined-places.ts';
import {
  withoutMisread,
  withPassedOver,
  withPeoplesTold,
} from '../../../../src/tag/names/rules/places/known-places.ts';
import type { RuleContext } from '../../../../src/tag/names/rules/rule.ts';
import { createPosTagger } from '../../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../../articles.ts';
import { toponymOf } from '../../../link/places/documents.ts';

const pipeline = new Pipeline().add(createTokenizer()).add(createPosTagger());
const documentOf = (text: string) => pipeline.run(articleOf(text));

const rules = new NameRules([withoutMisread, withPeoplesTold, withWholeNames, withPassedOver]);

function mended(names: readonly Name[], document: RuleContext['document']): readonly Name[] {
  rules.open(document);
  return rules.mend(names, document, new Set(), () => 0);
}

function sweep(text: string): string[] {
  return mended([], documentOf(text)).map(({ start, end, type }) => `${text.slice(start, end)}:${type}`);
}

describe('places that the gazetteer knows', () => {
  it('adds countries, peoples and parts of the world', () => {
    expect(sweep('Envoys of Iran and South Korea met German bankers in Europe.')).toEqual([
      'Iran:place',
      'South Korea:place',
      'German:group',
      'Europe:place',
    ]);
  });

  it('leaves alone what mostly means something else, or is part of a longer name', () => {
    expect(
      sweep(
        'Jordan scored. The West End reopened. Iran Contra hearings. Pole position. It cost US$5 or six US dollars.',
      ),
    ).toEqual([]);
  });

  it('makes a place of a person that a state follows which it lies in', () => {
    const text = 'Workers in Bowling Green, Kentucky, met Ann Bowling, Kentucky senator.';
    const document = documentOf(text);
    const persons = ['Bowling Green', 'Ann Bowling'].map(
      (name): Name => ({ ...toponymOf(document, name).mentions[0], type: 'person', confidence: 1 }),
    );
    expect(mended(persons, document).map(({ type }) => type)).toEqual(['place', 'person']);
  });

  it('lets the name of a state go on to "State" where the gazetteer has it so, whatever follows', () => {
    const text =
      'Enugu State Governor Ada Oke, Akwa-Ibom State and Rivers State; Texas State Senator Ann Peat.';
    const document = documentOf(text);
    const names = ['Enugu', 'Akwa', 'Rivers State', 'Texas'].map(
      (name): Name => ({
        ...toponymOf(document, name).mentions[0],
        type: name.endsWith('State') ? 'organization' : 'place',
        confidence: 1,
      }),
    );
    expect(
      mended(names, document).map(({ start, end, type }) => `${text.slice(start, end)}:${type}`),
    ).toEqual(['Enugu State:place', 'Akwa-Ibom State:place', 'Rivers State:place', 'Texas:place']);
  });

  it('lets the name of a town go on behind a small word, and a stretch of land begin before a hyphen', () => {
    const text = 'Voters in Burton upon Trent and on the Mid-South Coast. A man from Burton on Monday.';
    const document = documentOf(text);
    const names = ['Burton', 'Trent', 'South Coast']
      .flatMap((name) => toponymOf(document, name).mentions)
      .sort((a, b) => a.start - b.start)
      .map((span): Name => ({ ...span, type: 'place', confidence: 1 }));
    expect(mended(names, document).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Burton upon Trent',
      'Mid-South Coast',
      'Burton',
    ]);
  });

  it.each([
    ['Ross-on-Wye', ['Ross', 'Wye']],
    ['Henley-on-Thames', ['Thames']],
    ['Ashby-de-la-Zouch', ['Ashby']],
    ['Dar es Salaam', ['Dar', 'Salaam']],
    ["Bishop's Stortford", ['Bishop', 'Stortford']],
    ['King’s Lynn', ['Lynn']],
    ['Victoria Falls', ['Victoria']],
  ])('makes one place of %s', (town, parts) => {
    const text = `Voters in ${town} spoke.`;
    const document = documentOf(text);
    const names = parts.map((part, n): Name => {
      const [span] = toponymOf(document, part).mentions;
      return { ...span, type: n === 0 && parts.length > 1 ? 'person' : 'place', confidence: 1 };
    });
    expect(
      mended(names, document).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`),
    ).toEqual([`place ${town}`]);
  });

  it('lets no name go on to be what is no town', () => {
    const text = 'Quarrels between Ross-on-paper and Lynn. Ann’s Lynn left. Norvik Falls rose.';
    const document = documentOf(text);
    const names = ['Ross', 'Ann', 'Norvik']
      .flatMap((name) => toponymOf(document, name).mentions)
      .map((span): Name => ({ ...span, type: 'place', confidence: 1 }));
    expect(mended(names, document).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ross',
      'Ann',
      'Norvik',
    ]);
  });

  it('makes a people of a place that is a word for one', () => {
    const text = 'A yard in a Middle Eastern country.';
    const document = documentOf(text);
    const [span] = toponymOf(document, 'Middle Eastern').mentions;
    expect(mended([{ ...span, type: 'place', confidence: 1 }], document)[0].type).toBe('group');
  });

  it('makes a place of an organization that a state follows, wherever it is named', () => {
    const text = 'Richmond, Virginia, won. Fans in Richmond sang.';
    const document = documentOf(text);
    const names = toponymOf(document, 'Richmond').mentions.map(
      (span): Name => ({ ...span, type: 'organization', confidence: 1 }),
    );
    expect(mended(names, document).map(({ type }) => type)).toEqual(['place', 'place']);
  });

  it('adds the numbers of roads where the text speaks of one', () => {
    expect(sweep('A lorry blocked the A38, and the M5 southbound was shut.')).toEqual([
      'A38:place',
      'M5:place',
    ]);
    expect(sweep('He sat on the A380 with the A4 pad and the M16 rifle.')).toEqual([]);
  });

  it('never overlaps or drops a name, in any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Iran', 'South', 'Korea', 'the', '.', 'Turkish', '😀', 'U.S.', 'Rome')),
        (words) => {
          const document = documentOf(words.join(' '));
          const { tokens } = document;
          const names: Name[] = [];
          for (let token = 0; token + 1 < tokens.length; token += 5)
            names.push({
              firstToken: token,
              endToken: token + 2,
              start: tokens.starts[token],
              end: tokens.ends[token + 1],
              type: 'place',
              confidence: 1,
            });
          const all = mended(names, document);
          const kept = new Set(all.map(({ start, end }) => `${start}-${end}`));
          for (const { start, end } of names) expect(kept).toContain(`${start}-${end}`);
          for (let i = 1; i < all.length; i++) expect(all[i].start).toBeGreaterThanOrEqual(all[i - 1].end);
        },
      ),
    );
  });
});
