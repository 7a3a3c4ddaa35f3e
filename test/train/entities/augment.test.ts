import { describe, expect, it } from 'vitest';
import { NAME_CLASSES } from '../../../src/tag/names/classes.ts';
import { NameListIndex } from '../../../src/tag/names/name-lists.ts';
import { CoinedNames } from '../../../src/train/entities/augment/coined-names.ts';
import { FirmNames } from '../../../src/train/entities/augment/firm-names.ts';
import { headline } from '../../../src/train/entities/augment/headlines.ts';
import { Namesakes } from '../../../src/train/entities/augment/namesakes.ts';
import { edited, type Passage, passagesOf } from '../../../src/train/entities/augment/passages.ts';
import { SlotNames } from '../../../src/train/entities/augment/slot-names.ts';
import { Templates } from '../../../src/train/entities/augment/templates.ts';
import type { LabelledSpan } from '../../../src/train/entities/labels.ts';
import { AUGMENTED } from '../../../src/train/entities/settings.ts';
import { Workbench } from '../../../src/train/entities/workbench.ts';
import { SeededRandom } from '../../../src/train/learning/random.ts';

const LETTERS = 'plogx';

/** A passage of marked text: "[p Ana Ruiz] left [l Lima]." */
function passage(marked: string, isSport = false): Passage {
  let text = '';
  const spans: LabelledSpan[] = [];
  for (const part of marked.split(/(\[[plogx] [^\]]*\])/)) {
    const mark = /^\[([plogx]) (.*)\]$/.exec(part);
    if (mark)
      spans.push({
        start: text.length,
        end: text.length + mark[2].length,
        nameClass: LETTERS.indexOf(mark[1]),
      });
    text += mark ? mark[2] : part;
  }
  return { text, spans, isSport };
}

const marked = ({ text, spans }: Pick<Passage, 'text' | 'spans'>): string =>
  spans
    .toReversed()
    .reduce(
      (sum, { start, end, nameClass }) =>
        `${sum.slice(0, start)}[${LETTERS[nameClass]} ${sum.slice(start, end)}]${sum.slice(end)}`,
      text,
    );

describe('passages', () => {
  it('keep their labels through edits', () => {
    const edit = edited(passage('[p Ana Ruiz] of [l Lima] met [o Pell] there.'), [
      { start: 12, end: 16, text: 'Bergen' },
      { start: 0, end: 8, text: 'Mrs Kato', spans: [{ start: 4, end: 8, nameClass: 0 }] },
    ]);
    expect(marked(edit)).toBe('Mrs [p Kato] of [l Bergen] met [o Pell] there.');
  });

  it('are the sentences of the body of an article', () => {
    const { text, spans } = passage('Rain\n\n[p Ana Ruiz] left. It rained in [l Lima] on Monday.');
    const article = { id: 'a', text, spans };
    expect(passagesOf([article], new Workbench().read, () => false).map(marked)).toEqual([
      '[p Ana Ruiz] left.',
      'It rained in [l Lima] on Monday.',
    ]);
  });
});

describe('headlines', () => {
  it('are short, cased, in the present tense, with their labels', () => {
    const sentence = passage(
      '[p Ana Ruiz] opened the bridge in [l Lima] on Monday, officials of the city said.',
    );
    const made = Array.from({ length: 30 }, (_, seed) => headline(sentence, new SeededRandom(seed), 'title'));
    expect(made.some((title) => title && marked(title) === '[p Ana Ruiz] Opens Bridge in [l Lima]')).toBe(
      true,
    );
    const shouted = headline(sentence, new SeededRandom(1), 'capitals')!;
    expect(marked(shouted)).toMatch(/^\[p ANA RUIZ\] OPENS /);
  });

  it('are not made of what is too short or quoted', () => {
    expect(headline(passage('[p Ruiz] left.'), new SeededRandom(1), 'title')).toBeNull();
    expect(
      headline(passage('“We are all tired,” [p Ruiz] told the press.'), new SeededRandom(1), 'title'),
    ).toBeNull();
  });
});

describe('namesakes', () => {
  const towns = 'Bari Bergen Brno Leeds Turin'.split(' ').map((town) => passage(`It rained in [l ${town}].`));
  const teams = 'Parma Sunderland'.split(' ').map((team) => passage(`[o ${team}] won.`, true));
  const people = [passage('[p Ana Ruiz] met [p Pedro Kato].')];
  const lists = NameListIndex.open();
  const namesakes = (seed: number): Namesakes =>
    new Namesakes([...towns, ...teams, ...people], lists, new SeededRandom(seed));
  const all = <T>(make: (from: Namesakes) => T): T[] => {
    const from = namesakes(1);
    return Array.from({ length: 200 }, () => make(from));
  };

  it('give persons names that are also cities and days', () => {
    const made = all((from) => marked(from.persons(people[0])!.passage));
    expect(made.every((text) => /^\[p [^\]]+ [^\]]+\] met \[p [^\]]+ [^\]]+\]\.$/.test(text))).toBe(true);
    expect(made.join()).toMatch(/\[p (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day /);
  });

  it('put ranks before persons that are no part of the name', () => {
    const made = all((from) => marked(from.ranks(passage('Then [p Ana Ruiz] left.'))!));
    expect(made.every((text) => /^Then \p{Lu}[^[]* \[p (?:Ana )?Ruiz\]/u.test(text))).toBe(true);
    expect(marked(namesakes(3).ranks(passage('Then President [p Ana Ruiz] left.'))!)).not.toContain(
      'President',
    );
  });

  it('make teams towns where no sport is meant, and leave sport alone', () => {
    expect(all((from) => marked(from.towns(towns[0])!)).join()).toMatch(/in \[l (?:Parma|Sunderland)\]/);
    expect(namesakes(1).towns(passage('[o Leeds] won in [l Bari].', true))).toBeNull();
    expect(all((from) => marked(from.teams(teams[0])!)).join()).toContain('[o Bergen]');
  });

  it('set two names side by side that stay two', () => {
    const made = all((from) => marked(from.pairs(passage('[p Ruiz]’s visit was short.'))!));
    expect(made.every((text) => /^The \[p Ruiz\]-\[p [^\]]+\] visit was short\.$/.test(text))).toBe(true);
  });
});

describe('invented sentences', () => {
  const people = [
    passage('[p Ana Ruiz] met [p Pedro Kato] of [o Bank of Upper Norvik] in [l Lima]; the [g Danes] won.'),
    passage('[o Parma] beat [o Turin] in [l Bari].', true),
  ];
  const filled = (seed: number): string => {
    const random = new SeededRandom(seed);
    const namesakes = new Namesakes(people, NameListIndex.open(), random);
    return marked(new Templates(new SlotNames(namesakes, random), random).next()!);
  };
  const made = Array.from({ length: 400 }, (_, seed) => filled(seed));

  it('have all their slots filled, and a name wherever one is marked', () => {
    for (const text of made) {
      expect(text).not.toMatch(/[{}]|undefined/);
      expect(text).toMatch(/\[[plogx] [\p{L}\d]/u);
    }
    expect(filled(7)).toBe(made[7]);
  });

  it('call a person by the surname later on', () => {
    const told = made.find((text) => /\[p (\S+ (?:\S+ )?)(\S+)\].*\[p \2\]/.test(text));
    expect(told).toBeDefined();
  });

  it('name works and craft that are no persons and no places', () => {
    expect(made.join('\n')).toMatch(/["“‘'(]\[x [^\]]+\]/);
  });
});

describe('names of firms', () => {
  it('are listed, coined, or end as those of firms do', () => {
    const random = new SeededRandom(3);
    const firms = new FirmNames(new CoinedNames(random), random);
    const made = Array.from({ length: 300 }, () => firms.any());
    expect(new Set(made).size).toBeGreaterThan(150);
    for (const name of made) expect(name).toMatch(/^[\p{L}\d]\S*(?: \S+)*$/u);
    expect(firms.compound()).toMatch(/^\S+(?: \S+)+$/);
  });
});

describe('added texts', () => {
  const { text, spans } = passage(
    '[p Ana Ruiz] of [o Pell] opened the long bridge in [l Leeds]. [p Ruiz] said so on Monday.',
  );
  const sport = passage(
    'The league match was over by halftime. [o Parma] beat [o Turin] in the cup, and the coach was sure of the title.',
  );
  const articles = [
    { id: 'a', text, spans },
    { id: 'b', text: sport.text, spans: sport.spans },
  ];
  const options = { ...AUGMENTED, headlines: 1, persons: 5, ranks: 5, towns: 5, firms: 5, titled: 5 };

  it('are the same each time', () => {
    const workbench = new Workbench();
    const made = workbench.augmented(articles, options);
    expect(made.length).toBeGreaterThan(25);
    expect(workbench.augmented(articles, options)).toEqual(made);
    for (const article of made)
      for (const { start, end, nameClass } of article.spans) {
        expect(article.text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/);
        expect(NAME_CLASSES[nameClass]).toBeDefined();
      }
  });
});
