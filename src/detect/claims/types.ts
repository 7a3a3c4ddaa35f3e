import type { ClaimType } from '../../core/claims.ts';
import type { ClaimFeatures } from './features.ts';

/**
 * What a claim is about, the most telling type first: rules over what was counted in its clause, in the order of the
 * labelling guidelines. Every claim has at least one: an event if something happened, else a state.
 */
export function claimTypes(features: ClaimFeatures): ClaimType[] {
  const inside = features.inside.bind(features);
  const types: ClaimType[] = [];
  const quantified = inside('money') + inside('percent') + inside('measure') + inside('count');
  if (quantified > 0) types.push('quantity');
  if (inside('comparative') + inside('superlative') > 0 && inside('comparison') > 0) types.push('comparison');
  if (inside('causes') > 0) types.push('causal');
  if (inside('modal') > 0 && inside('future') > 0) types.push('prediction');
  if (inside('law') > 1) types.push('law');
  if (inside('statements') + features.around('statements') > 0 || inside('speech') > 0)
    types.push('statement');
  if (types.length === 0) types.push(inside('past') > 0 || inside('events') > 0 ? 'event' : 'state');
  return types;
}
