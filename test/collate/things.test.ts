import { describe, expect, it } from 'vitest';
import { collate } from '../../src/collate/collate.ts';
import { signatureOf } from '../../src/collate/sign-article.ts';
import { recordOf } from './records.ts';

/** The things of articles, told by their entities: each as the entities that are it, "article/name", in order. */
function thingsIn(...articles: readonly (readonly string[])[]): string[][] {
  const records = articles.map((entities, i) => recordOf({ id: `a${i + 1}`, entities }));
  const { entities } = collate(records.map(signatureOf));
  const things = new Map<string, string[]>();
  for (const { article, entity, thing } of entities) {
    const { name } = records.find(({ id }) => id === article)!.entities.find(({ id }) => id === entity)!;
    things.set(thing, [...(things.get(thing) ?? []), `${article}/${name}`]);
  }
  return [...things.values()];
}

/** Are the first entities of the articles one thing? */
function isOne(...articles: readonly (readonly string[])[]): boolean {
  const firsts = articles.map(
    (entities, i) => `a${i + 1}/${/^\w+ ([^(=@#]+?)(?: [(=@#]| (?:he|she)\b|$)/.exec(entities[0])![1]}`,
  );
  return thingsIn(...articles).some((thing) => firsts.every((first) => thing.includes(first)));
}

const COURT = ['person Ines Quarl', 'organization Vale Shipping', 'place Port Vale @NO city 1001'];

describe('names that are one', () => {
  it.each([
    ['person Recep Tayyip Erdoğan', 'person Recep Tayyip Erdogan'],
    ['person Ana Ruiz', 'person President Ana Ruiz'],
    ['person Nana Akufo-Addo', 'person Nana AkufoAddo'],
    ['person J. K. Wood', 'person J.K. Wood'],
    ['person Martin Wood Jr', 'person Martin Wood Junior'],
    ['organization Quarl Inc.', 'organization Quarl'],
    ['organization The Norva Times', 'organization Norva Times'],
    ['organization World Labour Organisation', 'organization World Labor Organization'],
    ['organization US Foreign Ministry', 'organization American Ministry of Foreign Affairs'],
    ['place Turkey @TR country 298795', 'place Türkiye @TR country 298795'],
    ['place Bombay @IN city 1275339', 'place Mumbai @IN city 1275339'],
    ['group Turks @TR country', 'group Turkish @TR country'],
    ['group Yazidis', 'group Yazidi'],
  ])('%s, %s', (a, b) => {
    expect(isOne([a], [b])).toBe(true);
  });

  it.each([
    ['person Robert Hale', 'person Bob Hale'],
    ['person R. Hale', 'person Robert Hale'],
    ['person Robert Hale', 'person Robert J. Hale'],
    ['person Mohammed Sidqi', 'person Muhammad Sidqi'],
  ])('%s, %s, with company', (a, b) => {
    expect(isOne([a, ...COURT], [b, ...COURT])).toBe(true);
    expect(isOne([a, 'person Lars Ek'], [b, 'person Mia Ng'])).toBe(false);
  });
});

describe('names that are not', () => {
  it.each([
    ['person Martin Wood Jr', 'person Martin Wood Sr'],
    ['person Ana Ruiz', 'person Ana Lopez'],
    ['place Paris @FR city 2988507', 'place Paris @US city 4717560'],
    ['place Washington @US city 4140963', 'person Washington'],
    ['place Jerusalem @IL city 281184', 'place East Jerusalem @IL city 281184 Jerusalem'],
    ['organization French Supreme Court', 'organization Indian Supreme Court'],
    ['organization Foreign Ministry', 'organization Foreign Ministry'],
    ['person Nawaf Ahmad al-Sabah', 'person Ahmad Nawaf Ahmad al-Sabah'],
  ])('%s, %s', (a, b) => {
    expect(isOne([a, ...COURT.slice(0, 2)], [b, ...COURT.slice(0, 2)])).toBe(false);
  });

  it('that one article has side by side', () => {
    expect(isOne(['person Robert Hale', 'person Bob Hale', ...COURT], ['person Bob Hale', ...COURT])).toBe(
      false,
    );
  });

  it('of a man and a woman', () => {
    expect(isOne(['person R. Hale she', ...COURT], ['person Robert Hale he', ...COURT])).toBe(false);
  });
});

describe('known names', () => {
  it('decide who is who', () => {
    expect(isOne(['person Ana Ruiz #Q1'], ['person The Fox #Q1'])).toBe(true);
    expect(isOne(['person Ana Ruiz #Q1', ...COURT], ['person Ana Ruiz #Q2', ...COURT])).toBe(false);
    expect(isOne(['person A. Ruiz #Q1', ...COURT], ['person Ana Ruiz #Q2', ...COURT])).toBe(false);
  });

  it('take in what is called so in like company', () => {
    const known = ['person Ana Ruiz #Q1 = Ruiz', ...COURT];
    expect(isOne(['person Ruiz', ...COURT], known)).toBe(true);
    const { things } = collate([signatureOf(recordOf({ id: 'a', entities: known }))]);
    expect(things.find(({ name }) => name === 'Ana Ruiz')!.known).toBe('Q1');
  });
});

describe('a surname alone', () => {
  const full = ['person Ines Quarl = Quarl', 'organization Vale Shipping', 'person Lars Ek'];

  it('is the bearer in whose company it stands', () => {
    expect(isOne(['person Quarl', 'person Lars Ek', 'organization Vale Shipping'], full)).toBe(true);
  });

  it('takes more company where one article alone calls her so', () => {
    const little = ['person Quarl', 'person Lars Ek'];
    expect(isOne(little, full)).toBe(false);
    expect(isOne(little, full, full)).toBe(true);
  });

  it('is nobody without company', () => {
    expect(isOne(['person Quarl', 'person Mia Ng'], full)).toBe(false);
  });

  it('is not a woman where the article says he', () => {
    const her = full.with(0, 'person Ines Quarl she = Quarl');
    expect(isOne(['person Quarl he', 'person Lars Ek'], her, her.with(2, 'person Mia Ng'))).toBe(false);
  });

  it('is nobody of elsewhere where the article names a bearer and keeps him apart', () => {
    expect(isOne(['person Quarl', 'person Ines Quarl', 'person Lars Ek'], full)).toBe(false);
  });

  it('is of two bearers the one that the context suggests by far', () => {
    const other = ['person Otto Quarl = Quarl', 'organization Zyx Bank', 'person Mia Ng'];
    expect(isOne(['person Quarl', 'person Lars Ek', 'organization Vale Shipping'], full, other)).toBe(false);
    const [, , third] = [full, other, ['person Quarl', 'person Lars Ek', 'organization Vale Shipping']];
    expect(isOne(third, full)).toBe(true);
    expect(thingsIn(third, full, other)).toContainEqual(['a1/Quarl', 'a2/Ines Quarl']);
  });

  it('is a full name for kings and popes', () => {
    expect(isOne(['person Francis (Pope)', ...COURT], ['person Matthew Francis = Francis', ...COURT])).toBe(
      false,
    );
  });
});

describe('an acronym', () => {
  const full = ['organization Norva Port Authority = NPA', ...COURT];

  it('is what some article ties it to', () => {
    expect(isOne(['organization NPA', ...COURT], full)).toBe(true);
  });

  it('is nothing by its letters alone', () => {
    expect(isOne(['organization NPA', ...COURT], ['organization Norva Port Authority', ...COURT])).toBe(
      false,
    );
  });

  it('is not what has other letters, whatever one article says', () => {
    expect(isOne(['organization XQ', ...COURT], ['organization Norva Port Authority = XQ', ...COURT])).toBe(
      false,
    );
  });
});

describe('teams', () => {
  const baseball = [
    'organization Chicago',
    'organization Boston Red Sox',
    'organization Milwaukee',
    'organization Texas',
  ];

  it('are meant by their home where the sport is clear', () => {
    expect(isOne(baseball, ['organization Chicago White Sox'])).toBe(true);
    expect(
      isOne(
        ['organization Boston', ...baseball.slice(2), 'organization Detroit'],
        ['organization Boston Bruins'],
      ),
    ).toBe(false);
  });

  it('are not meant by it elsewhere', () => {
    expect(isOne(['organization Chicago', 'organization Zyx Bank'], ['organization Chicago White Sox'])).toBe(
      false,
    );
  });
});

describe('what is said of a thing', () => {
  const articles = [
    ['person Robert Hale = Hale', ...COURT],
    ['person Robert Hale = Hale', ...COURT],
    ['person ROBERT J. HALE', ...COURT],
    ['person Hale', ...COURT],
  ].map((entities, i) => signatureOf(recordOf({ id: `a${i + 1}`, entities })));
  const { things, entities } = collate(articles);
  const hale = things.find(({ name }) => name === 'Robert Hale')!;

  it('is its most frequent name, and all names with the reason and how sure it is', () => {
    expect(hale.names.map(({ key, articles, rule }) => [key, articles, rule])).toEqual([
      ['robert hale', 2, 'middle name'],
      ...[
        ['hale', 1, 'surname'],
        ['robert j hale', 1, 'full name'],
      ].sort(() => (hale.names[1].key === 'hale' ? 0 : -1)),
    ]);
    for (const { confidence } of hale.names) expect(confidence).toBeGreaterThan(0.5);
  });

  it('is the least of the ids of its full names, so that it stays when others join', () => {
    const ids = hale.names.filter(({ rule }) => rule !== 'surname').map(({ id }) => id);
    expect(hale.id).toBe(ids.sort()[0]);
    const before = collate(articles.slice(0, 2)).things.find(({ name }) => name === 'Robert Hale')!;
    expect(hale.names.map(({ id }) => id)).toContain(before.id);
  });

  it('is why each entity is it', () => {
    const reasons = entities
      .filter(({ thing }) => thing === hale.id)
      .map(({ article, rule }) => `${article} ${rule}`);
    expect(reasons).toEqual(['a1 full name', 'a2 full name', 'a3 full name', 'a4 surname']);
  });
});
