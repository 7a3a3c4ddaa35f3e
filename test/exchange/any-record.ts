import { hash } from 'node:crypto';
import fc from 'fast-check';
import { codePointOffsets } from '../../src/record/codepoints.ts';
import type { ArticleRecord, RecordedEntity } from '../../src/record/record.ts';
import { emptyRecord } from '../records.ts';

interface Words {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const word = fc.oneof(
  fc.constantFrom(
    'Ana',
    'Ruiz',
    'said',
    '“quota”',
    '🐟',
    '👩🏽‍🚀',
    'e\u0301a',
    'Ōtāhuhu',
    '𝔘',
    '\ud800',
    '9.5',
    'he',
    '-',
  ),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 4 })
    .filter((text) => /^[^\s\p{Cc}](?:.*[^\s\p{Cc}])?$/su.test(text) && /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)),
);

/** Records of any words, with findings anywhere in them; offsets count what comes. */
export const anyRecord = fc
  .record({
    words: fc.array(word, { minLength: 4, maxLength: 40 }),
    gaps: fc.array(fc.constantFrom(' ', ' ', '\n\n', '\r\n', '\0', ''), { minLength: 40, maxLength: 40 }),
    places: fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { minLength: 14, maxLength: 14 }),
    types: fc.array(fc.constantFrom<RecordedEntity['type']>('person', 'place', 'organization', 'group'), {
      minLength: 3,
      maxLength: 3,
    }),
    unit: fc.constantFrom('utf-16' as const, 'codepoint' as const),
  })
  .map(({ words, gaps, places, types, unit }): ArticleRecord => {
    const starts: number[] = [];
    let text = '';
    for (const [i, word] of words.entries()) {
      starts.push(text.length);
      text += word + gaps[i];
    }
    const points = codePointOffsets(text);
    const offset = (at: number) => (unit === 'utf-16' ? at : points[at]);
    const span = ([a, b]: readonly [number, number]): Words => {
      const [first, last] = [a % words.length, b % words.length].sort((x, y) => x - y);
      const [start, end] = [starts[first], starts[last] + words[last].length];
      // words that stand together may make one character of two halves
      return splits(text, start) || splits(text, end)
        ? { start: 0, end: offset(text.length), text }
        : { start: offset(start), end: offset(end), text: text.slice(start, end) };
    };
    const spans = places.map(span);
    const names = apart(spans.slice(0, 4));
    const rest = spans.slice(4);
    return emptyRecord({
      id: `id ${words[0]}`,
      source: { format: 'txt', sha256: hash('sha256', text) },
      text,
      offsets: unit,
      sentences:
        names.length > 1
          ? [
              [0, names[1].start],
              [names[1].start, offset(text.length)],
            ]
          : [[0, offset(text.length)]],
      entities: names.map((name, i) => ({
        id: `e${i + 1}`,
        type: types[i % 3],
        name: name.text,
        titles: [],
        mentions: [
          { ...name, kind: 'name', confidence: 1, rule: 'test' },
          { ...rest[i], kind: 'pronoun', confidence: 1, rule: 'test' },
        ],
      })),
      dates: [{ id: 'd1', ...rest[4], type: 'DATE', value: '2026', from: null, to: null, rule: 'test' }],
      quantities: [{ id: 'n1', ...rest[5], kind: 'count', value: 2, unit: null, rule: 'test' }],
      quotes: [
        {
          id: 'q1',
          type: 'direct',
          kind: 'speech',
          content: apart([rest[6], rest[7]]),
          cue: { ...rest[8], lemma: 'say' },
          source: { ...rest[9], form: 'name', entity: 'e1', confidence: 1, rule: 'test' },
          confidence: 1,
          parent: null,
          rule: 'test',
        },
      ],
      claims: [
        {
          id: 'c1',
          ...rest[3],
          claimant: 'e1',
          quote: null,
          attribution: 'author',
          types: ['event'],
          checkworthiness: 1,
          confidence: 1,
          polarity: 'affirmed',
          modality: 'asserted',
          hedges: [],
          reasons: [],
          entities: [],
          dates: [],
          quantities: [],
        },
      ],
    });
  });

function splits(text: string, at: number): boolean {
  return at > 0 && text.codePointAt(at - 1)! > 0xffff;
}

/** Those that begin behind the end of the one before. */
function apart(spans: readonly Words[]): Words[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const kept: Words[] = [];
  for (const span of sorted) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
