/** A number of so many digits tells enough without a thing or many words. */
export const TELLING_DIGITS = 3;

/** The digits of a claim's number that tell: two of "USD 2500000", four of " 1237". */
export function tellingDigits(number: string): number {
  return number.slice(number.indexOf(' ')).replace(/^\D*0*\D*0*|\D|0+$/g, '').length;
}
