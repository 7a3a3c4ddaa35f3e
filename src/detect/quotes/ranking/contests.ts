import type { Reading } from '../content/readings.ts';
import { holds, sharedTokens, sizeOf } from '../content/runs.ts';

/** A reading beside the best readings of the other cues. */
export interface Contest {
  /** Strength of the strongest other cue whose best reading shares words with this one, and whether the two are much the same. */
  readonly strength: number;
  readonly same: boolean;
  /** The strongest other cue's best reading holds this one's head in its content. */
  readonly inside: number;
}

/** How many cues to either side can rival a reading. */
export const CONTEST_CUES = 10;

/** The readings that each of a document's cues compete with: the best ones of the cues next to it. */
export function rivalsOf(sets: readonly (readonly Reading[])[], at: number): Reading[] {
  return sets.slice(Math.max(0, at - CONTEST_CUES), at + CONTEST_CUES + 1).map((readings) => readings[0]);
}

/** Compares a reading with the best readings of other cues. */
export function contestOf(reading: Reading, best: readonly Reading[]): Contest {
  let strength = 0;
  let same = false;
  let inside = 0;
  const first = reading.content[0];
  const end = reading.content[reading.content.length - 1];
  for (const other of best) {
    if (other.head === reading.head) continue;
    // most are too far away for it to matter how strong they are
    const otherEnd = other.content[other.content.length - 1];
    const overlaps = other.content[0] < end && otherEnd > first;
    if (!overlaps && (other.content[0] > reading.head || otherEnd <= reading.head)) continue;
    const power = other.chance * Math.exp(Math.max(-3, other.logProbability) / 4);
    if (power > inside && holds(other.content, reading.head)) inside = power;
    if (!overlaps || power <= strength) continue;
    const shared = sharedTokens(reading.content, other.content);
    if (shared === 0) continue;
    strength = power;
    const union = sizeOf(reading.content) + sizeOf(other.content) - shared;
    same = shared / union > 0.6;
  }
  return { strength, same, inside };
}
