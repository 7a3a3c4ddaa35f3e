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
