import { AMOUNT, amountOf, durationValue, isAmount, ordinalOf, unitOf } from '../../amounts.ts';
import { C } from '../../time-classes.ts';
import { set, type TimeMatch, type TimeReading, type TimeRule } from '../../time-match.ts';
import { monthOf, weekdayOf } from '../parts.ts';

/** "every day", "each of the past three years", "every four years", "every other week" */
function readEach(match: TimeMatch): TimeReading | undefined {
  const unit = unitOf(match);
  const ordinal = match.find(C.ordinal, C.second);
  const n = match.has(C.other) ? 2 : ordinal >= 0 ? ordinalOf(match.word(ordinal)) : (amountOf(match) ?? 1);
  return set(durationValue(n, unit));
}

/** Beside an amount: "rose 8% annually", "90,000 barrels per day" say how much, not when. */
function isRate(match: TimeMatch): boolean {
  for (let back = 1; back <= 3; back++) if (isAmount(match.before(back))) return true;
  return false;
}

/** "daily", but not in the name of a newspaper */
function readFrequency(match: TimeMatch): TimeReading | undefined {
  // "three-weekly" is not weekly
  const isCounted =
    match.classAt(match.start - 1) === C.hyphen && match.classAt(match.start - 2) === C.cardinal;
  if (isRate(match) || isCounted) return undefined;
  const capital = /^\p{Lu}/u.test(match.pieces.word(match.start));
  return capital && match.start > 0 ? undefined : set(match.value(C.frequency));
}

/** "per day", but not "per hour", which is part of a speed or a wage. */
function readPerUnit(match: TimeMatch): TimeReading | undefined {
  const unit = unitOf(match);
  return 'Hms'.includes(unit) || isRate(match) ? undefined : set(durationValue(1, unit));
}

/** Times that come again. */
export const setRules: readonly TimeRule[] = [
  {
    name: 'each-weekday',
    pattern: 'each (weekday|shortWeekday dot) daypart?',
    read: (match) =>
      set(`XXXX-WXX-${weekdayOf(match)}${match.has(C.daypart) ? `T${match.value(C.daypart)}` : ''}`),
  },
  {
    name: 'each-month',
    pattern: 'each month',
    read: (match) => set(`XXXX-${String(monthOf(match)).padStart(2, '0')}`),
  },
  {
    name: 'each-season',
    pattern: 'each (season|fall)',
    read: (match) => set(`XXXX-${match.value(C.season, C.fall)}`),
  },
  {
    name: 'each-daypart',
    pattern: 'each daypart',
    read: (match) => set(`XXXX-XX-XXT${match.value(C.daypart)}`),
  },
  { name: 'each-weekend', pattern: 'each weekend', read: () => set('XXXX-WXX-WE') },
  {
    name: 'each-unit',
    pattern: `each (other|ordinal|second|${AMOUNT})? hyphen? (unit|units|quarter|century)`,
    read: readEach,
  },
  {
    name: 'weekdays',
    pattern: 'weekdays (daypart|dayparts)?',
    read: (match) => {
      const part = match.value(C.daypart) || match.value(C.dayparts);
      return set(`XXXX-WXX-${weekdayOf(match)}${part ? `T${part}` : ''}`);
    },
  },
  {
    name: 'weekday-nights',
    pattern: 'weekday dayparts',
    read: (match) => set(`XXXX-WXX-${weekdayOf(match)}T${match.value(C.dayparts)}`),
  },
  { name: 'frequency', pattern: 'frequency', read: readFrequency },
  { name: 'per-unit', pattern: 'per (unit|quarter)', read: readPerUnit },
];
