import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { NAME_CLASSES } from '../../../src/tag/names/classes.ts';
import { conll, groupNames, type LabelledArticle, worldwide } from '../../../src/train/entities/labels.ts';

const gold = mkdtempSync(join(tmpdir(), 'gold-'));
afterAll(() => rmSync(gold, { recursive: true }));
mkdirSync(join(gold, 'entities'));

/** Writes a gold file of one article in which the marked words have the types given: "[norp Marsan] fishers". */
function write(name: string, marked: string): void {
  let text = '';
  const entities: object[] = [];
  let rest = marked;
  for (let match = /\[(\w+) ([^\]]+)\]/.exec(rest); match; match = /\[(\w+) ([^\]]+)\]/.exec(rest)) {
    text += rest.slice(0, match.index);
    entities.push({ start: text.length, end: text.length + match[2].length, type: match[1], text: match[2] });
    text += match[2];
    rest = rest.slice(match.index + match[0].length);
  }
  writeFileSync(
    join(gold, `entities/${name}.jsonl`),
    `${JSON.stringify({ id: 'a', text: text + rest, entities })}\n`,
  );
}

const shown = ([{ text, spans }]: LabelledArticle[]): string[] =>
  spans.map(({ start, end, nameClass }) => `${NAME_CLASSES[nameClass]} ${text.slice(start, end)}`);

describe('labels of Worldwide', () => {
  it('are in our classes, without dates, money, and weekdays taken for names', () => {
    write(
      'worldwide-train',
      '[norp Marsan] fishers left [facility Port Hall] in [location Vale] on [misc Friday], [date June 3], with [money $5] and a [product Netter] in [misc 2016].',
    );
    expect(shown(worldwide(gold, 'train'))).toEqual([
      'group Marsan',
      'place Port Hall',
      'place Vale',
      'other Netter',
    ]);
  });

  it('say which words are mostly groups', () => {
    write(
      'worldwide-train',
      '[norp Marsan] and [norp Marsan] and [location Marsan], [norp Vale] and [location Vale]',
    );
    expect([...groupNames(worldwide(gold, 'train'))]).toEqual(['Marsan']);
  });
});

describe('labels of CoNLL', () => {
  it('split MISC into groups and others', () => {
    write('conll2003-train', '[misc Marsan] and [misc Vale Cup] with [person Ana Ruiz]');
    expect(shown(conll(gold, 'train', (_, { text }) => text === 'Marsan'))).toEqual([
      'group Marsan',
      'other Vale Cup',
      'person Ana Ruiz',
    ]);
  });
});
