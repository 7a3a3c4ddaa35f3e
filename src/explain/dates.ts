import type { FinishedDocument } from '../core/document.ts';
import type { TimeExpression } from '../core/layers/time.ts';
import { traceDate } from '../tag/dates/trace.ts';
import type { Section } from './section.ts';

const POINTS = { [-1]: 'back', 0: 'no way', 1: 'ahead' } as const;

/** Which way a time expression points, and what it would be if it pointed another way. */
export function explainDate(document: FinishedDocument, date: TimeExpression): Section[] {
  const { published, article } = document;
  const from = article.published === null ? 'told by its text' : 'its own';
  const reference = published === null ? 'the article has none' : `${published}, ${from}`;
  const day: Section = { title: 'day of publication', rows: [{ amount: '', text: reference }] };
  const trace = traceDate(document, date);
  return [
    day,
    ...(trace.dayNear === null
      ? []
      : [{ title: 'day that the article has just spoken of', rows: [{ amount: '', text: trace.dayNear }] }]),
    {
      title: 'which way the words around it point',
      rows:
        trace.direction === null
          ? [{ amount: '', text: 'its rule does not ask' }]
          : trace.values.map(({ direction, value }) => ({
              amount: POINTS[direction],
              text: `${value ?? 'no value'}${direction === trace.direction ? ': so here' : ''}`,
            })),
    },
  ];
}
