/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ħ: 'h', ŋ: 'n', ə: 'a',
}; // biome-ignore format: a table

/** A lower-case word without accents, apostrophes and full stops, so that "Erdoğan" and "Erdogan", "U.S." and "US" are equal. */
export function fold(lower: string): string {
  if (isPlain(lower)) return lower;
  const bare = lower.normalize('NFD').replace(/[\p{M}.'’]/gu, '');
  return bare.replace(/[ıøłđðþæœßħŋə]/g, (letter) => LETTERS[letter]) || lower;
}

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit > 0x7f || unit === 0x2e || unit === 0x27) return false;
  }
  return true;
}
