import { CLAIM_TYPES, type ClaimType } from '../../core/claims.ts';
import { Output } from './model.ts';

/** Score above which a type is given besides the best one: a probability of 0.4. */
const ALSO = Math.log(0.4 / 0.6);

/** What a claim is about, the most probable type first. @param scores of the model's outputs */
export function claimTypes(scores: Float32Array): ClaimType[] {
  const scoreOf = (type: number): number => scores[Output.firstType + type];
  const ranked = [...CLAIM_TYPES.keys()].sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
  return ranked.filter((type, rank) => rank === 0 || scoreOf(type) > ALSO).map((type) => CLAIM_TYPES[type]);
}
