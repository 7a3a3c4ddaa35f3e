import { type Vocabulary, WordFlag } from '../../../core/vocabulary.ts';
import { Form } from './known.ts';
import { isOrdinary } from './ordinary.ts';

/** How the second half of a species' name ends: "Keurbos susanae", "Candida auris". */
const EPITHET = /^\p{Ll}{3,}(?:(?<!o)us|is|\p{Ll}{2}(?<!i)um|ae|ii|iens|ata|osa|oides)$/u;
/** The one that is also known as an English word. */
export const SAPIENS = 'sapiens';
/** How extinct animals are called. */
const SHORTEST_GENUS = 9;
const GENUS = /\p{Ll}{3}(?:saurus|pithecus|ceratops|raptor|spondylus|therium)$/u;
const PAST = /^\p{Ll}{4,}$/u;
const [A, D, E, I, M, R, S] = [...'adeimrs'].map((letter) => letter.charCodeAt(0));

/** Bits of {@link Form} that the letters of a word say beside its flags. */
export function formOf({ words, flags, hashes }: Vocabulary, type: number): number {
  const word = words[type];
  const end = word.charCodeAt(word.length - 1);
  let form = end === S ? Form.plural : 0;
  if (end !== S && end !== M && end !== A && end !== E && end !== I && end !== R) return form;
  if (word.length >= SHORTEST_GENUS && GENUS.test(word)) form |= Form.genus;
  if ((flags[type] & WordFlag.lower) === 0) return form;
  const isEpithet = word === SAPIENS || (EPITHET.test(word) && !isOrdinary(hashes[type]));
  return isEpithet ? form | Form.epithet : form;
}

/** "walked": a word that ends as verbs of the past do. */
export function isPast(word: string): boolean {
  const last = word.length - 1;
  return word.charCodeAt(last) === D && word.charCodeAt(last - 1) === E && PAST.test(word);
}
