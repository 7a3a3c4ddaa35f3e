import type { Name } from '../../../core/layers/names.ts';
import { bitsOf, JOINTS, ofType, type Read, TOWNS_AND_LANDS } from './names-and-lists.ts';
import type { ListsOf, NameRule } from './rule.ts';

/** Names that follow each other so are one list: "Burnley, Bolton and Derby". */
/** Names of a list, at least, for all but one of them to tell what that one is. */
const SHORTEST_LIST = 3;
const ELSEWHERE =
  TOWNS_AND_LANDS |
  bitsOf(
    'firstName',
    'surname',
    'anyName',
    'country',
    'landmark',
    'knownPerson',
    'wordnetPlace',
    'wordnetPerson',
  );

/**
 * The names with the one that is of another type than all others of its list made like them: a town among places, "Limerick, Kerry
 * and Cork", and what no list knows among organizations, "Falvo Edge, Norvaco and Pell Rail".
 */
export const withListsAgreed: NameRule = {
  asks: { before: JOINTS, behind: JOINTS },
  apply(names, { document, listsOf }, asked) {
    const isWithin = (n: number): boolean =>
      n > 0 && n + 1 < names.length && isNear(names[n - 1], names[n]) && isNear(names[n], names[n + 1]);
    if (!asked.some(isWithin)) return names;
    let mended: Name[] | undefined;
    for (let first = 0; first < names.length; ) {
      let end = first + 1;
      while (end < names.length && isJoined(names[end - 1], names[end], document)) end++;
      if (end - first >= SHORTEST_LIST) {
        const odd = oddOneOf(names, first, end);
        if (odd >= 0) {
          const type = names[odd === first ? first + 1 : first].type;
          if (mayBe(type, names[odd], names, document, listsOf)) {
            mended ??= [...names];
            mended[odd] = ofType(names[odd], type);
          }
        }
      }
      first = end;
    }
    return mended ?? names;
  },
};

const isNear = (one: Name, other: Name): boolean =>
  other.firstToken > one.endToken && other.firstToken <= one.endToken + 2;

/** "A, B", "A and B", "A, and B" */
function isJoined(one: Name, other: Name, { tokens, vocabulary }: Read): boolean {
  if (!isNear(one, other) || tokens.sentences[one.firstToken] !== tokens.sentences[other.firstToken])
    return false;
  for (let i = one.endToken; i < other.firstToken; i++)
    if (!JOINTS.has(vocabulary.words[tokens.types[i]])) return false;
  return true;
}

/** The name of a list whose type no other has, while all others have one; -1 if there is none. */
function oddOneOf(names: readonly Name[], first: number, end: number): number {
  const isLike = (a: number, b: number): boolean => names[a].type === names[b].type;
  let odd = -1;
  // Of the first three, two agree.
  const common = isLike(first, first + 1) || isLike(first, first + 2) ? first : first + 1;
  for (let n = first; n < end; n++) {
    if (isLike(n, common)) continue;
    if (odd >= 0) return -1;
    odd = n;
  }
  return odd;
}

function mayBe(
  type: Name['type'],
  name: Name,
  names: readonly Name[],
  { tokens: { types } }: Read,
  listsOf: ListsOf,
): boolean {
  if (name.type === 'group') return false;
  const { firstToken, endToken } = name;
  if (type === 'place') {
    if (endToken - firstToken > 1 || (listsOf(firstToken, endToken) & TOWNS_AND_LANDS) === 0) return false;
    const isPartOf = (other: Name): boolean => {
      if (other.endToken - other.firstToken < 2 || other.type === 'place') return false;
      for (let i = other.firstToken; i < other.endToken; i++) if (types[i] === types[firstToken]) return true;
      return false;
    };
    return !names.some(isPartOf);
  }
  if (type !== 'organization') return false;
  for (let i = firstToken; i < endToken; i++) if (listsOf(i, i + 1) & ELSEWHERE) return false;
  return true;
}
