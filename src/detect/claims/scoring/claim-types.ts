import { CLAIM_TYPES, type ClaimType } from '../../../core/layers/claims.ts';
import { Output } from './claim-model.ts';

/** Score above which a type is given besides the best one: a probability of 0.4. */
const ALSO = Math.log(0.4 / 0.6);

/** What a claim is about, the most probable type first. @param scores of the model's outputs */
export function claimTypes(scores: Float32Array): ClaimType[] {
  const scoreOf = (type: number): number => scores[Output.firstType + type];
  let best = 0;
  for (let type = 1; type < CLAIM_TYPES.length; type++) if (scoreOf(type) > scoreOf(best)) best = type;
  const types = [CLAIM_TYPES[best]];
  const others: number[] = [];
  for (let type = 0; type < CLAIM_TYPES.length; type++)
    if (type !== best && scoreOf(type) > ALSO) others.push(type);
  if (others.length > 1) others.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
  for (const type of others) types.push(CLAIM_TYPES[type]);
  return types;
}
