import type { Vocabulary } from '../core/vocabulary.ts';
import { SentenceRole, SentenceRoles } from './sentence-roles.ts';
import type { TokenColumns } from './token-columns.ts';

/** A name before "asked" has at most so many tokens, and what stands between commas after it. */
const LONGEST_SPEAKER = 12;
const LONGEST_APPOSITION = 15;
/** So far back the mark is looked for that opened a quotation. */
const LONGEST_QUOTATION = 80;

/**
 * Decides after which tokens a sentence ends. Rules, in the tradition of Mikheev (2002): a terminator with its closing
 * marks, then white space, then something that may begin a sentence. An abbreviation's dot counts only before what plainly
 * begins one: a function word, or an ordinary word that has a capital although the next word is small.
 */
export class SentenceSplitter {
  readonly #roles = new SentenceRoles();

  /** Brings the roles of word types up to date with the vocabulary. Call before a document's `endsAfter`. */
  learn(vocabulary: Vocabulary): void {
    this.#roles.learn(vocabulary);
  }

  /**
   * True if a sentence ends with token `i`.
   * @param first where the sentence begins
   * @param end where its paragraph ends, beyond `i + 1`
   */
  endsAfter(tokens: TokenColumns, i: number, first: number, end: number): boolean {
    const { starts, ends, types } = tokens;
    const roles = this.#roles.column;
    const next = roles[types[i + 1]];
    if ((next & SentenceRole.mayBegin) === 0) return false;
    if (starts[i + 1] === ends[i]) return this.#lacksSpace(tokens, i, first, end);
    let t = i;
    while (t > first && (roles[types[t]] & SentenceRole.closer) !== 0 && starts[t] === ends[t - 1]) t--;
    const role = roles[types[t]];
    if ((role & SentenceRole.dotted) !== 0) return t < i || this.#begins(tokens, i + 1, end);
    if ((role & SentenceRole.terminator) === 0) return false;
    if (t < i) return (role & SentenceRole.shout) === 0 || !this.#isAttributed(tokens, t, i, first, end);
    if (
      t === first ||
      starts[t] !== ends[t - 1] ||
      ends[t] - starts[t] > 1 ||
      (role & SentenceRole.shout) !== 0
    )
      return true;
    return this.#endsAtDot(tokens, t, first, end);
  }

  /** Whether the full stop at `dot`, which touches the word before it and has white space after it, ends a sentence. */
  #endsAtDot(tokens: TokenColumns, dot: number, first: number, end: number): boolean {
    const { types } = tokens;
    const roles = this.#roles.column;
    const w = dot - 1;
    const word = roles[types[w]];
    const before = w > first ? roles[types[w - 1]] : 0;
    // "1. Carry water."
    if ((word & SentenceRole.numbering) !== 0 && (w === first || (before & SentenceRole.colon) !== 0))
      return false;
    if ((word & SentenceRole.neverEnds) !== 0) return false;
    if ((word & SentenceRole.either) !== 0)
      return (
        (before & (SentenceRole.capital | SentenceRole.number)) !== 0 && this.#begins(tokens, dot + 1, end)
      );
    if ((word & SentenceRole.beforeNumber) !== 0) {
      const next = roles[types[dot + 1]];
      if ((word & SentenceRole.small) !== 0 || w === first) return (next & SentenceRole.number) === 0;
      return (next & SentenceRole.numberWord) === 0 && this.#begins(tokens, dot + 1, end);
    }
    if ((word & SentenceRole.letter) !== 0) return this.#endsAtLetter(tokens, w, first, end);
    return (word & SentenceRole.abbreviation) === 0 || this.#begins(tokens, dot + 1, end);
  }

  /** Whether a sentence ends with the capital at `i`: it is no initial in "on X.", "hepatitis B.", "in Group F.". */
  #endsAtLetter(tokens: TokenColumns, i: number, first: number, end: number): boolean {
    const { types, starts, ends } = tokens;
    const roles = this.#roles.column;
    const next = roles[types[i + 2]];
    // Robert C. "Bo" Reed
    if ((next & SentenceRole.opener) !== 0)
      return i + 4 >= end || (roles[types[i + 4]] & SentenceRole.closingMark) === 0;
    if ((next & SentenceRole.begins) !== 0) return this.#begins(tokens, i + 2, end);
    if (i === first || starts[i] === ends[i - 1]) return false;
    const before = roles[types[i - 1]];
    if ((before & SentenceRole.lettered) !== 0) return true;
    if ((before & (SentenceRole.small | SentenceRole.beforeInitial)) !== SentenceRole.small) return false;
    if ((roles[types[i]] & SentenceRole.site) !== 0) return (next & SentenceRole.letter) === 0;
    return this.#begins(tokens, i + 2, end);
  }

  /** Whether what stands at `i` begins a sentence rather than goes on with a name. */
  #begins({ types, starts, ends }: TokenColumns, i: number, end: number): boolean {
    const roles = this.#roles.column;
    const word = roles[types[i]];
    const after = i + 1 < end ? roles[types[i + 1]] : 0;
    if ((word & SentenceRole.begins) !== 0) {
      const isInitial = (word & SentenceRole.letter) !== 0 && (after & SentenceRole.terminator) !== 0;
      return !isInitial || starts[i + 1] > ends[i];
    }
    if ((word & SentenceRole.opener) !== 0) return true;
    if ((word & (SentenceRole.ordinary | SentenceRole.goesOn)) !== SentenceRole.ordinary) return false;
    return (after & SentenceRole.small) !== 0;
  }

  /** Whether only white space is missing after a sentence's end: "It was cold.The wind blew.", "he said.“We lost.”" */
  #lacksSpace({ types, starts, ends }: TokenColumns, i: number, first: number, end: number): boolean {
    const roles = this.#roles.column;
    const isClosed = (roles[types[i]] & SentenceRole.rightMark) !== 0;
    const t = isClosed ? i - 1 : i;
    if (
      t <= first ||
      i + 2 >= end ||
      (roles[types[t]] & SentenceRole.terminator) === 0 ||
      ends[t] - starts[t] > 1
    )
      return false;
    const before = roles[types[t - 1]];
    if (
      (before & (SentenceRole.small | SentenceRole.closingMark)) === 0 ||
      (before & SentenceRole.abbreviation) !== 0
    )
      return false;
    const next = roles[types[i + 1]];
    if ((next & SentenceRole.leftMark) !== 0)
      return !isClosed && (roles[types[i + 2]] & SentenceRole.capital) !== 0;
    if ((next & SentenceRole.capital) === 0) return false;
    if (isClosed) return true;
    // Not so in "node.JS", "e.On" and addresses.
    return (
      (next & SentenceRole.capitals) === 0 && ends[t - 1] - starts[t - 1] > 1 && starts[i + 2] > ends[i + 1]
    );
  }

  /**
   * Whether the speaker follows whose question closes at `i`, so that the sentence goes on: “Why?” Ann Hale asked. Not so in
   * He asked, “Why?” Ann Hale said no.
   * @param shout the question or exclamation mark before the closing marks
   */
  #isAttributed(tokens: TokenColumns, shout: number, i: number, first: number, end: number): boolean {
    const { types } = tokens;
    const roles = this.#roles.column;
    if ((roles[types[shout + 1]] & SentenceRole.closingMark) === 0) return false;
    if (!this.#isSpeaker(tokens, i + 1, end)) return false;
    const least = Math.max(first, shout - LONGEST_QUOTATION);
    for (let open = shout - 1; open > least; open--)
      if ((roles[types[open]] & SentenceRole.openingMark) !== 0) return false;
    return true;
  }

  /** Whether a name and a verb of speaking stand at `i`; what is between commas may come between them. */
  #isSpeaker(tokens: TokenColumns, i: number, end: number): boolean {
    const { types } = tokens;
    const roles = this.#roles.column;
    if ((roles[types[i]] & SentenceRole.capital) === 0 || this.#begins(tokens, i, end)) return false;
    const limit = Math.min(end, i + LONGEST_SPEAKER);
    let at = i + 1;
    while (
      at < limit &&
      (roles[types[at]] & (SentenceRole.capital | SentenceRole.terminator | SentenceRole.joins)) !== 0
    )
      at++;
    if (at < end && (roles[types[at]] & SentenceRole.comma) !== 0) {
      const last = Math.min(end, at + LONGEST_APPOSITION);
      at++;
      while (at < last && (roles[types[at]] & (SentenceRole.comma | SentenceRole.terminator)) === 0) at++;
      if (at >= last || (roles[types[at]] & SentenceRole.comma) === 0) return false;
      at++;
    }
    return at < end && (roles[types[at]] & SentenceRole.speech) !== 0;
  }
}
