import type { ArticleRecord } from '../../record/record.ts';
import { Positions } from '../positions.ts';

/** A task of Label Studio with what hearsay says of it, to be looked through and mended by people. */
export interface LabelStudioTask {
  readonly data: Readonly<Record<'id' | 'text' | 'title' | 'published' | 'url', string | null>>;
  readonly predictions: readonly [{ readonly model_version: string; readonly result: readonly unknown[] }];
}

interface Region {
  readonly id: string;
  readonly span: { readonly start: number; readonly end: number; readonly text: string };
  readonly label: string;
  readonly score: number;
}

/**
 * The record as a task for a project with `<Labels name="label" toName="text">` over `<Text name="text" value="$text"/>`:
 * a region for each finding, a relation from each quote to the words that name its speaker, and between the mentions of
 * one entity. Offsets are code points, as Label Studio counts them.
 */
export function toLabelStudio(record: ArticleRecord): LabelStudioTask {
  const positions = new Positions(record);
  const { id, text, title, published, source, pipeline } = record;
  return {
    data: { id, text, title, published, url: source.url ?? null },
    predictions: [
      {
        model_version: pipeline,
        result: [
          ...regionsOf(record).map(({ id, span, label, score }) => ({
            id,
            from_name: 'label',
            to_name: 'text',
            type: 'labels',
            value: { ...positions.points(span), text: span.text, labels: [label] },
            score,
          })),
          ...relationsOf(record).map(([from_id, label, to_id]) => ({
            type: 'relation',
            from_id,
            to_id,
            direction: 'right',
            labels: [label],
          })),
        ],
      },
    ],
  };
}

function regionsOf({ entities, dates, quantities, quotes, claims }: ArticleRecord): Region[] {
  return [
    ...entities.flatMap(({ id, type, mentions }) =>
      mentions.map((span, m) => ({ id: `${id}.${m + 1}`, span, label: type, score: span.confidence })),
    ),
    ...dates.map((span) => ({ id: span.id, span, label: 'date', score: 1 })),
    ...quantities.map((span) => ({ id: span.id, span, label: 'quantity', score: 1 })),
    ...quotes.flatMap(({ id, content, cue, source, type, confidence }) => [
      ...content.map((span, c) => ({
        id: `${id}.${c + 1}`,
        span,
        label: `${type} quote`,
        score: confidence,
      })),
      ...(cue ? [{ id: `${id}.cue`, span: cue, label: 'cue', score: confidence }] : []),
      ...sourceRegions(id, source),
    ]),
    ...claims.map((span) => ({ id: span.id, span, label: 'claim', score: span.confidence })),
  ];
}

function sourceRegions(quote: string, source: ArticleRecord['quotes'][number]['source']): Region[] {
  if (source?.start === undefined || source.end === undefined || source.text === undefined) return [];
  const { start, end, text, confidence } = source;
  return [{ id: `${quote}.source`, span: { start, end, text }, label: 'source', score: confidence }];
}

function relationsOf({ entities, quotes }: ArticleRecord): [from: string, label: string, to: string][] {
  return [
    ...entities.flatMap(({ id, mentions }) =>
      mentions.slice(1).map((_, m): [string, string, string] => [`${id}.${m + 2}`, 'same as', `${id}.1`]),
    ),
    ...quotes.flatMap(({ id, source }): [string, string, string][] => [
      ...(source?.start === undefined
        ? []
        : [[`${id}.1`, 'said by', `${id}.source`] as [string, string, string]]),
    ]),
  ];
}
