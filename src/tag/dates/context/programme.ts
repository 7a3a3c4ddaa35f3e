import { FINITE, POS, tagSet } from '../../../core/layers/pos.ts';
import type { TaggedMatch } from '../tagged-match.ts';
import { C } from '../time-classes.ts';
import { hasAmong, isBe, isParted, words } from './direction-words.ts';

/** A verb in the present tense says when something will take place if it stands so near before the time. */
const NEAR_PRESENT = 6;
const NEAR_PROGRESSIVE = 4;
/** So far before a verb another one is looked for in its clause. */
const LONGEST_SUBJECT = 8;
/** So far before a verb the "and" of its two subjects. */
const LONGEST_PAIR = 6;

const BEFORE_NOUN = tagSet('POS', 'DT', 'PRP$', 'CD', 'VBN');
const BEFORE_CLAUSE = tagSet('WDT', 'WP', 'WRB', 'CC');

/** A present tense near before the time, which is a programme then: "reopens in June", "is on 12 June", "are held on Friday". */
export function isNow(match: TaggedMatch, i: number, distance: number): boolean {
  if (match.isHeadline || distance > NEAR_PRESENT || !isPlainTime(match)) return false;
  const word = match.word(i);
  if (word === 'is' || word === 'are') return distance <= 2;
  if (words.present.has(match.word(i - 1))) {
    const tag = match.posAt(i);
    if (tag === POS.VBG || (tag === POS.NN && word.endsWith('ing')))
      return distance <= NEAR_PROGRESSIVE && !words.states.has(word);
    if (tag === POS.VBN) return !words.statements.has(word);
  }
  return isProgramme(match, i) && !hasAmong(match, i + 1, match.start, words.after);
}

/** A verb in the present tense of what can be on a programme. */
export function isProgramme(match: TaggedMatch, i: number): boolean {
  const tag = match.posAt(i);
  if (match.isHeadline || (tag !== POS.VBZ && tag !== POS.VBP && !isMistaken(match, i))) return false;
  const word = match.word(i);
  return !words.states.has(word) && !isBe(word) && isFiniteVerb(match, i);
}

/** "Voters in the province go to the polls": directly behind what the subject is in or of. */
function isOfMany(match: TaggedMatch, i: number): boolean {
  const before = match.posAt(i - 1);
  if (before !== POS.NN && before !== POS.NNP) return false;
  for (let k = i - 2; k > Math.max(0, i - LONGEST_SUBJECT); k--)
    if (match.posAt(k) === POS.IN) return match.posAt(k - 1) === POS.NNS;
  return false;
}

/** The tagger takes "Rovers meet" for an infinitive, "City host United" for that or for nouns. */
function isMistaken(match: TaggedMatch, i: number): boolean {
  const tag = match.posAt(i);
  const isPlural = match.posAt(i - 1) === POS.NNS;
  // "Ruiz and Berg meet"
  const isPair = match.posAt(i - 1) === POS.NNP && hasAmong(match, i - LONGEST_PAIR, i, words.joints);
  if (tag === POS.VB && (isPlural || isPair || isOfMany(match, i))) return true;
  return (
    (tag === POS.NN || tag === POS.VB) &&
    words.fixtures.has(match.word(i)) &&
    (isPlural || isCapitalised(match, i - 1)) &&
    isCapitalised(match, i + 1)
  );
}

const isCapitalised = (match: TaggedMatch, i: number): boolean => match.pieces.word(i) !== match.word(i);

/** Not so where the tagger took a noun for a verb: "the Braves", "costly defeats", "reported half-year results". */
function isFiniteVerb(match: TaggedMatch, i: number): boolean {
  if (isCapitalised(match, i) || BEFORE_NOUN[match.posAt(i - 1)] === 1) return false;
  // "costly defeats", but "The fair opens"
  if (match.posAt(i - 1) === POS.JJ && match.posAt(i - 2) !== POS.DT) return false;
  if (match.posAt(match.end) === POS.VBD) return false;
  for (let k = i - 1; k >= Math.max(0, i - LONGEST_SUBJECT); k--) {
    const tag = match.posAt(k);
    if (BEFORE_CLAUSE[tag] === 1 || isParted(match.word(k)) || words.clauses.has(match.word(k))) return true;
    if (FINITE[tag] === 1) return words.saying.has(match.word(k));
  }
  return true;
}

/** "on Monday", "in June", "from 1 to 5 June", "Monday": nothing before the time ties it to something else. */
function isPlainTime(match: TaggedMatch): boolean {
  const { start } = match;
  const before = match.word(start - 1);
  if (before === 'from') return match.has(C.prep, C.hyphen);
  const tag = match.posAt(start - 1);
  // "the April 5 killing"
  if (tag === POS.DT || tag === POS.PRP$) return false;
  return tag !== POS.IN || before === 'on' || before === 'in' || before === 'at';
}
