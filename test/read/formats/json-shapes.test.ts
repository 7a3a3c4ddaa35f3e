import { describe, expect, test } from 'vitest';
import { articleOf, readFileOf, setAsideOf } from '../reading.ts';
import { SHAPES, WHOLE } from './json-shapes.ts';

describe('JSON as people have it', () => {
  test.each(SHAPES)('%s', (_, value, expected) => {
    const results = readFileOf('x.json', JSON.stringify(value));
    expect(results.length).toBe(1);
    const { text, title, byline, publisher, published, source, notes = [] } = articleOf(results[0]);
    const { note, ...fields } = { ...WHOLE, note: undefined, ...expected };
    expect({ text, title, byline, publisher, published, url: source.url ?? null }).toEqual(fields);
    expect(notes[0]?.code).toBe(note);
  });
});

describe('JSON in a shape of its own', () => {
  const own = {
    kop: 'Ferry to stop',
    body: 'a teaser',
    tekst: { html: '<p>The ferry will stop.</p>', delen: [{ p: 'One.' }, { p: 'Two.' }] },
    'dag.van': '2026-02-05',
  };
  const read = (paths: object) => readFileOf('x.json', JSON.stringify(own), { paths })[0];

  test('is read where the user says', () => {
    expect(articleOf(read({ text: 'tekst.html', title: 'kop', published: 'dag.van' }))).toMatchObject({
      text: 'The ferry will stop.',
      title: 'Ferry to stop',
      published: '2026-02-05',
    });
    expect(articleOf(read({ text: 'tekst.delen.p' })).text).toBe('One.\n\nTwo.');
  });

  test('is set aside with what it has, if nothing stands there', () => {
    expect(setAsideOf(read({ text: 'tekst.md' }))).toMatchObject({
      reason:
        'no text at tekst.md: none of the fields (kop, body, tekst.html, tekst.delen.p, dag.van) holds it',
      hint: 'name the field "text", or say which it is: --field text=tekst.html',
    });
  });
});
