import type { ArticleRecord } from '../../record/record.ts';
import { entityOf } from '../findings.ts';
import { Positions } from '../positions.ts';

interface Edges {
  readonly start: number;
  readonly end: number;
}
interface Body {
  readonly type: 'TextualBody';
  readonly purpose: 'identifying' | 'tagging' | 'describing' | 'assessing';
  readonly value: string;
}

/** So many code points before and after find the words again where the text has changed. */
const CONTEXT = 32;

/**
 * The record as a page of annotations (https://www.w3.org/TR/annotation-model/): one for each mention, date, quantity,
 * quote and claim, with its position in code points and its words in their context. The source is the article's url, or a
 * name made of its id.
 */
export function toWebAnnotations(record: ArticleRecord): Record<string, unknown> {
  const positions = new Positions(record);
  const source =
    record.source.url ?? `urn:hearsay:${encodeURIComponent(record.id.replace(/\p{Cs}/gu, '\ufffd'))}`;
  const target = (span: Edges): Record<string, unknown> => ({
    source,
    selector: [
      { type: 'TextPositionSelector', ...positions.points(span) },
      { type: 'TextQuoteSelector', ...positions.context(span, CONTEXT) },
    ],
  });
  const annotation = (id: string, motivation: string, spans: readonly Edges[], body: readonly Body[]) => ({
    id: `${source}#${id}`,
    type: 'Annotation',
    motivation,
    body,
    target: spans.length === 1 ? target(spans[0]) : spans.map(target),
  });
  const { entities, dates, quantities, quotes, claims } = record;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${source}#hearsay`,
    type: 'AnnotationPage',
    items: [
      ...entities.flatMap(({ id, type, name, mentions }) =>
        mentions.map((mention, m) =>
          annotation(
            `${id}.${m + 1}`,
            'identifying',
            [mention],
            [identity(name), ...tags(type, mention.kind)],
          ),
        ),
      ),
      ...dates.map((date) =>
        annotation(date.id, 'identifying', [date], [...identities(date.value), ...tags('date', date.type)]),
      ),
      ...quantities.map((quantity) => {
        const value = [quantity.value, quantity.unit].filter((part) => part !== null).join(' ');
        return annotation(
          quantity.id,
          'identifying',
          [quantity],
          [...identities(value || null), ...tags('quantity', quantity.kind)],
        );
      }),
      ...quotes.map(({ id, content, type, kind, source, cue }) => {
        const speaker = entityOf(record, source?.entity)?.name ?? source?.text;
        const said = speaker === undefined ? [] : [describing(`${speaker}: ${cue?.lemma ?? kind}`)];
        return annotation(id, 'describing', content, [...said, ...tags('quote', type, kind)]);
      }),
      ...claims.map((claim) =>
        annotation(
          claim.id,
          'assessing',
          [claim],
          [
            { type: 'TextualBody', purpose: 'assessing', value: `checkworthiness ${claim.checkworthiness}` },
            ...tags('claim', claim.attribution, ...claim.types),
          ],
        ),
      ),
    ],
  };
}

function identity(value: string): Body {
  return { type: 'TextualBody', purpose: 'identifying', value };
}

function identities(value: string | null): Body[] {
  return value === null ? [] : [identity(value)];
}

function describing(value: string): Body {
  return { type: 'TextualBody', purpose: 'describing', value };
}

function tags(...values: readonly string[]): Body[] {
  return values.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }));
}
