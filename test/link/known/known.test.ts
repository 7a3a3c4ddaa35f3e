import { describe, expect, it } from 'vitest';
import { parseKnown } from '../../../src/link/known/known-file.ts';
import { KnownNames } from '../../../src/link/known/known-names.ts';
import { linkMarked } from '../marked.ts';

const LIST = `id,name,aliases,type,country
Q1,Ana Ruiz,The Fox; A. M. Ruiz,person,NO
Q2,Quarl,,organization,NO
Q3,Jean-Luc Vor,,person,
Q4,Port Authority,,organization,
Q5,Hale,,person,
Q6,Hale,,organization,
,Photo Desk,,none,
Q7,Zyx of Norva,,organization,
`;

const link = (marked: string, list = LIST) =>
  linkMarked(marked, { known: new KnownNames(parseKnown(Buffer.from(list), 'known.csv')) });
/** "Ana Ruiz Q1: Ana Ruiz | she" for each entity. */
const found = (marked: string, list = LIST) => {
  const { entities, chains } = link(marked, list);
  return entities.map(({ known }, i) => `${known ?? '-'} ${chains[i]}`);
};

describe('known names', () => {
  it.each([
    ['where the tagger sees none', 'Mayor Ana Ruiz spoke.', ['Q1 Ana Ruiz: Ana Ruiz']],
    ['at the beginning', 'Ana Ruiz spoke.', ['Q1 Ana Ruiz: Ana Ruiz']],
    ['by another name', 'They met The Fox there.', ['Q1 Ana Ruiz: The Fox']],
    ['in capitals', 'They met ANA RUIZ there.', ['Q1 Ana Ruiz: ANA RUIZ']],
    ['with initials', 'They met A. M. Ruiz there.', ['Q1 Ana Ruiz: A. M. Ruiz']],
    ['with a hyphen', 'They met Jean-Luc Vor there.', ['Q3 Jean-Luc Vor: Jean-Luc Vor']],
    ['of a word', 'They sold Quarl to nobody.', ['Q2 Quarl: Quarl']],
    ['with a small word', 'They sold Zyx of Norva to nobody.', ['Q7 Zyx of Norva: Zyx of Norva']],
    [
      'as one with the tagged ones',
      'The Fox left. [p Ana Ruiz] is back. [p Ruiz] waved.',
      ['Q1 Ana Ruiz: The Fox | Ana Ruiz | Ruiz'],
    ],
    ['over a part that was tagged', 'Mayor [p Ana] Ruiz spoke.', ['Q1 Ana Ruiz: Ana Ruiz']],
    ['whatever type they were given', 'The [p Port Authority] spoke.', ['Q4 Port Authority: Port Authority']],
    ['of several the one of the type', 'Then [o Hale] fell.', ['Q6 Hale: Hale']],
  ])('are found %s', (_, marked, chains) => {
    expect(found(marked)).toEqual(chains);
  });

  it.each([
    ['in lower case', 'He saw the fox there.', []],
    ['of a word that begins a sentence', 'Quarl rose.', []],
    ['of a word within more capitals', 'They met Quarl Street Singers there.', []],
    [
      'within a longer name',
      'The [o Norva Port Authority] spoke.',
      ['- Norva Port Authority: Norva Port Authority'],
    ],
    ['across its edge', 'They met [p Lars Ana] Ruiz there.', ['- Lars Ana: Lars Ana']],
    ['of a word that was tagged as something else', 'They left [l Quarl] early.', ['- Quarl: Quarl']],
    ['of several things that nothing tells apart', 'They met Hale there.', []],
    ['across sentences', 'They met Ana. Ruiz left.', []],
  ])('are not found %s', (_, marked, chains) => {
    expect(found(marked)).toEqual(chains);
  });

  it('block what is no entity', () => {
    expect(found('[o Photo Desk] and [p Lars Ek].')).toEqual(['- Lars Ek: Lars Ek']);
  });

  it('say why', () => {
    const [{ mentions }] = link('Mayor Ana Ruiz spoke.').entities;
    expect(mentions).toMatchObject([{ rule: 'known name', kind: 'alias' }]);
  });

  it('come from FollowTheMoney', () => {
    const list = [
      { id: 'ftm-1', schema: 'Person', properties: { name: ['Ana Ruiz'], alias: ['The Fox'] } },
      { id: 'ftm-2', schema: 'Vessel', properties: { name: ['Quarl'] } },
    ];
    const lines = list.map((entity) => JSON.stringify(entity)).join('\n');
    expect(found('They met The Fox and Quarl there.', lines)).toEqual(['ftm-1 Ana Ruiz: The Fox']);
  });

  it.each([
    [
      'id,name\nQ1,Ana',
      'known.csv, row 1: expected a header with the columns name and type (and id, aliases), found "id,name"',
    ],
    ['name,type\n,person', 'known.csv, row 2: expected a name, found none'],
    [
      'name,type\nAna,man',
      'known.csv, row 2: expected a type of person, place, organization, group or none, found "man"',
    ],
    ['name,type\n"Ana', 'known.csv, row 2: expected a closing quotation mark'],
    ['{"id": 1}', 'known.csv:1: expected an entity of FollowTheMoney with id and schema'],
  ])('refuse %j', (list, message) => {
    expect(() => parseKnown(Buffer.from(list), 'known.csv')).toThrow(message);
  });

  it('are found among very many', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `K${i},Zor ${i.toString(36)} Mun${i},,person`);
    const list = `id,name,aliases,type\n${rows.join('\n')}\n`;
    const name = rows[12_345].split(',')[1];
    expect(found(`They met ${name} there.`, list)).toEqual([`K12345 ${name}: ${name}`]);
  });
});
