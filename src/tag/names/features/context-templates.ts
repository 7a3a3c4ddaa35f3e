/** Features of a token that depend on more than one word: looked up for each token anew. */
export const Template = {
  noSecondBefore: 100,
  noBefore: 101,
  noAfter: 102,
  beforeAndWord: 110,
  wordAndAfter: 111,
  beforeShapeAndShape: 112,
  shapeAndAfterShape: 113,
  threeShapes: 114,
  beforeAndShape: 115,
  shapeAndAfter: 116,
  bothSides: 117,
  twoBefore: 118,
  twoAfter: 119,
  coarseBefore: 120,
  coarseAfter: 121,
  coarseBothSides: 122,
  fineBefore: 123,
  fineAfter: 124,
  threeCoarse: 125,
  mode: 130,
  modeAtStart: 131,
  glue: 132,
  placeInRun: 140,
  afterRun: 141,
  beforeRun: 142,
  lastOfRun: 143,
  firstOfRun: 144,
  lastClusterOfRun: 145,
  firstClusterOfRun: 146,
  clusterAfterRun: 147,
  lastListsOfRun: 148,
  firstListsOfRun: 149,
  affinitiesOfRun: 152,
  phraseList: 150,
  phraseLists: 151,
  counts: 160,
  countsAndMode: 161,
  placeInBest: 162,
  firstOfBest: 163,
  lastOfBest: 164,
  firstClusterOfBest: 165,
  lastClusterOfBest: 166,
  firstListsOfBest: 167,
  lastListsOfBest: 168,
  beforeBest: 169,
  beforeMention: 170,
  afterMention: 171,
  clusterBeforeMention: 172,
  clusterAfterMention: 173,
  affinitiesOfBest: 174,
  sportAndWord: 180,
  sportAndLists: 181,
} as const;

/** Places of the clusterings in the word clusters: by use, fine and coarse, and by what names such words are part of. */
export const FINE = 0;
export const COARSE = 1;
export const AFFINITY = 2;

/** Stands for the word beyond the edge of a sentence. */
export const EDGE = 0x3c733e;
export const EDGE_CLUSTER = 0xffff;
