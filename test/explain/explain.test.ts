import { beforeAll, describe, expect, it } from 'vitest';
import type { FinishedDocument } from '../../src/core/document.ts';
import { ClaimTracer } from '../../src/detect/claims/trace.ts';
import { QuoteDetector } from '../../src/detect/quotes/detector.ts';
import { Fate } from '../../src/detect/quotes/ranking/fates.ts';
import { explain, type Section } from '../../src/explain/explain.ts';
import { logOdds } from '../../src/learn/odds.ts';
import { traceLinks } from '../../src/link/trace.ts';
import { parsedArticles } from '../../src/read/parse-item.ts';
import { createStages, linkOptions } from '../../src/run/stages.ts';
import { traceDate } from '../../src/tag/dates/trace.ts';
import { NameTracer } from '../../src/tag/names/trace.ts';
import { articleOf } from '../articles.ts';

const OPTIONS = linkOptions({});
const stages = createStages();
const detector = new QuoteDetector();
const documents: FinishedDocument[] = [];

beforeAll(async () => {
  for await (const result of parsedArticles([{ path: 'corpus' }], {}))
    if ('article' in result) documents.push(stages.run(result.article));
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Of all articles of the corpus, what a finding and its trace say: they must be the same. */
describe('what is told of a finding is what decided it', () => {
  it('quotes: each that the models found is a reading that was taken, and its shares are its cue chance', () => {
    let quotes = 0;
    for (const document of documents) {
      const trace = detector.trace(document);
      const taken = new Set(
        trace.readings
          .filter(({ fate }) => fate === Fate.taken || fate === Fate.mended)
          .map(({ reading }) => reading.head),
      );
      for (const { rule, cue, parent } of document.quotes) {
        if (rule !== 'model' || !cue || parent !== null) continue;
        const heads = Array.from({ length: cue.endToken - cue.firstToken }, (_, i) => cue.firstToken + i);
        const head = heads.find((token) => taken.has(token));
        expect([cue, head]).not.toEqual([cue, undefined]);
        const shares = sum(trace.cueShares(head!).map(({ share }) => share));
        expect(shares).toBeCloseTo(logOdds(trace.chanceOf(head!)), 2);
        quotes++;
      }
    }
    expect(quotes).toBeGreaterThan(100);
  });

  it('quotes: the readings say by how much the others lost', () => {
    for (const { readings, threshold } of documents.map((one) => detector.trace(one)))
      for (const { fate, score } of readings) {
        if (fate === Fate.taken) expect(score).toBeGreaterThanOrEqual(threshold);
        if (fate === Fate.unlikely) expect(score).toBeLessThan(threshold);
      }
  });

  it.each([
    [
      'He added the tenant, who is on leave, never offered a word.',
      'the tenant, who is on leave, never offered a word',
    ],
    [
      'The bridge was closed and nobody told the ferry firms, a barrister has told a jury.',
      'The bridge was closed and nobody told the ferry firms',
    ],
  ])('quotes: a content that was mended is told from one that was read so: %s', (text, content) => {
    const document = stages.run(articleOf(`The council met on Monday. ${text}`));
    expect(document.quotes.map(({ content: [{ start, end }] }) => document.text.slice(start, end))).toEqual([
      content,
    ]);
    const fates = detector.trace(document).readings.map(({ fate }) => fate);
    expect(fates).toContain(Fate.mended);
    expect(fates).not.toContain(Fate.taken);
  });

  it('claims: what speaks for it adds up to its two probabilities', () => {
    let claims = 0;
    for (const document of documents) {
      const tracer = new ClaimTracer(document);
      const offsets: number[] = [];
      for (const claim of document.claims) {
        const trace = tracer.trace(claim);
        if (!trace) continue;
        const { confidence, checkworthiness, types } = claim;
        offsets.push(logOdds(confidence) - sum(trace.shares.map(({ isClaim }) => isClaim)));
        offsets.push(logOdds(checkworthiness) - sum(trace.shares.map(({ worth }) => worth)));
        expect(trace.types[0].type).toBe(types[0]);
        claims++;
      }
      // What is left is the same for all: the calibration's offset.
      for (let i = 2; i < offsets.length; i++) expect(offsets[i]).toBeCloseTo(offsets[i - 2], 3);
    }
    expect(claims).toBeGreaterThan(500);
  });

  it('dates: the value is that of the way it points', () => {
    let dates = 0;
    // each is traced by reading its article three times
    for (const document of documents)
      for (const date of document.dates.filter((_, at) => at % 3 === 0)) {
        const trace = traceDate(document, date);
        const way = trace.direction ?? 0;
        const { value } = trace.values.find(({ direction }) => direction === way)!;
        expect(date.value).toBe(value);
        dates++;
      }
    expect(dates).toBeGreaterThan(50);
  });

  it('names: the type stands first, unless rules or the other mentions made it another', () => {
    let same = 0;
    let other = 0;
    for (const document of documents) {
      const tracer = new NameTracer(document);
      for (const name of document.names) {
        const trace = tracer.trace(name);
        if (!trace) continue;
        const [{ name: first, short }] = trace.classes;
        expect([first, Math.abs(short)]).toEqual([trace.alone, 0]);
        expect(sum(trace.shares.map(({ share }) => share))).toBeGreaterThan(-200);
        if (trace.agreed === name.type) same++;
        else other++;
      }
    }
    expect(same).toBeGreaterThan(20 * other);
  });

  it('pronouns and places: the likeliest is the one that was chosen', () => {
    let pronouns = 0;
    let places = 0;
    for (const document of documents) {
      const links = traceLinks(document, document.entities, OPTIONS);
      for (const { token, candidates } of links.pronouns) {
        const mention = document.entities[candidates[0]?.entity]?.mentions.find(
          ({ firstToken, kind }) => firstToken === token && kind === 'pronoun',
        );
        if (!mention) continue;
        expect(mention.confidence).toBeCloseTo(candidates[0].probability, 5);
        pronouns++;
      }
      for (const [entity, { candidates }] of links.places) {
        const { place } = document.entities[entity];
        if (!place?.geonames) continue;
        expect(candidates[0].geonames).toBe(place.geonames);
        places++;
      }
    }
    expect(pronouns).toBeGreaterThan(20);
    expect(places).toBeGreaterThan(50);
  });
});

const ARTICLE = `LONDON, Feb. 6, 2026 (Meridian News) - Transport Secretary Ada Quill said on Friday that the Dover tunnel would close for 12 days and cost £40 million.

"We looked for another way," she told reporters. Opposition leader Robert Hale, who met Mayor Susan Hale on Monday, denied the figures.

Hale said the closure will cost ferry firms more than anyone has admitted.`;

describe('explain', () => {
  let document: FinishedDocument;
  beforeAll(async () => {
    const bytes = new TextEncoder().encode(ARTICLE);
    const stream = (async function* () {
      yield bytes;
    })();
    for await (const result of parsedArticles([{ stream, name: 'article.txt' }], {}))
      if ('article' in result) document = stages.run(result.article);
  });
  const titles = (sections: readonly Section[]): string[] => sections.map(({ title }) => title);
  const indexOf = (name: string): number => document.entities.findIndex((entity) => entity.name === name);

  it('a quote by a pronoun: its readings, its cue, and whom the pronoun means', () => {
    const at = document.quotes.findIndex(({ cue }) => cue?.lemma === 'tell');
    const sections = explain(document, 'quote', at, OPTIONS);
    expect(titles(sections)).toEqual([
      'how “told” was read',
      expect.stringMatching(/^what makes “told” a cue, 0\.\d+, in log odds$/),
      'what speaks for the reading that was taken, in log odds',
      'how sure the models are of it',
      expect.stringMatching(/^whom “she” at \d+ means$/),
    ]);
    expect(sections[0].rows[0].text).toBe('“We looked for another way” by “she”: taken');
    expect(sections[4].rows[0].text).toMatch(/^Ada Quill \(e\d+\)$/);
  });

  it('a person of whose surname there are two: who else was meant', () => {
    const sections = explain(document, 'entity', indexOf('Robert Hale'), OPTIONS);
    const namesakes = sections.find(({ title }) => title.startsWith('whom “Hale”'));
    expect(namesakes?.rows.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Robert Hale/),
      expect.stringMatching(/^Susan Hale/),
    ]);
  });

  it('a place: other places of the name, and by how much they lost', () => {
    const [section] = explain(document, 'place', indexOf('London'), OPTIONS);
    expect(section.rows[0].text).toMatch(/^London, GB \(city, 51\.51 -0\.13, GeoNames 2643743\)$/);
    expect(section.rows[1].text).toMatch(/^London, CA .*, [\d.]+ behind$/);
  });

  it('a date: what it would be if the sentence pointed the other way', () => {
    const at = document.dates.findIndex(({ value }) => value === '2026-02-02');
    const section = explain(document, 'date', at, OPTIONS).at(-1)!;
    expect(section.rows).toEqual([
      { amount: 'back', text: '2026-02-02: so here' },
      { amount: 'no way', text: '2026-02-02' },
      { amount: 'ahead', text: '2026-02-09' },
    ]);
  });

  it('a claim: what makes an editor check it', () => {
    const sections = explain(document, 'claim', 0, OPTIONS);
    expect(sections[0].rows[0]).toEqual({ amount: expect.stringMatching(/^\+\d/), text: '"million"' });
  });
});
