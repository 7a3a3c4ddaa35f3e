import type { Name } from '../../../core/layers/names.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import { stir } from '../../../learn/features/feature-key.ts';
import { Form, Known } from './known.ts';
import { GAP } from './name-marks.ts';
import { bitsOf, COMMA, GIVEN_NAMES, LANDS, nameOf, OF } from './names-and-lists.ts';
import type { NameRule } from './rule.ts';

/** Between two names that may be taken for one: "the Greens and Labour", "the Assembly's Senate". */
const JOINTS: ReadonlySet<string> = new Set(['and', "'s"]);

/**
 * Two names of what was taken for one: "Greens" and "Labour" of "the Greens and Labour", where each is known by itself, from a
 * list or from elsewhere in the article.
 */
export const withGluedApart: NameRule = {
  asks: [
    { types: ['organization', 'group'], inner: JOINTS },
    { types: ['organization'], length: 'more', first: { form: Form.allCaps }, last: { form: Form.allCaps } },
  ],
  apply(names, { document, words }) {
    const { types } = document.tokens;
    const { vocabulary } = document;
    const lower = (i: number): string => vocabulary.words[vocabulary.lowers[types[i]]];
    const jointOf = ({ type, firstToken, endToken }: Name): number => {
      if (type !== 'organization' && type !== 'group') return -1;
      for (let i = firstToken + 1; i < endToken - 1; i++)
        if (vocabulary.flags[types[i]] & WordFlag.lower && JOINTS.has(lower(i))) return i;
      return -1;
    };
    const isAcronym = (i: number): boolean => (vocabulary.flags[types[i]] & WordFlag.allCaps) !== 0;
    // "the APC NWC"
    const isPairOfAcronyms = ({ type, firstToken, endToken }: Name): boolean =>
      type === 'organization' &&
      endToken - firstToken === 2 &&
      isAcronym(firstToken) &&
      isAcronym(endToken - 1);
    if (!names.some((name) => jointOf(name) >= 0 || isPairOfAcronyms(name))) return names;
    const keyOf = (first: number, end: number): number => {
      let key = end - first;
      for (let i = first; i < end; i++) key = stir(key, types[i]);
      return key;
    };
    const keys = new Set(names.map(({ firstToken, endToken }) => keyOf(firstToken, endToken)));
    const isKnown = (first: number, end: number): boolean =>
      (end - first === 1 && (words.of(types[first]) & Known.firm) !== 0) || keys.has(keyOf(first, end));
    return names.flatMap((name) => {
      if (isPairOfAcronyms(name)) {
        const ends = [name.firstToken + 1, name.endToken];
        return ends.every((end) => keys.has(keyOf(end - 1, end)))
          ? ends.map((end) => nameOf(document, end - 1, end, name.type, name.confidence))
          : [name];
      }
      const joint = jointOf(name);
      if (joint < 0) return [name];
      const first = lower(name.firstToken) === 'the' ? name.firstToken + 1 : name.firstToken;
      if (first === joint || !isKnown(first, joint) || !isKnown(joint + 1, name.endToken)) return [name];
      return [
        nameOf(document, first, joint, name.type, name.confidence),
        nameOf(document, joint + 1, name.endToken, name.type, name.confidence),
      ];
    });
  },
};

/** What stands before a hyphen in a title: "Co-Founder", "Vice-President". */
const HALVES: ReadonlySet<string> = new Set(['Co', 'Vice', 'Ex', 'Deputy', 'Non']);

/** Names without the first half of a title that begins behind them: "Quillon" of "Quillon Co-Founder Ada Moss". */
export const withoutHalvesOfTitles: NameRule = {
  asks: { length: 'more', last: HALVES, behind: Known.hyphen },
  apply(names, { document }) {
    const { tokens, vocabulary } = document;
    const { types, starts, ends } = tokens;
    const isHalved = ({ firstToken, endToken }: Name): boolean =>
      endToken - firstToken > 1 &&
      endToken < types.length &&
      HALVES.has(vocabulary.words[types[endToken - 1]]) &&
      vocabulary.words[types[endToken]] === '-' &&
      starts[endToken] === ends[endToken - 1];
    if (!names.some(isHalved)) return names;
    return names.map((name) =>
      isHalved(name)
        ? nameOf(document, name.firstToken, name.endToken - 1, name.type, name.confidence)
        : name,
    );
  },
};

/** The places of one name with commas: "Norvik" and "Upton" of "Norvik, Upton". */
export const withPlacesApart: NameRule = {
  asks: { types: ['place'], inner: COMMA },
  apply(names, { document }) {
    const { types } = document.tokens;
    const isComma = (i: number): boolean => document.vocabulary.words[types[i]] === ',';
    const hasComma = ({ type, firstToken, endToken }: Name): boolean => {
      if (type !== 'place') return false;
      for (let i = firstToken + 1; i < endToken - 1; i++) if (isComma(i)) return true;
      return false;
    };
    if (!names.some(hasComma)) return names;
    return names.flatMap((name) => {
      if (!hasComma(name)) return [name];
      const parts: Name[] = [];
      let first = name.firstToken;
      for (let i = first; i <= name.endToken; i++)
        if (i === name.endToken || isComma(i)) {
          if (i > first) parts.push(nameOf(document, first, i, 'place', name.confidence));
          first = i + 1;
        }
      return parts;
    });
  },
};

const INSTITUTIONS: ReadonlySet<string> = new Set([
  'University',
  'Institute',
  'College',
  'Ministry',
  'Department',
  'Museum',
  'Bank',
  'Academy',
  'School',
]);
const DASHES: ReadonlySet<string> = new Set(['—', '–']);

/**
 * Names apart that were taken for one over the columns of a table, "FL        Quillon Arena", over a dash, "the House—Ida Moss", and
 * over "of", "Ida Moss of University of Norvik".
 */
export const withColumnsApart: NameRule = {
  asks: [
    { inside: { form: Form.spaced } },
    { inner: DASHES },
    { types: ['organization'], inner: [OF, INSTITUTIONS] },
  ],
  apply(names, { document, listsOf }) {
    const { tokens, vocabulary } = document;
    const { types, starts, ends } = tokens;
    const wordAt = (i: number): string => vocabulary.words[types[i]];
    const isGiven = (i: number): boolean => (listsOf(i, i + 1) & GIVEN_NAMES) !== 0;
    /** Where a part of the name ends and the next one begins; null if it is one name. */
    const cutOf = ({ type, firstToken, endToken }: Name): readonly [end: number, next: number] | null => {
      for (let i = firstToken + 1; i < endToken; i++) {
        if (starts[i] - ends[i - 1] >= GAP) return [i, i];
        if (DASHES.has(wordAt(i)) && i + 1 < endToken) return [i, i + 1];
      }
      const isPersonOf =
        type === 'organization' &&
        endToken - firstToken > 4 &&
        wordAt(firstToken + 2) === 'of' &&
        INSTITUTIONS.has(wordAt(firstToken + 3)) &&
        isGiven(firstToken);
      return isPersonOf ? [firstToken + 2, firstToken + 3] : null;
    };
    if (!names.some(cutOf)) return names;
    const typeOf = (first: number, end: number, type: Name['type']): Name['type'] => {
      if (listsOf(first, end) & LANDS) return 'place';
      if (
        end - first === 2 &&
        isGiven(first) &&
        !(listsOf(first, end) & LANDMARKS) &&
        !VENUE.test(wordAt(end - 1))
      )
        return 'person';
      return end - first > 1 && VENUE.test(wordAt(end - 1)) ? 'place' : type;
    };
    const apart = (name: Name): Name[] => {
      const cut = cutOf(name);
      if (!cut) return [name];
      const { firstToken, endToken, type, confidence } = name;
      const [end, next] = cut;
      return [
        nameOf(document, firstToken, end, typeOf(firstToken, end, type), confidence),
        ...apart(nameOf(document, next, endToken, typeOf(next, endToken, type), confidence)),
      ];
    };
    return names.flatMap(apart);
  },
};

const VENUE =
  /^(?:Arena|Center|Centre|Stadium|Park|Garden|Gardens|Hall|Theatre|Theater|Field|Dome|Forum|Court)$/;
const LANDMARKS = bitsOf('landmark', 'organization', 'wordnetPlace');
