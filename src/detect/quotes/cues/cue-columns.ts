/** Where the levels of probability begin. */
const LEVELS = [0.02, 0.06, 0.15, 0.3, 0.5, 0.7, 0.9];

/** Probability of being a cue in levels, 0 to 7. */
export function chanceLevel(p: number): number {
  let level = 0;
  while (level < LEVELS.length && p >= LEVELS[level]) level++;
  return level;
}

/** What is known of the cues of a document before their arguments are sought. */
export interface CueColumns {
  /** Probability of each token to be a cue. */
  readonly chances: Float32Array;
  /** The same in levels. */
  readonly levels: Uint8Array;
  /** Prefix count of likely cues. */
  readonly likelyBefore: Int32Array;
}
