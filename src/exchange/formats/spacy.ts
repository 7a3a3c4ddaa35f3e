import type { ArticleRecord, RecordedEntity, RecordedQuantity } from '../../record/record.ts';
import { namedMentions } from '../findings.ts';
import { Positions } from '../positions.ts';

type LabelledSpan = [start: number, end: number, label: string];

/** A text with its annotations, as spaCy's `Example.from_dict` takes them. */
export type SpacyExample = [
  text: string,
  annotations: {
    /** Names, which do not overlap. */
    readonly entities: readonly LabelledSpan[];
    /** Groups of spans that may overlap. */
    readonly spans: Readonly<Record<'dates' | 'quantities' | 'quotes' | 'claims', readonly LabelledSpan[]>>;
  },
];

const ENTITY_LABELS = { person: 'PERSON', organization: 'ORG', group: 'NORP' } as const;
const QUANTITY_LABELS: Readonly<Record<RecordedQuantity['kind'], string>> = {
  money: 'MONEY',
  percent: 'PERCENT',
  count: 'CARDINAL',
  measure: 'QUANTITY',
  ordinal: 'ORDINAL',
};

/** The record for spaCy: `[start, end, label]` in code points, with the labels of its English pipelines. */
export function toSpacy(record: ArticleRecord): SpacyExample {
  const positions = new Positions(record);
  const labelled = (span: { readonly start: number; readonly end: number }, label: string): LabelledSpan => {
    const { start, end } = positions.points(span);
    return [start, end, label];
  };
  return [
    record.text,
    {
      entities: namedMentions(record).map(({ mention, entity }) => labelled(mention, labelOf(entity))),
      spans: {
        dates: record.dates.map((date) => labelled(date, date.type)),
        quantities: record.quantities.map((quantity) => labelled(quantity, QUANTITY_LABELS[quantity.kind])),
        quotes: record.quotes.flatMap(({ content, type }) => content.map((part) => labelled(part, type))),
        claims: record.claims.map((claim) => labelled(claim, claim.attribution)),
      },
    },
  ];
}

function labelOf({ type, place }: RecordedEntity): string {
  if (type !== 'place') return ENTITY_LABELS[type];
  if (place?.kind === 'facility') return 'FAC';
  return place && place.kind !== 'area' ? 'GPE' : 'LOC';
}
