import { C } from '../../time-classes.ts';
import { date, type TimeRule } from '../../time-match.ts';

/** Vague references to now, before and later. */
export const referenceRules: readonly TimeRule[] = [
  { name: 'now', pattern: 'about? now', read: () => date('PRESENT_REF') },
  {
    name: 'now',
    pattern: 'this time|these units',
    read: (match) =>
      match.before() === 'at' || match.word(match.end - 1) === 'days' ? date('PRESENT_REF') : undefined,
  },
  {
    name: 'current',
    pattern: 'current (?!hyphen)',
    read: (match) => {
      if (match.before() !== 'then') return date('PRESENT_REF');
      // "the then current price"
      match.start--;
      return date('PAST_REF');
    },
  },
  { name: 'recently', pattern: 'more? recently', read: () => date('PAST_REF') },
  {
    name: 'the-past',
    pattern: 'the past (?!cardinal|day|several)',
    // "the past chairman" is none; "in the past he said" is.
    read: (match) =>
      match.before() !== 'in' && match.classAt(match.end) === C.none && /^\p{L}/u.test(match.after())
        ? undefined
        : date('PAST_REF'),
  },
  {
    name: 'soon',
    // "as soon as", "shortly after" tell of an order, not of a time.
    pattern: 'soon (?!before|prep)',
    // "it soon became a flood" does not tell of what is to come.
    read: (match) => (match.before() === 'as' || match.direction() < 0 ? undefined : date('FUTURE_REF')),
  },
  {
    name: 'future',
    pattern: 'the foreseeable? future|the foreseeable term|future units',
    read: () => date('FUTURE_REF'),
  },
];
