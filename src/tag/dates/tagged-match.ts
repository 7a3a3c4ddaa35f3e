import { Match } from '../grammar/match.ts';

/** A candidate in a sentence whose parts of speech are known: what is asked to see which way the sentence points. */
export class TaggedMatch extends Match {
  /** True in a headline. */
  isHeadline = false;
  /** Month of publication, 1 to 12; 0 if it is not known. */
  thisMonth = 0;
  /** Part of speech of each token of the article. */
  pos: Uint8Array = new Uint8Array(0);

  /** Part of speech of a piece, an id of core/layers/pos.ts; -1 outside the sentence. */
  posAt(piece: number): number {
    return piece < 0 || piece >= this.pieces.length ? -1 : this.pos[this.tokenAt(piece)];
  }
}
