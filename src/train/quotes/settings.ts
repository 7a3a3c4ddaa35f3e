import type { IndexOptions } from '../../learn/features/feature-index.ts';

/** How the models of quotes tell features apart: all that fall on one of a million places are one. */
export const QUOTE_INDEX: IndexOptions = { bits: 20, checked: false };
