import { describe, expect, it } from 'vitest';
import { collate } from '../../src/collate/collate.ts';
import { signatureOf } from '../../src/collate/sign-article.ts';
import { recordOf, type Told } from './records.ts';

function sayingsIn(...articles: readonly Omit<Told, 'id'>[]) {
  const records = articles.map((told, i) => recordOf({ id: `a${i + 1}`, ...told }));
  const { sayings, things } = collate(records.map(signatureOf));
  return sayings.map(({ isDisputed, places, articles, speakers }) => ({
    ...(isDisputed && { isDisputed }),
    places: places.map(({ article, item }) => `${article}/${item}`),
    articles,
    speakers: speakers.map((speaker) => things.find(({ id }) => id === speaker)!.name),
  }));
}

const entities = ['person Ana Ruiz', 'person Lars Ek'];
const words = 'We will not sell one metre of this harbour to anybody, today or ever';
const first = { entities, quotes: [`Ana Ruiz: ${words}.`] };

describe('sayings', () => {
  it.each([
    ['as they are', words],
    ['with other marks', words.toUpperCase().replace(', today', ' – today')],
    ['shortened', 'not sell one metre of this harbour to anybody'],
    ['with brackets', words.replace('We', 'We [the council]')],
    ['within more words', `Let me say it again: ${words}. That is all.`],
  ])('printed again %s', (_, again) => {
    expect(sayingsIn(first, { entities, quotes: [`Ana Ruiz: ${again}`] })).toEqual([
      { places: ['a1/q1', 'a2/q1'], articles: 2, speakers: ['Ana Ruiz'] },
    ]);
  });

  it.each([
    ['other words', 'The council has decided nothing at all about the old harbour so far'],
    ['a few words', 'sell one metre'],
    ['a stock phrase', 'We will do all we can for the people of this town'],
  ])('are not %s', (_, other) => {
    expect(sayingsIn(first, { entities, quotes: [`Ana Ruiz: ${other}`] })).toEqual([]);
  });

  it('show speakers that contradict each other, the first one first', () => {
    const second = { published: '2026-02-06', entities, quotes: [`Lars Ek: ${words}`] };
    expect(sayingsIn(second, { ...first, published: '2026-02-05' })).toEqual([
      { places: ['a2/q1', 'a1/q1'], articles: 2, speakers: ['Ana Ruiz', 'Lars Ek'] },
    ]);
  });

  it('need more in common where two people are said to say it', () => {
    const phrase = 'We will not sell one metre';
    const by = (name: string, rest: string) => ({ entities, quotes: [`${name}: ${phrase} ${rest}`] });
    expect(sayingsIn(by('Ana Ruiz', 'of it'), by('Ana Ruiz', 'of that'))).toHaveLength(1);
    expect(sayingsIn(by('Ana Ruiz', 'of it'), by('Lars Ek', 'of that'))).toEqual([]);
  });

  it('do not count copies, nor what one article says twice', () => {
    const text = Array.from({ length: 60 }, (_, i) => `word${i * 7} and word${i}`).join(' ');
    expect(sayingsIn({ ...first, text }, { ...first, text })).toEqual([]);
    expect(sayingsIn({ entities, quotes: [`Ana Ruiz: ${words}`, `Ana Ruiz: ${words}`] })).toEqual([]);
  });

  it('have an id of their own where two people say the same few words', () => {
    const by = (name: string) => ({ entities, quotes: [`${name}: We will not give in`] });
    const sayings = sayingsIn(by('Ana Ruiz'), by('Lars Ek'), by('Ana Ruiz'), by('Lars Ek'));
    expect(sayings.map(({ speakers }) => speakers)).toEqual([['Ana Ruiz'], ['Lars Ek']]);
  });
});

describe('claims that are said again', () => {
  const people = [...entities, 'organization Norva Port Authority', 'place Lyon'];
  const debt = 'The [Norva Port Authority] owes its banks {USD 2500000|$2.5 million} for new cranes';
  const claimsAgain = (one: string, other: string) =>
    sayingsIn({ entities: people, claims: [one] }, { entities: people, claims: [other] });

  it.each([
    ['in the same words', debt],
    [
      'in other words',
      'Banks have been owed {USD 2500000|2.5 million dollars} by [Norva Port Authority] since the cranes came',
    ],
    ['with more numbers', `${debt} and {USD 40000|$40,000} for a boat`],
    ['by somebody else', `Lars Ek: ${debt}`],
  ])('%s', (_, again) => {
    expect(claimsAgain(`Ana Ruiz: ${debt}`, again)).toEqual([
      {
        places: ['a1/c1', 'a2/c1'],
        articles: 2,
        speakers: again.startsWith('Lars') ? ['Ana Ruiz', 'Lars Ek'] : ['Ana Ruiz'],
      },
    ]);
  });

  it.each([
    ['another number', debt.replaceAll('2.5', '2.7').replace('2500000', '2700000')],
    ['another unit', debt.replace('USD', 'EUR')],
    ['something else', debt.replace('Norva Port Authority', 'Lyon')],
    ['the contrary', `NOT ${debt.replace('owes', 'does not owe')}`],
    ['what is yet to come', `SOON ${debt.replace('owes', 'will owe')}`],
    [
      'something else of it',
      'The [Norva Port Authority] paid {USD 2500000|$2.5 million} to settle two lawsuits',
    ],
  ])('are not %s', (_, other) => {
    expect(claimsAgain(debt, other)).toEqual([]);
    expect(claimsAgain(other, debt)).toEqual([]);
  });

  it('are not of other years', () => {
    const of = (year: number) => `${debt} bought in <${year}>`;
    expect(claimsAgain(of(2024), of(2025))).toEqual([]);
    expect(claimsAgain(of(2024), of(2024))).toHaveLength(1);
  });

  it('take a number that tells, or many words, where no name ties them', () => {
    const told = (number: string) => `It takes {${number} delegates to win the nomination`;
    expect(claimsAgain(told(' 1237|1,237}'), told(' 1237|1,237}'))).toHaveLength(1);
    expect(claimsAgain(told(' 12|twelve}'), told(' 12|twelve}'))).toEqual([]);
    const long =
      'Fishermen lost {percent 30|30 percent} of their boats, nets, engines and harvest to winter storms';
    expect(claimsAgain(long, long)).toHaveLength(1);
  });
});

describe('claims that differ in what they count', () => {
  const crash = (count: string, when = '<2026>', where = '[Lyon]') =>
    `{people ${count}} were killed when a bus fell from the bridge near ${where} in ${when}`;
  const inArticles = (...claims: readonly string[]) =>
    sayingsIn(
      ...claims.map((claim, i) => ({
        published: `2026-02-0${i + 5}`,
        entities: ['place Lyon', 'place Turin', 'person Ana Ruiz', 'person Lars Ek'],
        claims: [claim],
      })),
    );
  const twelve = crash('12|Twelve people');
  const fifteen = crash('15|Fifteen people');

  it('are one saying that is disputed, with all who claim it', () => {
    expect(inArticles(`Ana Ruiz: ${twelve}`, `Lars Ek: ${fifteen}`, twelve)).toEqual([
      {
        isDisputed: true,
        places: ['a1/c1', 'a2/c1', 'a3/c1'],
        articles: 3,
        speakers: ['Ana Ruiz', 'Lars Ek'],
      },
    ]);
  });

  it.each([
    ['something else is counted', fifteen.replace('people', 'passenger')],
    ['one number is the other rounded', crash('12.4|12.4 people')],
    ['it is of another place', crash('15|Fifteen people', '<2026>', '[Turin]')],
    ['it is of other days', crash('15|Fifteen people', '<2025>')],
    ['none says when', crash('15|Fifteen people', 'winter')],
    ['it is yet to come', `SOON ${fifteen}`],
    ['most words are others', '{people 15|Fifteen people} live in tents under a road near [Lyon] in <2026>'],
  ])('are not where %s', (_, other) => {
    expect(inArticles(twelve, other)).toEqual([]);
    expect(inArticles(other, twelve)).toEqual([]);
  });

  it('are not where the articles are days apart', () => {
    const [first, last] = ['2026-02-05', '2026-03-05'].map((published, i) => ({
      published,
      entities: ['place Lyon'],
      claims: [[twelve, fifteen][i]],
    }));
    expect(sayingsIn(first, last)).toEqual([]);
    expect(sayingsIn(first, { ...last, published: '2026-02-06' })).toHaveLength(1);
  });
});
