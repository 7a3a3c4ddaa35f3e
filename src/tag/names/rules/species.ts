import type { Name } from '../../../core/layers/names.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import { RareWordColumn } from '../../../core/word-types.ts';
import { bitsOf } from './names-and-lists.ts';
import { isOrdinary } from './ordinary.ts';
import type { NameRule } from './rule.ts';

/** How the second half of a species' name ends: "Keurbos susanae", "Candida auris". */
const EPITHET = /^\p{Ll}{3,}(?:(?<!o)us|is|\p{Ll}{2}(?<!i)um|ae|ii|iens|ata|osa|oides)$/u;
/** How extinct animals are called. */
const SHORTEST_GENUS = 9;
const GENUS = /\p{Ll}{3}(?:saurus|pithecus|ceratops|raptor|spondylus|therium)$/u;
/** What a word may be in the name of a species, one bit each. */
const Half = { genus: 1, epithet: 2, other: 4 } as const;
const halves = new RareWordColumn(new Uint8Array(0), ({ words, flags, hashes }, type) => {
  const word = words[type];
  const isGenus = word.length >= SHORTEST_GENUS && GENUS.test(word);
  const isEpithet =
    word === 'sapiens' || (flags[type] & WordFlag.lower && EPITHET.test(word) && !isOrdinary(hashes[type]));
  return Half.other | (isGenus ? Half.genus : 0) | (isEpithet ? Half.epithet : 0);
});
/** What may stand before a word of any language: "Kerala dosas". */
const KNOWN = bitsOf('city', 'country', 'region', 'organization', 'team');

/**
 * Without the names of animals, plants and germs, whose second half is small and no English word: "Candida auris", nor "Candida"
 * wherever the article has it; nor what only animals long dead are called.
 */
export const withoutSpecies: NameRule = {
  asks: { types: ['person', 'place', 'organization'], length: 'one' },
  apply(names, { document, listsOf }, asked) {
    const { tokens, vocabulary } = document;
    const { types, sentences } = tokens;
    const { words } = vocabulary;
    const isSpecies = ({ firstToken, endToken }: Name): boolean => {
      if (halves.of(vocabulary, types[firstToken]) & Half.genus) return true;
      return (
        endToken < types.length &&
        (halves.of(vocabulary, types[endToken]) & Half.epithet) !== 0 &&
        sentences[endToken] === sentences[firstToken] &&
        (words[types[endToken]] === 'sapiens' || (listsOf(firstToken, endToken) & KNOWN) === 0)
      );
    };
    const genera = new Set<number>();
    for (const n of asked) if (isSpecies(names[n])) genera.add(types[names[n].firstToken]);
    if (genera.size === 0) return names;
    return names.filter(
      ({ firstToken, endToken }) => endToken - firstToken > 1 || !genera.has(types[firstToken]),
    );
  },
};
