import { describe, expect, it } from 'vitest';
import { parseAliases } from '../../../src/link/names/alias-file.ts';
import { linkMarked } from '../marked.ts';

const linkWith = (csv: string, marked: string) =>
  linkMarked(marked, { aliases: parseAliases(csv, 'aliases.csv') });

describe('alias file', () => {
  it('merges names that nothing else would merge, and renames', () => {
    const { chains, entities } = linkWith(
      'alias,canonical,type\nThe Fox,Ana Ruiz,person\n',
      '[p Ana Ruiz] spoke. [p The Fox] left. [p Ruiz] is back.',
    );
    expect(chains).toEqual(['Ana Ruiz: Ana Ruiz | The Fox | Ruiz']);
    expect(entities[0].mentions.map(({ rule }) => rule)).toEqual(['alias file', 'alias file', 'surname']);
  });

  it('gives the type it says', () => {
    const { entities } = linkWith('Norva Post,Norva Post,organization', 'The [p Norva Post] wrote.');
    expect(entities).toMatchObject([{ name: 'Norva Post', type: 'organization' }]);
  });

  it('blocks a name without a canonical one', () => {
    expect(linkWith('Photo Desk,,', '[o Photo Desk] and [p Ana Ruiz].').chains).toEqual([
      'Ana Ruiz: Ana Ruiz',
    ]);
  });

  it('loses no speaker to a blocked name', () => {
    const { speakers } = linkWith('Ana Ruiz,', '{s [p Ana Ruiz]} said {q it was late}.');
    expect(speakers[0].name).toBeNull();
  });

  it('compares without case, accents and punctuation', () => {
    expect(linkWith('erdogan,Recep Tayyip Erdoğan', '[p ERDOĞAN] spoke.').chains).toEqual([
      'Recep Tayyip Erdoğan: ERDOĞAN',
    ]);
  });

  it.each([
    [',Ana Ruiz', 'aliases.csv, row 1: expected an alias in the first column, found ""'],
    [
      'x,Ana Ruiz,man',
      'aliases.csv, row 1: expected a type of person, place, organization, group, found "man"',
    ],
    ['"x,Ana', 'aliases.csv: not a CSV file'],
  ])('refuses %j', (csv, message) => {
    expect(() => parseAliases(csv, 'aliases.csv')).toThrow(message);
  });
});
