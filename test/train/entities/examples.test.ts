import { describe, expect, it } from 'vitest';
import { beginState, insideState } from '../../../src/learn/sequences/bio.ts';
import { NAME_CLASSES } from '../../../src/tag/names/classes.ts';
import { DRAFT } from '../../../src/train/entities/settings.ts';
import { Workbench } from '../../../src/train/entities/workbench.ts';
import { smallLexicons } from '../../tag/names/lexicons.ts';

const PERSON = NAME_CLASSES.indexOf('person');
const PLACE = NAME_CLASSES.indexOf('place');
const text = 'the minister Ana Ruiz of Vale left. they saw Kato there.';
const span = (words: string, nameClass: number) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, nameClass };
};
const article = {
  id: 'a',
  text,
  spans: [span('Ana Ruiz', PERSON), span('Vale', PLACE), span('Kato', PERSON)],
};
const options = { ...DRAFT, epochs: 4, onProgress: () => {} };

describe('examples', () => {
  const workbench = new Workbench(smallLexicons());

  it('are the candidates of an article with their right states', () => {
    const { states, sequences } = workbench.examples([article], options);
    expect([...states]).toEqual([
      beginState(PERSON),
      insideState(PERSON),
      0,
      beginState(PLACE),
      beginState(PERSON),
    ]);
    expect([...sequences]).toEqual([0, 4, 5]);
  });

  it('teach a model that finds the names again', () => {
    const articles = [article, { ...article, id: 'b' }];
    const find = workbench.finder(workbench.learn(articles, options));
    expect(find(article).map(({ start, end, nameClass }) => ({ start, end, nameClass }))).toEqual(
      article.spans,
    );
  });
});
