import { readWordValues } from '../grammar/lexicon.ts';

/** Codes of shared currencies by the words that name a country, see lexicons/quantities/currencies.txt. */
const shared = readWordValues('quantities/currencies');
const nations = new Set([...shared.values()].flatMap((codes) => [...codes.keys()]));

/** True for a word that tells which country's dollar, peso or pound is meant. */
export function isNation(lower: string): boolean {
  return nations.has(lower);
}

/** Code of a shared currency as `nation` has it: "canadian", "dollar" -> CAD; undefined if it has none of that name. */
export function codeOfNation(currency: string, nation: string): string | undefined {
  return shared.get(currency)?.get(nation) ?? shared.get(`${currency}+`)?.get(nation);
}

/** Code of a shared currency where no nation stands beside it: that of the country the article names most. */
export function codeFromArticle(currency: string, mentions: ReadonlyMap<string, number>): string | null {
  const codes = shared.get(currency);
  if (!codes) return null;
  const votes = new Map<string, number>();
  for (const [nation, code] of codes) votes.set(code, (votes.get(code) ?? 0) + (mentions.get(nation) ?? 0));
  let best = '-';
  let most = -1;
  for (const [code, count] of votes) {
    // A dollar is American and a pound British unless another country is spoken of more.
    const weight = most < 0 ? count + (HOME[currency] ?? 0) : count;
    if (weight > most) [best, most] = [code, weight];
  }
  return best === '-' ? null : best;
}

/** Mentions of a country that it takes to outweigh the first code of a currency. */
const HOME: Readonly<Record<string, number>> = { dollar: 2, pound: 2 };
