/** Facts of a claim's clause that are counted, with what they are to a reader. */
export const EVIDENCE = {
  number: 'numbers',
  date: 'dates',
  money: 'sums of money',
  percent: 'percentages',
  count: 'counted things',
  measure: 'measures',
  person: 'persons by name',
  place: 'places by name',
  organization: 'organizations by name',
  group: 'groups by name',
  capital: 'capitalised words',
  past: 'verbs in the past',
  present: 'verbs in the present',
  participle: 'participles',
  modal: 'modal verbs',
  comparative: 'comparatives',
  superlative: 'superlatives',
  adverb: 'adverbs',
  adjective: 'adjectives',
  pronoun: 'pronouns',
} as const;
export type Evidence = keyof typeof EVIDENCE;
