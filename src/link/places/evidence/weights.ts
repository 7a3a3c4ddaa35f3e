/** Weights of what toponyms say of each other, in units of the prior. Set by hand, as those of clues are. */
export const COUNTRY = 1.6;
export const COUNTRY_ITSELF = 0.6;
export const STATE = 1.6;
/** In the United Kingdom the "state" is a nation and says little. */
export const NATION = 0.3;
export const NEAR = 1.5;
export const MOST_EVIDENCE = 1.5;
export const MOST_NEARNESS = 1.6;
/** What the other toponyms of an article can add to a candidate at most: one further behind cannot win. */
export const MOST_GAIN = (COUNTRY + STATE) * MOST_EVIDENCE + NEAR * MOST_NEARNESS;
