/** Penn Treebank part-of-speech tags (Marcus et al. 1993) in a fixed order: the `pos` layer holds indexes into it. */
// biome-ignore format: a table
export const POS_TAGS = [
  'NN', 'NNS', 'NNP', 'NNPS', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD', 'JJ', 'JJR', 'JJS', 'RB', 'RBR', 'RBS',
  'RP', 'IN', 'TO', 'DT', 'PDT', 'WDT', 'WP', 'WP$', 'WRB', 'PRP', 'PRP$', 'POS', 'CC', 'CD', 'EX', 'FW', 'LS', 'SYM',
  'UH', '#', '$', ',', '.', ':', '``', "''", '-LRB-', '-RRB-',
] as const;

export type PosTag = (typeof POS_TAGS)[number];

/** Index of each tag in {@link POS_TAGS}. */
export const POS = Object.fromEntries(POS_TAGS.map((tag, id) => [tag, id])) as Record<PosTag, number>;

/** A set of tags: 1 at the ids of those in it; 0 at all others, and at 62 and 63, which stand for no tag. */
export function tagSet(...tags: readonly PosTag[]): Uint8Array {
  const set = new Uint8Array(64);
  for (const tag of tags) set[POS[tag]] = 1;
  return set;
}

/** Nouns, common and proper. */
export const NOUN = tagSet('NN', 'NNS', 'NNP', 'NNPS');
export const PROPER = tagSet('NNP', 'NNPS');
/** Verbs in any form, but for modals. */
export const VERB = tagSet('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ');
/** Verbs that make a clause: past, present and modal. */
export const FINITE = tagSet('VBD', 'VBP', 'VBZ', 'MD');
export const ADVERB = tagSet('RB', 'RBR', 'RBS');
/** Words that ask, or open a relative clause: "which", "who", "whose", "where". */
export const WH = tagSet('WDT', 'WP', 'WP$', 'WRB');

/** What a noun phrase opens with, what stands in one (its participles too), and what one ends with. */
export const OPENS_NOUN_PHRASE = tagSet('DT', 'CD', 'JJ', 'PRP', 'PRP$', 'NN', 'NNS', 'NNP', 'NNPS');
// biome-ignore format: a table
export const IN_NOUN_PHRASE = tagSet('DT', 'CD', 'JJ', 'PRP', 'PRP$', 'POS', 'VBN', 'VBG', 'NN', 'NNS', 'NNP', 'NNPS');
export const ENDS_NOUN_PHRASE = tagSet('PRP', 'NN', 'NNS', 'NNP', 'NNPS');
/** What stands before the last verb of its group: "has likewise been". */
export const IN_VERB_GROUP = tagSet('VB', 'VBD', 'VBN', 'VBP', 'VBZ', 'MD', 'RB');
