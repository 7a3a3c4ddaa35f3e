const FOLDED: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  '&': ' and ',
};

/**
 * The form of a place name under which the gazetteer knows it: lower case, without diacritics, points and apostrophes,
 * words separated by one space, no leading "the", "St", "Mt", "Ft" written out. May be empty.
 */
export function placeKey(name: string): string {
  if (/^[A-Za-z]+$/.test(name)) return name.toLowerCase();
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ıßøæœłđðþ&]/g, (letter) => FOLDED[letter])
    .replace(/\p{M}+|[.'’‘`´ʿʾʻʼ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return folded
    .replace(/^the /, '')
    .replace(/^st (?=.)/, 'saint ')
    .replace(/^ste (?=.)/, 'sainte ')
    .replace(/ st$/, ' street')
    .replace(/^mt (?=.)/, 'mount ')
    .replace(/^ft (?=.)/, 'fort ');
}
