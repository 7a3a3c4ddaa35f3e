import { groupBy } from '../../maps.ts';

/** A number of so many digits tells enough without a thing or many words. */
export const TELLING_DIGITS = 3;

/** The digits of a claim's number that tell: two of "USD 2500000", four of " 1237". */
export function tellingDigits(number: string): number {
  return number.slice(number.indexOf(' ')).replace(/^\D*0*\D*0*|\D|0+$/g, '').length;
}

/** Something is counted by both, and how many of it there are is told with other numbers. @param one "people 12" and the like */
export function countOtherwise(one: readonly string[], other: readonly string[]): boolean {
  const counts = countsBy(one);
  const others = countsBy(other);
  return [...counts].some(([what, numbers]) => {
    const told = others.get(what) ?? [];
    return told.length > 0 && numbers.every((a) => told.every((b) => areAtOdds(a, b)));
  });
}

/** What is counted in some counts. */
export function countedIn(counts: readonly string[]): string[] {
  return [...countsBy(counts).keys()];
}

function countsBy(counts: readonly string[]): Map<string, string[]> {
  return groupBy(counts, (count) => count.slice(0, count.lastIndexOf(' ')));
}

/** Two counts of which one is not the other rounded: 12 and 15, not 1,200 and 1,237. */
function areAtOdds(one: string, other: string): boolean {
  const [a, b] = [one, other].map((count) => count.slice(count.lastIndexOf(' ')));
  const digits = Math.max(1, Math.min(tellingDigits(a), tellingDigits(b)));
  return Number(a).toPrecision(digits) !== Number(b).toPrecision(digits);
}
