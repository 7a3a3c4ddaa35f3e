import { type Vocabulary, WordFlag } from '../../../../core/vocabulary.ts';
import { Form } from './known.ts';
import { isOrdinary } from './ordinary.ts';

/** How the second half of a species' name ends, which has Latin letters alone: "Keurbos susanae", "Candida auris". */
const EPITHET = /^[a-z]{3,}(?:(?<!o)us|is|[a-z]{2}(?<!i)um|ae|ii|iens|ata|osa|oides)$/;
/** The one that is also known as an English word. */
export const SAPIENS = 'sapiens';
/** How extinct animals are called. */
const SHORTEST_GENUS = 9;
const GENUS = /[a-z]{3}(?:saurus|pithecus|ceratops|raptor|spondylus|therium)$/;
/** A verb of the past is no shorter. */
const SHORTEST_PAST = 4;
const PAST = /^[a-zß-öø-ÿ]+ed$/;
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
  return word.length >= SHORTEST_PAST && word.charCodeAt(word.length - 1) === D && PAST.test(word);
}
