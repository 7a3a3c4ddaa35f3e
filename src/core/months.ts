/** Pattern of a month in lower case, in full or short, without the stop behind a short one. */
export const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The number of a month, 1 to 12, by its name or how that begins: "Feb."; 0 if it is none. */
export function monthNumber(name: string): number {
  return SHORT.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
