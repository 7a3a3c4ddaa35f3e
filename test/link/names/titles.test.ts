import { describe, expect, it } from 'vitest';
import { linkMarked } from '../marked.ts';

const titles = (marked: string) =>
  linkMarked(marked)
    .entities.filter(({ type }) => type === 'person')
    .map((e) => [e.name, ...e.titles]);

describe('titles', () => {
  it.each([
    ['[l US] Middle East Envoy [p Steve Stone] came.', 'US Middle East Envoy'],
    ['Then [g Norvan] Foreign Minister [p Abbas Lind] spoke.', 'Norvan Foreign Minister'],
    [
      'newly appointed [l US] Chairman of the Joint Chiefs of Staff [p Dan Cole] left',
      'US Chairman of the Joint Chiefs of Staff',
    ],
    ['[l Norva]’s Chief of General Staff [p Eyal Zander] agreed.', 'Chief of General Staff'],
    ['Former president [p Ana Ruiz] agreed.', 'Former president'],
    ['Sen. [p Ana Ruiz] agreed.', 'Sen.'],
    ['[o UN] Secretary-General [p Ana Ruiz] agreed.', 'UN Secretary-General'],
    ['Mayor Cllr [p Ana Ruiz] agreed.', 'Mayor'],
    ['Ch Supt [p Ana Ruiz] agreed.', 'Ch Supt'],
    ['[p Eyal Zander], [l Norva]’s chief of general staff, agreed.', 'Norva’s chief of general staff'],
    ['[p Ana Ruiz], 45, a teacher from [l Lima], agreed.', 'teacher'],
    ['The party’s leader, [p Ana Ruiz], agreed.', 'leader'],
  ])('%s', (marked, title) => {
    expect(titles(marked)[0].slice(1)).toContain(title);
  });

  it.each([
    'On Friday [p Ana Ruiz] agreed.',
    'She told [p Ana Ruiz] so.',
    'Mr. [p Ruiz] agreed.',
    '[p Ana Ruiz], Foreign Minister [p Abbas Lind] and others came.',
  ])('finds none where none is: %s', (marked) => {
    expect(titles(marked)[0].slice(1)).toEqual([]);
  });

  it.each([
    [
      '[o Quarl]’s Chairman and Chief Executive Officer, [p Ana Ruiz], agreed.',
      ['Chairman', 'Chief Executive Officer'],
    ],
    [
      'Vice President and Chief Financial Officer [p Ana Ruiz] agreed.',
      ['Vice President', 'Chief Financial Officer'],
    ],
    ['The President and Prime Minister [p Ana Ruiz] agreed.', ['Prime Minister']],
    ['[p Tom Wood] and Governor [p Ana Ruiz] agreed.', []],
  ])('tells two titles of one person from two people: %s', (marked, expected) => {
    expect(titles(marked)[0].slice(1)).toEqual(expected);
  });

  it('refers to the one who holds the title', () => {
    const marked =
      'Foreign Minister [p Abbas Lind] met President [p Ana Ruiz]. The foreign minister left. The president stayed.';
    expect(linkMarked(marked).chains).toEqual([
      'Abbas Lind: Abbas Lind | The foreign minister',
      'Ana Ruiz: Ana Ruiz | The president',
    ]);
  });

  it.each([
    ['Minister [p Ana Ruiz] spoke. The transport minister left.', 'The transport minister'],
    ['Minister [p Ana Ruiz] spoke. The roads and housing minister left.', 'The roads and housing minister'],
    [
      'Minister [p Ana Ruiz] spoke. The roads and broadcasting minister left.',
      'The roads and broadcasting minister',
    ],
  ])('refers to the only one with a title that says less: %s', (marked, nominal) => {
    expect(linkMarked(marked).chains[0]).toBe(`Ana Ruiz: Ana Ruiz | ${nominal}`);
  });

  it.each([
    'Transport Minister [p Ana Ruiz] spoke. The housing minister left.',
    'Minister [p Ana Ruiz] spoke. The [l Norva] minister left.',
    'Minister [p Ana Ruiz] met Minister [p Tom Wood]. The transport minister left.',
  ])('refers to nobody whose office is another: %s', (marked) => {
    expect(linkMarked(marked).chains[0]).toBe('Ana Ruiz: Ana Ruiz');
  });

  it('looks past an honorific', () => {
    expect(linkMarked('Mayor Cllr [p Ana Ruiz] spoke first. The mayor left.').chains).toEqual([
      'Ana Ruiz: Ana Ruiz | The mayor',
    ]);
  });

  it('refers to nobody where two hold it', () => {
    const marked = 'President [p Abbas Lind] met President [p Ana Ruiz]. The president left.';
    expect(linkMarked(marked).chains).toEqual(['Abbas Lind: Abbas Lind', 'Ana Ruiz: Ana Ruiz']);
  });
});
