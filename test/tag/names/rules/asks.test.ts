import { describe, expect, it } from 'vitest';
import { ofType, retyped } from '../../../../src/tag/names/rules/names-and-lists.ts';
import type { Asks, NameRule } from '../../../../src/tag/names/rules/rule.ts';
import { Form, Known } from '../../../../src/tag/names/rules/words/known.ts';
import { outcome } from './outcome.ts';

/** The names of a marked text of which is true what is asked for; null if a rule that asks for it is not run. */
function askedOf(asks: NameRule['asks'], marked: string, ...before: NameRule[]): string[] | null {
  let found: string[] | null = null;
  const rule: NameRule = {
    ...(asks && { asks }),
    apply(names, { document }, asked) {
      found = asked.map((n) => document.text.slice(names[n].start, names[n].end));
      return names;
    },
  };
  outcome([...before, rule], marked);
  return found;
}

const TEXT =
  'Dr. [p Ada Moss] of [o Quill and Pell], said [p Hale] in [l Norvik] on Friday. [o Moss] fell, and [o NWV] too.';
const set = (...words: string[]): ReadonlySet<string> => new Set(words);

describe('what rules ask for', () => {
  it.each<[Asks, string[]]>([
    [{ types: ['person'] }, ['Ada Moss', 'Hale']],
    [{ types: ['person'], length: 'one' }, ['Hale']],
    [{ types: ['person', 'organization'], length: 'more' }, ['Ada Moss', 'Quill and Pell']],
    [{ twoBefore: Known.rank }, ['Ada Moss']],
    [{ before: set('said', 'in') }, ['Hale', 'Norvik']],
    [{ before: set('said'), behind: set('in') }, ['Hale']],
    [{ first: set('Quill', 'Pell') }, ['Quill and Pell']],
    [{ last: set('Moss') }, ['Ada Moss', 'Moss']],
    [{ first: set('Moss'), length: 'one' }, ['Moss']],
    [{ inside: set('and', 'Ada') }, ['Ada Moss', 'Quill and Pell']],
    [{ inner: set('and', 'Ada') }, ['Quill and Pell']],
    [{ inner: [set('and'), { form: Form.lower }] }, ['Quill and Pell']],
    [{ behind: [set('in'), { form: Form.capitalized }] }, []],
    [{ twoBehind: Known.day }, ['Norvik']],
    [{ first: { form: Form.opening } }, ['Moss']],
    [{ first: { form: Form.allCaps, words: set('Hale') } }, ['Hale', 'NWV']],
    [{ types: ['person'], also: ['organization'] }, ['Ada Moss']],
    [{ types: ['organization'], anywhere: set('fell') }, ['Quill and Pell', 'Moss', 'NWV']],
    [{ types: ['organization'], anywhere: set('rose') }, []],
    [{ types: ['group'] }, []],
  ])('of a name: %o', (asks, names) => {
    expect(askedOf(asks, TEXT)).toEqual(names.length > 0 ? names : null);
  });

  it('of a name that begins a longer one', () => {
    expect(
      askedOf(
        { types: ['person'], begins: ['organization'] },
        '[p Yonda] left [o Yonda Bank]. [p Bank] sat.',
      ),
    ).toEqual(['Yonda']);
  });

  it('may be one thing or another, each name once and in order', () => {
    expect(askedOf([{ last: set('Hale') }, { types: ['person'] }], TEXT)).toEqual(['Ada Moss', 'Hale']);
  });

  it('may be nothing, or nothing of a name, in an article without any too', () => {
    expect(askedOf(undefined, 'It rained.')).toEqual([]);
    expect(askedOf({ anywhere: set('rained') }, 'It rained.')).toEqual([]);
    expect(askedOf({ anywhere: set('rained'), length: 'one' }, 'It rained.')).toBeNull();
  });

  it('is seen of names as the rules before have left them', () => {
    const toGroups: NameRule = { apply: (names) => retyped(names, 'group', ({ type }) => type === 'person') };
    const withoutFirst: NameRule = {
      apply: (names) => names.slice(1).map((name) => ofType(name, name.type)),
    };
    expect(askedOf({ types: ['group'] }, TEXT, toGroups)).toEqual(['Ada Moss', 'Hale']);
    expect(askedOf({ types: ['person'] }, TEXT, toGroups)).toBeNull();
    expect(askedOf({ last: set('Moss') }, TEXT, withoutFirst)).toEqual(['Moss']);
  });
});
