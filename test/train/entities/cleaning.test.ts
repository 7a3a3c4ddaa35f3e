import { describe, expect, it } from 'vitest';
import { isDoubtful, markDoubtful } from '../../../src/train/entities/cleaning.ts';

const PERSON = 0;
const PLACE = 1;
const article = {
  id: 'a',
  text: 'Kato met Ruiz in Vale with Hall.',
  spans: [
    { start: 0, end: 4, nameClass: PERSON },
    { start: 9, end: 13, nameClass: PLACE },
  ],
};
const found = [
  { start: 0, end: 4, nameClass: PERSON, margin: 90 },
  { start: 9, end: 13, nameClass: PERSON, margin: 50 },
  { start: 17, end: 21, nameClass: PLACE, margin: 40 },
  { start: 27, end: 31, nameClass: PERSON, margin: 39 },
];

describe('cleaning', () => {
  const [cleaned] = markDoubtful([{ article, found }], 40);

  it('doubts labels that a sure model contradicts', () => {
    expect(isDoubtful(cleaned, 5, 14)).toBe(true); // another class
    expect(isDoubtful(cleaned, 17, 21)).toBe(true); // no label
  });

  it('trusts labels that the model shares or is not sure of', () => {
    expect(isDoubtful(cleaned, 0, 4)).toBe(false);
    expect(isDoubtful(cleaned, 27, 31)).toBe(false);
    expect(isDoubtful(article, 9, 13)).toBe(false);
  });
});
