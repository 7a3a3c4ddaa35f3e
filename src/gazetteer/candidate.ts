import type { NameKind, RecordKind } from './gazetteer.ts';

/** A place that a name may mean, with what the article does not change. */
export interface Candidate {
  readonly record: number;
  readonly name: NameKind;
  readonly kind: RecordKind;
  /** Index of the country; 0 if none or several. */
  readonly country: number;
  /** Run of records of one state: equal for places of one state. */
  readonly group: number;
  readonly logPopulation: number;
  /** The point as a unit vector. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** How likely it is before the article is looked at: roughly a decimal logarithm. */
  readonly prior: number;
}
