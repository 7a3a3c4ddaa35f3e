import { isoMonth } from '../../calendar/calendar.ts';
import { centuryName, decadeName, yearName } from '../../calendar/reference.ts';
import { contexts } from '../../context/contexts.ts';
import { C } from '../../time-classes.ts';
import { date, type TimeMatch, type TimeReading, type TimeRule } from '../../time-match.ts';
import { dayOf, monthOf, numberAt, yearOf } from '../parts.ts';
import { MONTH, PART_OF, YEAR } from '../phrases.ts';

function readDecade(match: TimeMatch): TimeReading | undefined {
  const piece = match.find(C.decade);
  if (piece < 0) return date(decadeName(190 + Number(match.value(C.decadeWord))));
  const word = match.word(piece);
  const digits = Number(word.replace(/\D/g, ''));
  if (digits >= 100) return date(decadeName(digits / 10));
  // "in his 30s", "temperatures in the 80s"
  if (!word.startsWith("'") && (match.classAt(piece - 1) !== C.the || digits < 20)) return undefined;
  return date(decadeName((digits >= 30 ? 190 : 200) + digits / 10));
}

function readCentury(match: TimeMatch): TimeReading | undefined {
  const n = dayOf(match);
  return n > 0 ? date(centuryName(n - 1)) : undefined;
}

function readFiscalYear(match: TimeMatch): TimeReading | undefined {
  const named = match.find(C.fiscalName);
  if (named >= 0) {
    const digits = Number(match.word(named).replace(/\D/g, ''));
    return date(yearName(digits < 100 ? digits + 2000 : digits));
  }
  const first = yearOf(match);
  const last = match.end - 1;
  const second = match.classAt(last - 1) === C.hyphen || match.classAt(last - 1) === C.slash;
  if (!second) return date(yearName(first));
  return Number(match.word(last)) % 100 === (first + 1) % 100 ? date(`${first}/${first + 1}`) : undefined;
}

/** "nineteen ninety-six", "twenty twenty-five" */
function readSpelledYear(match: TimeMatch): TimeReading | undefined {
  const at = match.find(C.cardinal, C.tens);
  const century = Number(match.valueAt(at));
  let rest = 0;
  for (let i = at + 1; i < match.end; i++) rest += Number(match.valueAt(i)) || 0;
  if (century < 15 || century > 20 || rest < 10) return undefined;
  const year = century * 100 + rest;
  const season = match.value(C.season, C.fall);
  if (season) return date(`${year}-${season}`);
  return date(match.has(C.month) ? isoMonth(year, monthOf(match)) : yearName(year));
}

/** "the year two thousand", "two thousand and eight" is rather a number unless "year" or "in" stands before it. */
function readYearTwoThousand(match: TimeMatch): TimeReading | undefined {
  const at = match.find(C.cardinal);
  if (match.word(at) !== 'two' || match.word(at + 1) !== 'thousand') return undefined;
  if (!match.has(C.unit) && match.before() !== 'in') return undefined;
  let rest = 0;
  for (let i = at + 2; i < match.end; i++) rest += Number(match.valueAt(i)) || 0;
  return date(yearName(2000 + rest));
}

function readYear(match: TimeMatch): TimeReading | undefined {
  const before = match.classAt(match.start - 1);
  const after = match.classAt(match.end);
  if (
    before === C.money ||
    before === C.label ||
    (before === C.hyphen && match.classAt(match.start - 2) === C.none)
  )
    return undefined;
  if (after === C.percent || after === C.counted || after === C.units || after === C.multiplier)
    return undefined;
  const year = yearOf(match);
  if ((year < 1700 || year > 2100) && !contexts.beforeOldYear.has(match.before())) return undefined;
  return date(yearName(year));
}

/** "44 BC", "AD 79" */
function readEra(match: TimeMatch): TimeReading | undefined {
  const piece = match.find(C.year, C.number, C.day);
  const digits = numberAt(match, piece);
  const before = match.word(match.find(C.era)).startsWith('b');
  if (!(digits > 0 && digits < 10000)) return undefined;
  return date(before ? `BC${String(digits).padStart(4, '0')}` : yearName(digits));
}

const SEASON_YEAR = `${PART_OF}? the? early? (season|fall) of? ${YEAR} ((hyphen|slash) (year|day|number))?`;

/** Years by their number, and what is longer or shorter than one: seasons, fiscal years, decades, centuries, eras. */
export const yearRules: readonly TimeRule[] = [
  {
    name: 'season-year',
    pattern: SEASON_YEAR,
    read: (match) => date(`${yearOf(match)}-${match.value(C.season, C.fall)}`),
  },
  { name: 'decade', pattern: `the? ${PART_OF}? (the? decade|the decadeWord)`, read: readDecade },
  {
    name: 'century',
    pattern: `the? ${PART_OF}? (tens hyphen?)? (ordinal|first|second) hyphen? century`,
    read: readCentury,
  },
  {
    name: 'fiscal-year',
    pattern: `the? ${PART_OF}? (fiscal unit? ${YEAR} ((hyphen|slash) (year|day|number))?|fiscalName)`,
    read: readFiscalYear,
  },
  { name: 'era', pattern: '(year|number|day) era|era (year|number|day)', read: readEra },
  {
    name: 'spelled-year',
    pattern: `(${MONTH} comma?|the? early? (season|fall) of?)? (cardinal|tens) hyphen? tens (hyphen? cardinal)?`,
    read: readSpelledYear,
  },
  {
    name: 'year-two-thousand',
    pattern: '(the unit)? cardinal multiplier (and? cardinal)?',
    read: readYearTwoThousand,
  },
  { name: 'year', pattern: `(${PART_OF}|the unit)? ${YEAR}`, read: readYear },
];
