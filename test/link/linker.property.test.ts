import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_TYPES, type Name } from '../../src/core/layers/names.ts';
import type { Quote } from '../../src/core/layers/quotes.ts';
import type { TokenSpan } from '../../src/core/layers/span.ts';
import type { LinkDocument } from '../../src/link/article-index.ts';
import { createLinker } from '../../src/link/linker.ts';
import { Pipeline } from '../../src/run/pipeline.ts';
import { createPosTagger } from '../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../src/tokenize/tokenizer.ts';
import { articleOf } from '../articles.ts';

const pipeline = new Pipeline().add(createTokenizer()).add(createPosTagger());
const linker = createLinker();

const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...['Ana', 'Ruiz', 'Mr.', 'President', 'the', 'of', 'said', 'he', 'she', 'who', 'it', ',', '.', '\n\n'],
      ...['’s', 'Jr.', 'al-', 'US', 'company', '“', '”', 'I', 'and', 'minister'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom('🐟', '\ud800', 'שלום', 'ı', '\u0301') },
);
const texts = fc.array(word, { maxLength: 120, size: 'large' }).map((words) => words.join(' '));

/** What half of the documents begin with, and the place of its pronoun. */
const OPENING = 'Ana Ruiz spoke . She ';
const SHE = 4;

/** A document of any text with names and quotes over any of its tokens; in half of them somebody is named first. */
const documents = fc
  .tuple(
    fc.constantFrom('', OPENING),
    texts,
    fc.array(fc.nat(), { maxLength: 40 }),
    fc.array(fc.nat(), { maxLength: 40, size: 'large' }),
  )
  .map(([opening, text, cuts, quoteCuts]): LinkDocument => {
    const document = pipeline.run(articleOf(opening + text));
    const { tokens } = document;
    const span = (first: number, end: number): TokenSpan => ({
      start: tokens.starts[first],
      end: tokens.ends[end - 1],
      firstToken: first,
      endToken: end,
    });
    const names: Name[] = opening === '' ? [] : [{ ...span(0, 2), type: 'person', confidence: 0.9 }];
    for (const cut of cuts) {
      const first = (names.at(-1)?.endToken ?? 0) + (cut % 3);
      const end = first + 1 + (cut % 4);
      if (end > tokens.length) break;
      names.push({ ...span(first, end), type: ENTITY_TYPES[cut % 4], confidence: 0.9 });
    }
    const quotes: Quote[] = [];
    for (let i = 0; i + 1 < quoteCuts.length && tokens.length > 0; i += 2) {
      const first = quoteCuts[i] % tokens.length;
      const content = span(first, Math.min(tokens.length, first + 1 + (quoteCuts[i + 1] % 9)));
      const at = opening !== '' && first % 4 === 1 ? SHE : quoteCuts[i + 1] % tokens.length;
      quotes.push({
        ...content,
        content: [content],
        type: (['direct', 'indirect', 'mixed'] as const)[first % 3],
        kind: 'speech',
        cue: null,
        source: first % 4 ? span(at, Math.min(tokens.length, at + 1 + ((first % 5) >> 1))) : null,
        confidence: 1,
        parent: null,
        rule: 'test',
        layout: null,
      });
    }
    quotes.sort((a, b) => a.start - b.start || b.end - a.end);
    return { ...document, names, dates: [], quotes, claims: [] };
  });

describe('linking any text', () => {
  it('says one thing of a source: a name is somebody, nobody named is no name and no personal pronoun', () => {
    const seen = { name: 0, pronoun: 0, unnamed: 0 };
    fc.assert(
      fc.property(documents, (document) => {
        linker.run(document).speakers.quotes.forEach(({ form, rule, entity, unnamed }, i) => {
          const { source } = document.quotes[i];
          if (source === null) expect(form).toBe('none');
          if (form === 'name') expect([typeof entity, unnamed]).toEqual(['number', undefined]);
          if (unnamed) expect([entity, form === 'nominal' || form === 'pronoun']).toEqual([null, true]);
          if (rule === 'pronoun') expect(form).toBe('pronoun');
          if (rule === 'unresolved' && source) expect(['pronoun', 'none']).toContain(form);
          if (rule === 'name' || rule === 'pronoun' || rule === 'unnamed') seen[rule]++;
        });
      }),
    );
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(3);
  });

  it('gives every name of the layer, as it is, to one entity and breaks no invariant', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { entities, speakers } = linker.run(document);
        const named: string[] = [];
        let previous = -1;
        for (const { mentions, name, type } of entities) {
          expect(name).not.toBe('');
          expect(mentions[0].start).toBeGreaterThanOrEqual(previous);
          previous = mentions[0].start;
          mentions.forEach((mention, i) => {
            expect(mention.start).toBeLessThan(mention.end);
            expect(mention.start).toBe(document.tokens.starts[mention.firstToken]);
            expect(mention.end).toBe(document.tokens.ends[mention.endToken - 1]);
            expect(mention.start).toBeGreaterThanOrEqual(mentions[Math.max(0, i - 1)].start);
            expect(mention.confidence).toBeGreaterThan(0);
            expect(mention.confidence).toBeLessThanOrEqual(1);
            if (mention.kind === 'name' || mention.kind === 'alias')
              named.push(`${type} ${mention.start} ${mention.end}`);
          });
        }
        const tagged = document.names.map(({ type, start, end }) => `${type} ${start} ${end}`);
        expect(named.sort()).toEqual(tagged.sort());
        expect(speakers.quotes).toHaveLength(document.quotes.length);
        for (const { entity, confidence, candidates = [], others = [] } of speakers.quotes) {
          for (const index of [...candidates, ...others, ...(entity === null ? [] : [entity])])
            expect(entities[index]).toBeDefined();
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same result whatever was read before', () => {
    fc.assert(
      fc.property(documents, documents, (a, b) => {
        const fresh = createLinker();
        const first = fresh.run(a);
        linker.run(b);
        expect(linker.run(a)).toEqual(first);
      }),
      { numRuns: 25 },
    );
  });
});

describe('adversarial text', () => {
  it.each([
    ['identical names', 'Ana Ruiz spoke . '],
    ['pronouns', 'he saw her . '],
  ])('reads 50,000 %s', (_, sentence) => {
    const document = pipeline.run(articleOf(sentence.repeat(50_000)));
    const { tokens } = document;
    const names: Name[] = [];
    for (let i = 0; i + 1 < tokens.length; i += 4)
      if (sentence.startsWith('Ana'))
        names.push({
          start: tokens.starts[i],
          end: tokens.ends[i + 1],
          firstToken: i,
          endToken: i + 2,
          type: 'person',
          confidence: 1,
        });
    const { entities } = linker.run({ ...document, names, dates: [], quotes: [], claims: [] });
    expect(entities).toHaveLength(names.length > 0 ? 1 : 0);
  });
});
