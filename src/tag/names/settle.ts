import { stir } from '../../learn/feature-key.ts';
import { NAME_CLASSES } from './classes.ts';
import type { Mentions } from './mentions.ts';

const CLASSES = NAME_CLASSES.length;

/**
 * One sense per article: mentions of the same words get the class that fits all of them best, by the sum of their
 * scores. A confident mention ("President Kenyatta") so decides for a bare one ("Kenyatta").
 */
export function settleTypes(mentions: Mentions, types: Uint32Array): void {
  const sums = new Map<number, Float64Array>();
  const keys = new Int32Array(mentions.length);
  for (let m = 0; m < mentions.length; m++) {
    let key = mentions.ends[m] - mentions.firsts[m];
    for (let i = mentions.firsts[m]; i < mentions.ends[m]; i++) key = stir(key, types[i]);
    keys[m] = key;
    const sum = sums.get(key) ?? new Float64Array(CLASSES);
    sums.set(key, sum);
    for (let c = 0; c < CLASSES; c++) sum[c] += mentions.typeScores[m * CLASSES + c];
  }
  for (let m = 0; m < mentions.length; m++) {
    const sum = sums.get(keys[m])!;
    let best = mentions.classes[m];
    for (let c = 0; c < CLASSES; c++) if (sum[c] > sum[best]) best = c;
    mentions.classes[m] = best;
  }
}
