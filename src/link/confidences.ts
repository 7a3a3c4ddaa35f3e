/**
 * How certain linking is of each thing it says: the one place for these numbers. Only the pronoun model's own probabilities
 * are calibrated (fitted on annotated chains: `src/models/pronouns.card.md`), and those of places (`places/confidence.ts`)
 * read off a table. The others are set by hand, the surer reason higher, and low rather than high: "n of m" says how often
 * the reason was right on the hand-labelled development articles (`src/train/link`), where it came up. What the name or the
 * quote itself is worth is in the tagger's and the detector's confidence.
 */

/** Of names: the share of the tagger's confidence that a mention keeps when it is merged for this reason. */
export const NAME_SHARE = {
  /** The same words, or the first of its entity: 1,525 of 1,529. */
  same: 1,
  /** "Robert Hale" and "Bob Hale", "R. Hale", "Robert J. Hale", in one spelling or another: 22 of 22. */
  fullNameVariant: 0.95,
  /** "Van Hollen" of "Chris van Hollen": 2 of 2. */
  surnameWithParticle: 0.95,
  /** 412 of 412. */
  surname: 0.97,
  /** 90 of 91. */
  givenName: 0.9,
  /** 14 of 14. */
  middleName: 0.8,
  /** "Zelensky" and "Zelenskyy", each alone: did not come up. */
  transliteration: 0.85,
  /** Of the shares above, where several people bear the name and one of them is chosen: 60 of 67. */
  oneOfSeveral: 0.7,
  /** "UN" and "United Nations": 8 of 8. */
  acronym: 0.95,
  /** "University of Norva (UniNorva)": 35 of 35. */
  introducedAcronym: 0.97,
  /** "Samsung" of "Samsung Electronics": 19 of 20. */
  shortForm: 0.85,
  /** "Iranians" and "Iranian": 5 of 5. */
  number: 1,
} as const;

/** Of pronouns and nominals that rules resolve: that they refer to the entity. Nothing is labelled to measure them by. */
export const REFERENCE = {
  /** "Ana Ruiz, who". */
  relativePronoun: 0.9,
  /** "I" between quotation marks. */
  firstPerson: 0.9,
  /** "If he travels, Hale will ...". */
  subjectAhead: 0.8,
  /** "The company said it would". */
  speaksOfItself: 0.8,
  /** "it said", after what an organization has said. */
  lastSpeaker: 0.7,
  /** "the defendant". */
  accused: 0.7,
  /** "the foreign minister". */
  title: 0.8,
  /** "the ministry". */
  partOfName: 0.7,
} as const;

/** Of pronouns that the model resolves; the probabilities are its own, what is made of them is set by hand. */
export const PRONOUN = {
  /** Below this it stays unresolved: its candidates are reported. */
  least: 0.5,
  /** From this on it tells the sex of whom it means. */
  tellsSex: 0.6,
  /** From this on its speaker is given without other candidates. */
  sure: 0.6,
  /** Other candidates from this on are reported. */
  leastRival: 0.15,
} as const;

/** Of speakers: that the entity says the quote, given that the quote and its source are right. */
export const SPEAKER = {
  /** 107 of 110. */
  name: 0.95,
  /** A name that does not stand in the source itself: of an interviewee, a label, a relative pronoun: 6 of 6. */
  nameElsewhere: 0.8,
  /** "the minister said", where it is known who that is: 2 of 2. */
  nominal: 0.75,
  /** A pronoun that a rule resolved; those of the model were right 75 times of 76. */
  pronoun: 0.7,
  /** "officials said": that it is nobody whom the article names: 52 of 60. */
  unnamed: 0.8,
  /** Of the speaker of the quote before, for one that goes on without a source: not labelled. */
  continued: 0.7,
} as const;

/** Of the gender of a person, by what says so. */
export const GENDER = {
  title: 0.99,
  pronounAndName: 0.99,
  /** Several, and no first name that agrees. */
  pronouns: 0.95,
  pronoun: 0.85,
  firstName: 0.95,
} as const;
