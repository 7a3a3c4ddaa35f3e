import { visible } from '../../core/visible.ts';
import type { ArticleRecord, RecordedClaim, RecordedEntity, RecordedQuote } from '../../record/record.ts';

/** Why a finding is what it is: its rule and confidence, and those who came close. Null if the record has no such id. */
export function explained(record: ArticleRecord, id: string): string | null {
  const lines = linesOf(record, id);
  return lines && `${lines.map((line) => visible(line)).join('\n')}\n`;
}

function linesOf(record: ArticleRecord, id: string): string[] | null {
  const has = (finding: { readonly id: string }): boolean => finding.id === id;
  const entity = record.entities.find(has);
  if (entity) return entityLines(entity);
  const quote = record.quotes.find(has);
  if (quote) return quoteLines(record, quote);
  const claim = record.claims.find(has);
  if (claim) return claimLines(record, claim);
  const date = record.dates.find(has);
  if (date)
    return [
      `${id} “${date.text}” is a ${date.type}: ${date.value ?? 'without a value, since the article has no date'}`,
      `  rule: ${date.rule}`,
      ...(date.from ? [`  covers ${date.from} to ${date.to}`] : []),
      `  reckoned from ${record.published ?? 'no publication date'}`,
    ];
  const quantity = record.quantities.find(has);
  if (!quantity) return null;
  const { text, kind, value, unit, rule } = quantity;
  return [
    `${id} “${text}” is a ${kind}: ${[value ?? 'vague', unit].filter(Boolean).join(' ')}`,
    `  rule: ${rule}`,
  ];
}

function entityLines({ id, type, name, titles, gender, place, mentions }: RecordedEntity): string[] {
  return [
    `${id} ${name} is a ${type}${titles.length > 0 ? `, ${titles.join(', ')}` : ''}`,
    ...(gender ? [`  ${gender.value}, by ${gender.basis}, ${gender.confidence}`] : []),
    ...(place
      ? [
          `  lies in ${[place.name, place.country].filter(Boolean).join(', ')} (${place.kind}, ${place.latitude} ${place.longitude}` +
            `${place.geonames === null ? '' : `, GeoNames ${place.geonames}`}), ${place.confidence}`,
        ]
      : []),
    ...mentions.map(
      ({ start, text, kind, confidence, rule }) => `  at ${start} “${text}”, ${kind}, ${confidence}: ${rule}`,
    ),
  ];
}

function quoteLines(record: ArticleRecord, quote: RecordedQuote): string[] {
  const { id, type, kind, content, cue, source, confidence, rule, parent } = quote;
  const speaker = source?.entity ? nameOf(record, source.entity) : null;
  return [
    `${id} “${content.map(({ text }) => text).join(' … ')}”`,
    `  ${type} ${kind}, ${confidence}: ${rule}`,
    ...(cue ? [`  introduced by “${cue.text}” (${cue.lemma}) at ${cue.start}`] : ['  no word introduces it']),
    ...(source?.text === undefined
      ? ['  no words name who says it']
      : [`  said by the words “${source.text}” (${source.form})`]),
    ...(source ? [`  speaker: ${speaker ?? 'nobody known'}, ${source.confidence}: ${source.rule}`] : []),
    ...(source?.unnamed ? [`  kind of source: ${source.unnamed}`] : []),
    ...(source?.others ?? []).map((other) => `  speaks with it: ${nameOf(record, other)}`),
    ...(source?.candidates ?? []).map((other) => `  came close: ${nameOf(record, other)}`),
    ...(parent === null ? [] : [`  within ${parent}`]),
  ];
}

function claimLines(record: ArticleRecord, claim: RecordedClaim): string[] {
  const { id, text, claimant, attribution, quote, types, checkworthiness, confidence } = claim;
  return [
    `${id} “${text}”`,
    `  a claim, ${confidence}; worth checking, ${checkworthiness}`,
    `  by ${claimant === null ? 'nobody known' : nameOf(record, claimant)} (${attribution}${quote === null ? '' : `, in ${quote}`})`,
    `  ${claim.polarity}, ${claim.modality}${types.length > 0 ? `; ${types.join(', ')}` : ''}`,
    ...claim.hedges.map((hedge) => `  hedged by “${hedge.text}”`),
    ...claim.reasons.map((reason) => `  because of ${reason}`),
  ];
}

function nameOf({ entities }: ArticleRecord, id: string): string {
  return `${entities.find((entity) => entity.id === id)?.name ?? id} (${id})`;
}
