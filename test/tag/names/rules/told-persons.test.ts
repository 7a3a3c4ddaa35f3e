import { describe, expect, it } from 'vitest';
import { NameWords } from '../../../../src/tag/names/features/words.ts';
import { openNameLexicons } from '../../../../src/tag/names/lexicons.ts';
import { KnownWords } from '../../../../src/tag/names/rules/known-words.ts';
import { withToldPersons } from '../../../../src/tag/names/rules/told-persons.ts';
import { markedDocument } from '../../../link/marked.ts';

const known = new KnownWords();
const words = new NameWords(openNameLexicons());

function typeOfFirst(marked: string): string {
  const document = markedDocument(marked);
  known.open(document.vocabulary);
  words.open(document.vocabulary);
  const listsOf = (first: number, end: number) => words.listsOf(document.tokens.types, first, end);
  return withToldPersons(document.names, document, known, listsOf)[0].type;
}

describe('names taken for places or organizations', () => {
  it.each([
    '[l Houston], a father of two, died at the scene.',
    '[l Preston] smiled.',
    'The court heard that [l Chester] was jailed in May.',
    '[l Lincoln], 34, was found in the yard.',
    '[l Berlin Wake], a nurse from [l Leeds], wept.',
    '[o London Frost], 41, was fined.',
    '[o London Breed] was mayor of the city.',
    '[l Cairo Santos] kicked it far.',
    '[l Vienna Ruiz] joined the choir.',
  ])('are persons where that is said of them which holds of people: %s', (marked) => {
    expect(typeOfFirst(marked)).toBe('person');
  });

  it.each([
    ['place', '[l Houston], a city of two million, was flooded.'],
    ['place', 'A man from [l Chester] was jailed.'],
    ['place', 'They flew to [l Houston], a friend said.'],
    ['place', '[l Norway] smiled.'],
    ['place', '[l Chester] was flooded.'],
    ['place', '[l Hull Docks] reopened.'],
    ['place', '[l Oxford Street] reopened.'],
    ['place', '[l Kansas City] joined the league.'],
    ['organization', '[o Boston Scientific] joined the bid.'],
    ['organization', '[o London Irish] was the host of the cup.'],
  ])('stay a %s else: %s', (type, marked) => {
    expect(typeOfFirst(marked)).toBe(type);
  });
});
