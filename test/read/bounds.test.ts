import { describe, expect, test } from 'vitest';
import { excessOf } from '../../src/read/pages/page-bounds.ts';
import { articleOf, readFileOf, setAsideOf } from './reading.ts';

describe('what is beyond all bounds is set aside before it is parsed', () => {
  test.each([
    ['tags nested too deeply', '<div>'.repeat(100_000), /nested more than 4000 deep/],
    ['links left open', '<a href="x">'.repeat(50_000), /nested more than 4000 deep/],
    ['attributes without end', `<div ${'a="b" '.repeat(100_000)}>`, /more than 1000 attributes/],
    ['a tag without an end', `<div ${'x '.repeat(100_000)}`, /more than 1000 attributes/],
    ['too many tags', '<b></b>'.repeat(200_000), /more than 250000 tags/],
  ])('%s', (_, body, reason) => {
    expect(setAsideOf(readFileOf('a.html', `<html><body><p>Text.</p>${body}`)[0]).reason).toMatch(reason);
    const inJson = JSON.stringify({ body_html: `<p>Text.</p>${body}` });
    expect(setAsideOf(readFileOf('a.jsonl', inJson)[0]).reason).toMatch(reason);
  });

  test('front matter', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `key${i}: value`).join('\n');
    expect(setAsideOf(readFileOf('a.md', `---\n${keys}\n---\nText.`)[0]).reason).toMatch(/more than 64 KB/);
    expect(articleOf(readFileOf('a.md', `---\n${keys.slice(0, 60_000)}\n---\nText.`)[0]).text).toBe('Text.');
  });
});

describe('what people write is within them', () => {
  test.each([
    ['paragraphs and items without end tags', '<ul><li>One<li>Two</ul><p>Three<p>Four<br>'.repeat(1000)],
    ['a long table', `<table>${'<tr><td>1<td>2'.repeat(20_000)}</table>`],
    ['signs that are no tags', '1 < 2 <3 << >> '.repeat(1000)],
    ['a quoted tag in an attribute', '<p title="<b> > <i>" data-x=\'</p>\'>Text</p>'.repeat(1000)],
    ['elements that close themselves', '<svg/><g/>'.repeat(1000)],
    ['end tags of nothing', '</div>'.repeat(10_000)],
    ['inner elements left open', '<div><span>Text</div>'.repeat(1000)],
  ])('%s', (_, html) => expect(excessOf(html)).toBeNull());
});
