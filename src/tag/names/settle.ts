import { stir } from '../../learn/feature-key.ts';
import { NAME_CLASSES } from './classes.ts';
import type { Mentions } from './mentions.ts';

const CLASSES = NAME_CLASSES.length;

/** How much a single mention can weigh on the others, in units of the model. */
const MAX_INFLUENCE = 20;

/**
 * One sense per article (Gale, Church & Yarowsky 1992): a mention takes the class that fits it and the other mentions of
 * the same words best. A confident mention ("President Kenyatta") so decides for a bare one ("Kenyatta"), but none is
 * turned against strong evidence of its own ("England won the toss" beside "in England").
 * @param scale size of one step of the model's weights
 */
export function settleTypes(mentions: Mentions, types: Uint32Array, scale: number): void {
  const least = -MAX_INFLUENCE / scale;
  const { length, typeScores } = mentions;
  const sums = new Map<number, Float64Array>();
  const keys = new Int32Array(length);
  for (let m = 0; m < length; m++) {
    let key = mentions.ends[m] - mentions.firsts[m];
    for (let i = mentions.firsts[m]; i < mentions.ends[m]; i++) key = stir(key, types[i]);
    keys[m] = key;
    const sum = sums.get(key) ?? new Float64Array(CLASSES);
    sums.set(key, sum);
    for (let c = 0; c < CLASSES; c++) sum[c] += Math.max(least, typeScores[m * CLASSES + c]);
  }
  for (let m = 0; m < length; m++) {
    const sum = sums.get(keys[m])!;
    const suits = (c: number): number => {
      const own = typeScores[m * CLASSES + c];
      return own + sum[c] - Math.max(least, own);
    };
    let best = mentions.classes[m];
    for (let c = 0; c < CLASSES; c++) if (suits(c) > suits(best)) best = c;
    mentions.classes[m] = best;
  }
}
