import type { Name } from '../../../core/layers/names.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import { wordsKey } from '../words-key.ts';
import { GAP } from './name-marks.ts';
import { bitsOf, COMMA, changed, GIVEN_NAMES, HYPHEN, LANDS, nameOf, OF, parted } from './names-and-lists.ts';
import type { NameRule } from './rule.ts';
import { Form, Known } from './words/known.ts';

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
  apply(names, { document, words }, asked) {
    const { types } = document.tokens;
    const { vocabulary } = document;
    let keys: ReadonlySet<number> | undefined;
    const isName = (first: number, end: number): boolean => {
      keys ??= new Set(names.map(({ firstToken, endToken }) => wordsKey(types, firstToken, endToken)));
      return keys.has(wordsKey(types, first, end));
    };
    const isKnown = (first: number, end: number): boolean =>
      (end - first === 1 && (words.of(types[first]) & Known.firm) !== 0) || isName(first, end);
    /** Of "the Greens and Labour" the tokens around the joint; of "the APC NWC", too. */
    const jointOf = ({ firstToken, endToken }: Name): readonly [end: number, next: number] | null => {
      for (let i = firstToken + 1; i < endToken - 1; i++)
        if (vocabulary.flags[types[i]] & WordFlag.lower && JOINTS.has(words.lowerAt(i))) return [i, i + 1];
      const isPair = endToken - firstToken === 2;
      return isPair && isName(firstToken, firstToken + 1) ? [firstToken + 1, firstToken + 1] : null;
    };
    return parted(names, asked, (name) => {
      const joint = jointOf(name);
      if (!joint) return null;
      const [end, next] = joint;
      const isArticle = end < next && words.lowerAt(name.firstToken) === 'the';
      const first = isArticle ? name.firstToken + 1 : name.firstToken;
      if (first === end || !isKnown(first, end)) return null;
      if (end < next ? !isKnown(next, name.endToken) : !isName(next, name.endToken)) return null;
      return [
        nameOf(document, first, end, name.type, name.confidence),
        nameOf(document, next, name.endToken, name.type, name.confidence),
      ];
    });
  },
};

/** What stands before a hyphen in a title: "Co-Founder", "Vice-President". */
const HALVES: ReadonlySet<string> = new Set(['Co', 'Vice', 'Ex', 'Deputy', 'Non']);

/** Names without the first half of a title that begins behind them: "Quillon" of "Quillon Co-Founder Ada Moss". */
export const withoutHalvesOfTitles: NameRule = {
  asks: { length: 'more', last: HALVES, behind: HYPHEN },
  apply(names, { document }, asked) {
    const { starts, ends } = document.tokens;
    return changed(
      names,
      (name) =>
        starts[name.endToken] === ends[name.endToken - 1]
          ? nameOf(document, name.firstToken, name.endToken - 1, name.type, name.confidence)
          : name,
      asked,
    );
  },
};

/** The places of one name with commas: "Norvik" and "Upton" of "Norvik, Upton". */
export const withPlacesApart: NameRule = {
  asks: { types: ['place'], inner: COMMA },
  apply(names, { document, words }, asked) {
    return parted(names, asked, ({ firstToken, endToken, confidence }) => {
      const parts: Name[] = [];
      let first = firstToken;
      for (let i = first; i <= endToken; i++)
        if (i === endToken || words.wordAt(i) === ',') {
          if (i > first) parts.push(nameOf(document, first, i, 'place', confidence));
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
  apply(names, { document, words, listsOf }, asked) {
    const { starts, ends } = document.tokens;
    const isGiven = (i: number): boolean => (listsOf(i, i + 1) & GIVEN_NAMES) !== 0;
    /** Where a part of the name ends and the next one begins; null if it is one name. */
    const cutOf = ({ type, firstToken, endToken }: Name): readonly [end: number, next: number] | null => {
      for (let i = firstToken + 1; i < endToken; i++) {
        if (starts[i] - ends[i - 1] >= GAP) return [i, i];
        if (DASHES.has(words.wordAt(i)) && i + 1 < endToken) return [i, i + 1];
      }
      const isPersonOf =
        type === 'organization' &&
        endToken - firstToken > 4 &&
        words.wordAt(firstToken + 2) === 'of' &&
        INSTITUTIONS.has(words.wordAt(firstToken + 3)) &&
        isGiven(firstToken);
      return isPersonOf ? [firstToken + 2, firstToken + 3] : null;
    };
    const typeOf = (first: number, end: number, type: Name['type']): Name['type'] => {
      if (listsOf(first, end) & LANDS) return 'place';
      if (
        end - first === 2 &&
        isGiven(first) &&
        !(listsOf(first, end) & LANDMARKS) &&
        !VENUE.test(words.wordAt(end - 1))
      )
        return 'person';
      return end - first > 1 && VENUE.test(words.wordAt(end - 1)) ? 'place' : type;
    };
    const apart = (name: Name): Name[] | null => {
      const cut = cutOf(name);
      if (!cut) return null;
      const { firstToken, endToken, type, confidence } = name;
      const [end, next] = cut;
      const rest = nameOf(document, next, endToken, typeOf(next, endToken, type), confidence);
      return [
        nameOf(document, firstToken, end, typeOf(firstToken, end, type), confidence),
        ...(apart(rest) ?? [rest]),
      ];
    };
    return parted(names, asked, apart);
  },
};

const VENUE =
  /^(?:Arena|Center|Centre|Stadium|Park|Garden|Gardens|Hall|Theatre|Theater|Field|Dome|Forum|Court)$/;
const LANDMARKS = bitsOf('landmark', 'organization', 'wordnetPlace');
