import type { Name } from '../../core/layers/names.ts';
import { WordFlag } from '../../core/vocabulary.ts';
import type { LinkDocument } from '../article-index.ts';
import type { LinkWords } from '../words.ts';
import { BEGINS, type KnownNames, type KnownThing } from './known-names.ts';
import { NamePrefix } from './name-table.ts';

/** The names of an article, and which of them mean something that the user knows. */
export interface NamesWithKnown {
  readonly names: readonly Name[];
  readonly known: ReadonlyMap<Name, KnownThing>;
}

interface Match {
  readonly firstToken: number;
  readonly endToken: number;
  readonly things: readonly KnownThing[];
}

/** Nobody's name has more tokens. */
const LONGEST = 12;
/** A name in letters of a word that the tagger passed over is hardly one below this length. */
const SHORTEST_WORD = 3;
/** Marks that may stand within a name. */
const JOINTS: ReadonlySet<string> = new Set(['.', '&', '/', '-', '‐', '–']);
/** That a name from the user's list is one where the tagger saw none. */
const CONFIDENCE = 0.9;

/**
 * Finds the known names in the text, also where the tagger saw none. What covers tagged names takes their place; what lies
 * within a longer one, or reaches over its edge, is left. One name of several things is the one of the type that was tagged.
 */
export function findKnown(document: LinkDocument, words: LinkWords, known: KnownNames): NamesWithKnown {
  const things = new Map<Name, KnownThing>();
  const names: Name[] = [];
  const tagged = document.names;
  let next = 0;
  for (const match of matchesIn(document, words, known)) {
    while (next < tagged.length && tagged[next].endToken <= match.firstToken) names.push(tagged[next++]);
    let end = next;
    while (end < tagged.length && tagged[end].firstToken < match.endToken) end++;
    const covered = tagged.slice(next, end);
    const isWithin = covered.some((n) => n.firstToken < match.firstToken || n.endToken > match.endToken);
    const thing = isWithin ? null : meant(match, covered);
    if (!thing || (covered.length === 0 && !looksLikeName(document, match))) continue;
    next = end;
    if (thing.type === null) continue;
    const { starts, ends } = document.tokens;
    const { firstToken, endToken } = match;
    const name = {
      firstToken,
      endToken,
      start: starts[firstToken],
      end: ends[endToken - 1],
      type: thing.type,
      confidence: Math.max(CONFIDENCE, ...covered.map(({ confidence }) => confidence)),
    };
    names.push(name);
    things.set(name, thing);
  }
  names.push(...tagged.slice(next));
  return { names, known: things };
}

/** The longest known names from left to right, none within another. */
function* matchesIn(document: LinkDocument, words: LinkWords, known: KnownNames): Generator<Match> {
  const { tokens, vocabulary } = document;
  const hashesOf = (token: number) =>
    known.hashesOf(vocabulary.words[words.foldOf(vocabulary, tokens.types[token])]);
  for (let first = 0; first < tokens.length; ) {
    const type = tokens.types[first];
    const match =
      vocabulary.flags[type] & NAME_LIKE && known.begin.of(vocabulary, type) === BEGINS
        ? matchAt(document, first, hashesOf, known)
        : null;
    if (match) yield match;
    first = match ? match.endToken : first + 1;
  }
}

const NAME_LIKE = WordFlag.capitalized | WordFlag.digit;

function matchAt(
  { tokens, vocabulary }: LinkDocument,
  firstToken: number,
  hashesOf: (token: number) => readonly number[],
  known: KnownNames,
): Match | null {
  const { table } = known;
  const stop = Math.min(tokens.length, firstToken + LONGEST);
  const prefix = new NamePrefix();
  let place = 0;
  let found: { endToken: number; place: number } | null = null;
  walk: for (let i = firstToken; i < stop && tokens.sentences[i] === tokens.sentences[firstToken]; i++) {
    const hashes = hashesOf(i);
    if (hashes.length === 0 && (i === firstToken || !JOINTS.has(vocabulary.words[tokens.types[i]]))) break;
    for (const hash of hashes) {
      prefix.add(hash);
      place = table.find(prefix);
      if (place < 0) break walk;
    }
    if (hashes.length > 0 && table.isName(place)) found = { endToken: i + 1, place };
    if (!table.goesOn(place)) break;
  }
  return found && { firstToken, endToken: found.endToken, things: known.thingsAt(found.place) };
}

/** Which thing is meant; null where the tags do not tell. A single word that is tagged as something else is something else. */
function meant({ firstToken, endToken, things }: Match, covered: readonly Name[]): KnownThing | null {
  const [name] = covered;
  const isTagged = covered.length === 1 && name.firstToken === firstToken && name.endToken === endToken;
  const fitting = isTagged ? things.filter(({ type }) => type === null || type === name.type) : things;
  if (fitting.length === 1) return fitting[0];
  return things.length === 1 && endToken - firstToken > 1 ? things[0] : null;
}

/** Are its words written as those of a name, and is a single one no beginning of a sentence and no part of a longer name? */
function looksLikeName(
  { tokens, vocabulary, sentences }: LinkDocument,
  { firstToken, endToken }: Match,
): boolean {
  const isCapital = (token: number): boolean => (vocabulary.flags[tokens.types[token]] & NAME_LIKE) !== 0;
  if (!isCapital(firstToken) || !isCapital(endToken - 1)) return false;
  if (endToken - firstToken > 1) return true;
  const sentence = tokens.sentences[firstToken];
  const start = sentences.firstTokens[sentence];
  const end = sentences.firstTokens[sentence + 1];
  const length = tokens.ends[firstToken] - tokens.starts[firstToken];
  const isBeside = (token: number): boolean => token > start && token < end && isCapital(token);
  return firstToken > start && length >= SHORTEST_WORD && !isBeside(firstToken - 1) && !isBeside(endToken);
}
