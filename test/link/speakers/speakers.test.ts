import { describe, expect, it } from 'vitest';
import { linkMarked } from '../marked.ts';

const speaker = (marked: string) => linkMarked(marked).speakers[0];

describe('sources with a name', () => {
  it.each([
    ['{s [p Ana Ruiz]} said {q it was late}.', 'Ana Ruiz'],
    ['{s Foreign Minister [p Ana Ruiz]} said {q it was late}.', 'Ana Ruiz'],
    ['{s [p Ana Ruiz], a teacher from [l Lima],} said {q it was late}.', 'Ana Ruiz'],
    ['{s a statement from the firm’s chief [p Ana Ruiz]} said {q it was late}.', 'Ana Ruiz'],
    ['{s a letter by the [o Port Board]} said {q it was late}.', 'Port Board'],
    ['{s [l NSW] SES Commissioner [p Ana Ruiz]} said {q it was late}.', 'Ana Ruiz'],
    ['{s The party’s leader, [p Ana Ruiz],} said {q it was late}.', 'Ana Ruiz'],
    ['{s [l Norva]’s chief of general staff, [p Eyal Zander],} said {q it was late}.', 'Eyal Zander'],
    ['{s her son, Prof. [p Tom Wood],} said {q it was late}.', 'Tom Wood'],
    ['{s his wife, the cellist [p Ana Ruiz],} said {q it was late}.', 'Ana Ruiz'],
    ['{s another critic, [p Tom Wood],} said {q it was late}.', 'Tom Wood'],
    ['{s [p Tom Wood] KC, for the [o Port Board],} said {q it was late}.', 'Tom Wood'],
    ['{s [o Quarl] editor-in-chief [p Ana Ruiz]} said {q it was late}.', 'Ana Ruiz'],
    [
      '{s [l Norva]’s chief military spokesman, Rear Admiral [p Tom Wood],} said {q it was late}.',
      'Tom Wood',
    ],
    ['{s its lead author, Prof. [p Ana Ruiz] of [o Norva University]}, said {q it was late}.', 'Ana Ruiz'],
    ['{s the pilot, [p Tom Wood] from the [l Lima] coast}, said {q it was late}.', 'Tom Wood'],
    ['{s [o Quarl]-owned [o Port Line]} said {q it was late}.', 'Port Line'],
    ['{s [o Quarl]-backed [o Port Line], which sails to [l Norva],} said {q it was late}.', 'Port Line'],
    ['{s the state of [l Norva]} said {q it was late}.', 'Norva'],
    ['{s The [o Port Board]} said {q it was late}.', 'Port Board'],
    ['{s [o Quarl]’s Chairman and Chief Executive Officer, [p Ana Ruiz],} said {q it was late}.', 'Ana Ruiz'],
    ['{s The founder and majority owner of [o Quarl], [p Ana Ruiz],} said {q it was late}.', 'Ana Ruiz'],
    [
      '{s the council’s cabinet member for roads and parks, Dr [p Tom Wood],} said {q it was late}.',
      'Tom Wood',
    ],
    ['{s The Green leader of the council [p Ana Ruiz]} said {q it was late}.', 'Ana Ruiz'],
    ['{s Deputy mayor and finance chief [p Tom Wood]} said {q it was late}.', 'Tom Wood'],
    ['[o Quarl], {s a maker of boats that lie in [l Lima]}, said {q it was late}.', 'Quarl'],
    ['{s [l Jordan], where the [l US] has troops,} has declared {q it was late}.', 'Jordan'],
  ])('%s', (marked, name) => {
    expect(speaker(marked)).toMatchObject({ name, rule: 'name' });
  });

  it('keeps all of a coordinated source', () => {
    const { entities, speakers } = linkMarked('{s [p Ana Ruiz] and [p Tom Wood]} said {q it was late}.');
    expect(speakers[0].name).toBe('Ana Ruiz');
    expect(speakers[0].others?.map((entity) => entities[entity].name)).toEqual(['Tom Wood']);
    const three = linkMarked('{s [p Ana Ruiz], [p Bo Lind] and [p Tom Wood]} said {q it was late}.');
    expect(three.speakers[0].others).toHaveLength(2);
    expect(linkMarked('{s [l Norva] and the [l UAE]} said {q it was late}.').speakers[0].others).toHaveLength(
      1,
    );
    const ofNorva = linkMarked('{s [p Ana Ruiz] of [l Norva] and Mr. [p Wood]} said {q it was late}.');
    expect(ofNorva.speakers[0].others?.map((entity) => ofNorva.entities[entity].name)).toEqual(['Wood']);
  });

  it('takes no name before a source that does not say more of it', () => {
    for (const marked of [
      'With [o Quarl], {s a maker of boats in debt}, said {q it was late}.',
      '[o Quarl], {s a source} said, {q was late}.',
    ])
      expect(speaker(marked).name).toBeNull();
  });

  it('takes no name for a source that a preposition leads in', () => {
    const { speakers } = linkMarked('{s the ministers of [l Norva] and [l Lima]} said {q it was late}.');
    expect(speakers[0]).toMatchObject({ name: null, unnamed: 'official' });
    expect(speakers[0].others).toBeUndefined();
  });
});

describe('sources without a name', () => {
  it.each([
    ['{s officials} said {q it was late}.', 'official'],
    ['{s one diplomatic source} said {q it was late}.', 'official'],
    ['{s two witnesses in [l Lima]} said {q it was late}.', 'witness'],
    ['{s local media} said {q it was late}.', 'media'],
    ['{s a source close to [p Ana Ruiz]} said {q it was late}.', 'person'],
    ['{s A spokesman for [p Ana Ruiz]} said {q it was late}.', 'official'],
    ['{s [p Ruiz]’s critics} said {q it was late}.', 'group'],
    ['{s the report} said {q it was late}.', 'document'],
    ['{s The [l Frankfurt]-based company} said {q it was late}.', 'group'],
    ['{s The [l Austin], [l Texas]-based company} said {q it was late}.', 'group'],
    ['{s The [p Trump] administration} said {q it was late}.', 'official'],
    ['{s a number of tax experts} said {q it was late}.', 'expert'],
    ['{s one of the witnesses} said {q it was late}.', 'witness'],
    ['{s a frog} said {q it was late}.', 'person'],
    ['{s The lawyer of [p Ana Ruiz]} said {q it was late}.', 'expert'],
    ['{s The mother of the boy and [p Ana Ruiz]’s lawyer} said {q it was late}.', 'person'],
    ['{s The mother of the victim, Mr [p Wood],} said {q it was late}.', 'person'],
    ['{s A judge sentencing a man in [l Lima]} said {q it was late}.', 'official'],
  ])('%s', (marked, unnamed) => {
    expect(speaker(marked)).toMatchObject({ name: null, rule: 'unnamed', unnamed });
  });
});

describe('relative pronouns as sources', () => {
  it.each([
    ['[o Quarl Foods], {s which} said {q it was late}, closed.', 'Quarl Foods'],
    ['A fine was paid by [o Quarl Foods], {s which} said {q it was late}.', 'Quarl Foods'],
    ['[p Ana Ruiz], {s who} said {q it was late}, left.', 'Ana Ruiz'],
    ['[p Ana Ruiz], 59, a teacher from [l Lima], {s who} said {q it was late}, left.', 'Ana Ruiz'],
    ['The trial of [p Ana Ruiz], {s who} said {q it was late}, went on.', 'Ana Ruiz'],
    ['[l Norva], {s which} said {q it was late}, sent troops.', 'Norva'],
  ])('%s', (marked, name) => {
    expect(speaker(marked)).toMatchObject({ name, form: 'pronoun', rule: 'relative pronoun' });
  });

  it.each([
    ['The aides of [p Ana Ruiz], {s who} said {q it was late}, left.', 'official'],
    ['The ministry, {s which} said {q it was late}, closed.', 'official'],
    ['Two residents, {s who} said {q it was late}, left.', 'witness'],
  ])('%s', (marked, unnamed) => {
    expect(speaker(marked)).toMatchObject({ name: null, form: 'pronoun', unnamed });
  });
});

describe('pronouns and nominals as sources', () => {
  it('resolves he and she by gender', () => {
    const marked = '[p Maria Ruiz] met [p Peter Wood]. {s She} said {q it was late}.';
    expect(speaker(marked)).toMatchObject({ name: 'Maria Ruiz', rule: 'pronoun' });
    expect(speaker(marked.replace('She', 'He'))).toMatchObject({ name: 'Peter Wood', rule: 'pronoun' });
  });

  it('looks ahead from a clause that comes before the main one', () => {
    const { chains } = linkMarked(
      '[p Peter Wood] waited. If he comes, [p Tom Lind] will stay. In his car, the dog slept.',
    );
    expect(chains).toEqual(['Peter Wood: Peter Wood', expect.stringMatching(/^Tom Lind: he \| Tom Lind/)]);
  });

  it('leaves a pronoun unresolved where nobody fits', () => {
    expect(speaker('[p Peter Wood] slept. {s She} said {q it was late}.')).toMatchObject({
      name: null,
      rule: 'unresolved',
    });
  });

  it('resolves a title that one person holds', () => {
    expect(
      speaker('Foreign Minister [p Ana Ruiz] came. {s The minister} said {q it was late}.'),
    ).toMatchObject({ name: 'Ana Ruiz', rule: 'title' });
  });

  it('takes "I" between quotation marks for the speaker', () => {
    const { chains } = linkMarked('“{q I am late},” said {s [p Ana Ruiz]}.');
    expect(chains).toEqual(['Ana Ruiz: I | Ana Ruiz']);
  });

  it('lets a quote without a source go on from the one before', () => {
    const { speakers } = linkMarked('“{q I am late},” said {s [p Ana Ruiz]}. “{q But not too late}.”');
    expect(speakers[1]).toMatchObject({ name: 'Ana Ruiz' });
  });

  it('takes "who" for the name before it', () => {
    expect(linkMarked('[p Ana Ruiz], who was late, came.').chains).toEqual(['Ana Ruiz: Ana Ruiz | who']);
  });

  it('takes "it" at the start of what an organization says for itself', () => {
    expect(linkMarked('{s The [o Port Board]} said {q it was late}.').chains).toEqual([
      'Port Board: Port Board | it',
    ]);
  });
});
