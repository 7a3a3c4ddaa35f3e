import type { ArticleRecord } from '../record/record.ts';
import type { Problems } from './problem.ts';

type Kind = 'entities' | 'dates' | 'quantities' | 'quotes' | 'claims';
const LETTERS: Readonly<Record<Kind, string>> = {
  entities: 'e',
  dates: 'd',
  quantities: 'n',
  quotes: 'q',
  claims: 'c',
};

/** Ids count from 1 in the order of their list, and every reference names one that is there. */
export function checkReferences(record: ArticleRecord, problems: Problems): void {
  for (const [kind, letter] of Object.entries(LETTERS) as [Kind, string][])
    for (const [i, { id }] of record[kind].entries())
      problems.expect(id === `${letter}${i + 1}`, `${kind}[${i}].id`, `"${letter}${i + 1}"`, id);

  const refers = (at: string, kind: Kind, ...ids: readonly (string | null)[]): void => {
    for (const id of ids)
      if (id !== null) {
        const last = record[kind].length;
        const number = Number(id.slice(1));
        problems.expect(number >= 1 && number <= last, at, `one of the ${last} ${kind}`, id);
      }
  };
  for (const [i, { source, parent }] of record.quotes.entries()) {
    const at = `quotes[${i}]`;
    refers(`${at}.parent`, 'quotes', parent);
    problems.expect(
      parent === null || Number(parent.slice(1)) <= i,
      `${at}.parent`,
      'an earlier quote',
      parent,
    );
    if (!source) continue;
    refers(`${at}.source.entity`, 'entities', source.entity);
    refers(`${at}.source.others`, 'entities', ...(source.others ?? []));
    refers(`${at}.source.candidates`, 'entities', ...(source.candidates ?? []));
  }
  for (const [i, claim] of record.claims.entries()) {
    const at = `claims[${i}]`;
    refers(`${at}.claimant`, 'entities', claim.claimant);
    refers(`${at}.quote`, 'quotes', claim.quote);
    refers(`${at}.entities`, 'entities', ...claim.entities);
    refers(`${at}.dates`, 'dates', ...claim.dates);
    refers(`${at}.quantities`, 'quantities', ...claim.quantities);
  }
}
