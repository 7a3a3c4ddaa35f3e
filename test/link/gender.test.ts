import { describe, expect, it } from 'vitest';
import { linkMarked } from './marked.ts';

/** "value basis" of the first person of a marked text; undefined where nothing is said. */
function genderIn(marked: string): string | undefined {
  const { gender } = linkMarked(marked).entities.find(({ type }) => type === 'person')!;
  return gender && `${gender.value} ${gender.basis}`;
}

describe('the gender of a person', () => {
  it.each([
    ['Ms. [p Okonkwo] left early.', 'female title'],
    ['Spokesman [p Sandy Reed] left early.', 'male title'],
    ['[p Sandy Reed], a congresswoman from [l Norva], left early.', 'female title'],
    ['Queen [p Ingrid] left early.', 'female title'],
    // What the article says stands above what the name is mostly.
    ['Mrs. [p George Wood] left early.', 'female title'],
    ['[p Zyxa Quarl] left early. She was tired, and her driver waited.', 'female pronoun'],
    ['[p Peter Wood] left early. He was tired.', 'male pronoun'],
    ['[p Peter Wood] left early.', 'male first name'],
    ['[p Maria Wood] left early.', 'female first name'],
  ])('%s: %s', (marked, gender) => {
    expect(genderIn(marked)).toBe(gender);
  });

  it.each([
    '[p Zyxa Quarl] left early.',
    // Men and women bear it.
    '[p Jordan Wood] left early.',
    // A name alone may be a surname.
    '[p Maria] left early.',
    // The family name comes first.
    '[p Yao Linfeng] left early.',
    '[p Xi Weiguang] left early.',
    '[p Tran Quyen] left early.',
  ])('is left open: %s', (marked) => {
    expect(genderIn(marked)).toBeUndefined();
  });

  it('tells two of one name apart', () => {
    const { entities } = linkMarked('Mr. [p Quarl Wood] left early. Ms. [p Quarl Wood] stayed.');
    expect(entities.map(({ gender }) => gender?.value)).toEqual(['male', 'female']);
  });

  it('is said of persons only', () => {
    const [norva] = linkMarked('[l Norva] is small. She is proud of her ports.').entities;
    expect(norva.gender).toBeUndefined();
  });
});
