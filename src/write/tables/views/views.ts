import { CHECKWORTHY_CLAIMS, TIMELINE } from './claims-and-days.ts';
import { CLAIMED_AGAIN, SAID_AGAIN, THING_TIMELINE } from './collated.ts';
import { SOURCE_AUDIT, TOP_SOURCES, UNATTRIBUTED_QUOTES, WHO_SAID_WHAT } from './speech.ts';
import type { View } from './view.ts';

/** The views that every database destination has, in the order in which they are made. */
export const VIEWS: readonly View[] = [
  WHO_SAID_WHAT,
  TOP_SOURCES,
  SOURCE_AUDIT,
  THING_TIMELINE,
  SAID_AGAIN,
  CLAIMED_AGAIN,
  UNATTRIBUTED_QUOTES,
  CHECKWORTHY_CLAIMS,
  TIMELINE,
];
