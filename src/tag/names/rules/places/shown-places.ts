import type { Name } from '../../../../core/layers/names.ts';
import { atlas } from '../../../../gazetteer/atlas.ts';
import { RecordKind } from '../../../../gazetteer/gazetteer.ts';
import { wordsKey } from '../../words-key.ts';
import { COMMA, isTown, JOINTS, type Read, retyped } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';
import { contexts } from '../words/contexts.ts';
import { Known } from '../words/known.ts';
import type { KnownWords } from '../words/known-words.ts';

const FOLK: ReadonlySet<string> = new Set(contexts.of('folk'));
const STATE: ReadonlySet<string> = new Set(['state', 'states', 'province', 'provinces']);
const FOR: ReadonlySet<string> = new Set(['for']);
const MEMBERS: ReadonlySet<string> = new Set(['member']);

const STATE_KIND = 1 << RecordKind.state;

/**
 * Places where one was taken for a person or a body though what stands beside it says where it is: "Norwick residents", "the MP for
 * Norwick", "the Norwick and Upton areas", "Norwick state schools" if there is such a state, "Ann Hale, 34, Norwick, was fined".
 * So too wherever else the article has it by itself, unless it is a part of somebody's name.
 */
export const withPlacesShown: NameRule = {
  asks: [
    { behind: FOLK },
    { behind: STATE },
    { types: ['person', 'organization'], twoBefore: { known: Known.letters, words: MEMBERS }, before: FOR },
    { types: ['person', 'organization'], length: 'one', before: COMMA, behind: COMMA },
  ],
  apply(names, { document, words, listsOf }, asked) {
    const { types } = document.tokens;
    const isSeat = ({ firstToken: first }: Name): boolean =>
      words.lowerAt(first - 1) === 'for' &&
      first > 1 &&
      (MEMBERS.has(words.wordAt(first - 2)) || (words.of(types[first - 2]) & Known.letters) !== 0);
    /** "Ann Hale, 34, Norwick, was fined" */
    const isHome = (n: number): boolean => {
      const { firstToken: first, endToken: end } = names[n];
      const before = n > 0 ? names[n - 1] : undefined;
      return (
        before?.type === 'person' &&
        before.endToken === first - 3 &&
        /^\d\d$/.test(words.lowerAt(first - 2)) &&
        words.lowerAt(end) === ',' &&
        !/^\d/.test(words.lowerAt(end + 1)) &&
        isTown(listsOf(first, end))
      );
    };
    const keyOf = ({ firstToken, endToken }: Name): number => wordsKey(types, firstToken, endToken);
    const shown = new Set<number>();
    const show = (n: number, is: (name: Name) => boolean): void => {
      for (let k = n; k >= 0 && is(names[k]); k--) {
        if (names[k].type !== 'place') shown.add(keyOf(names[k]));
        if (k === 0 || !isJoined(names[k - 1], names[k], words)) break;
      }
    };
    for (const n of asked) {
      const name = names[n];
      const behind = words.wordAt(name.endToken);
      if (FOLK.has(behind)) show(n, isNoAcronym);
      else if (STATE.has(behind)) show(n, (one) => isState(one, document));
      else if (isSeat(name) || isHome(n)) shown.add(keyOf(name));
    }
    if (shown.size === 0) return names;
    for (const name of names)
      if (name.type === 'person' && name.endToken - name.firstToken > 1)
        for (let i = name.firstToken; i < name.endToken; i++) shown.delete(wordsKey(types, i, i + 1));
    return retyped(names, 'place', (name) => name.type !== 'place' && shown.has(keyOf(name)));

    function isNoAcronym({ firstToken, type }: Name): boolean {
      return type !== 'group' && words.wordAt(firstToken) !== words.lowerAt(firstToken).toUpperCase();
    }
  },
};

function isState({ start, end }: Name, { text }: Read): boolean {
  return atlas().finder.namings(text, start, end, STATE_KIND) !== 0;
}

/** "A, B", "A and B" */
function isJoined(one: Name, other: Name, words: KnownWords): boolean {
  const between = other.firstToken - one.endToken;
  if (between < 1 || between > 2) return false;
  for (let i = one.endToken; i < other.firstToken; i++) if (!JOINTS.has(words.lowerAt(i))) return false;
  return true;
}
