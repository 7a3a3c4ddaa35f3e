import { describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/index.ts';
import { gather } from '../../src/report/gather/gather.ts';
import { FERRY, HARBOUR, recordOf } from './records.ts';

describe('what the report shows', () => {
  it('counts all articles, and knows a person of two of them as one', async () => {
    const { overview, things, articles } = await gather([recordOf(HARBOUR), recordOf(FERRY)]);
    expect(overview.articles).toBe(2);
    expect(overview.days).toEqual([
      ['2026-02-06', 1],
      ['2026-02-20', 1],
    ]);
    const ruiz = things.filter(({ name }) => name === 'Ana Ruiz');
    expect(ruiz).toMatchObject([{ type: 'person', articles: 2 }]);
    expect(things[overview.speakers[0].thing].name).toBe('Ana Ruiz');
    expect(articles.map(({ id }) => id)).toEqual(['ferry', 'harbour']);
  });

  it('does not depend on the order of the articles, but for the places of things', async () => {
    const named = async (order: readonly (typeof HARBOUR)[]) => {
      const { overview, things, articles } = await gather(order.map(recordOf));
      return {
        articles: articles.map(({ id }) => id),
        people: overview.top.person.map((at) => things[at]),
        speakers: overview.speakers.map(({ thing, ...counts }) => ({ ...counts, name: things[thing].name })),
      };
    };
    expect(await named([HARBOUR, FERRY])).toEqual(await named([FERRY, HARBOUR]));
  });

  it('keeps as many articles as the page may hold, the same ones in any order, and counts all', async () => {
    const records = Array.from({ length: 12 }, (_, i) => recordOf({ ...HARBOUR, id: `harbour-${i}` }));
    const budget = 20_000;
    const there = await gather(records, budget);
    const back = await gather([...records].reverse(), budget);
    expect(there.overview.articles).toBe(12);
    expect(there.articles.length).toBeGreaterThan(0);
    expect(there.articles.length).toBeLessThan(12);
    expect(JSON.stringify(there.articles).length).toBeLessThan(budget * 1.1);
    expect(there.articles.map(({ id }) => id)).toEqual(back.articles.map(({ id }) => id));
  });

  it('counts in code units whatever the record counts in', async () => {
    const inPoints = createPipeline({ offsets: 'codepoint' }).analyze({
      ...HARBOUR,
      text: `🚢🚢 ${HARBOUR.text}`,
    });
    const { articles } = await gather([inPoints]);
    const words = (id: string) => articles[0].quotes.find((quote) => quote.id === id)!.content;
    for (const { id, content } of inPoints.quotes)
      expect(words(id).map(([start, end]) => articles[0].text.slice(start, end))).toEqual(
        content.map(({ text }) => text),
      );
  });

  it('links to nothing but the web', async () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'https://',
      'mailto:a@b',
    ])
      expect((await gather([recordOf({ ...HARBOUR, url })])).articles[0].url).toBeNull();
    expect((await gather([recordOf(HARBOUR)])).articles[0].url).toBe(HARBOUR.url);
  });
});
