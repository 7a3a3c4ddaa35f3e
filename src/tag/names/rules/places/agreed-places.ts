import type { Name } from '../../../../core/layers/names.ts';
import { stir } from '../../../../learn/features/feature-key.ts';
import { wordsKey } from '../../words-key.ts';
import { OF, retyped } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';
import { Known } from '../words/known.ts';

/** Before what is a place: "in Norwick", "near Norwick", "north of Norwick". */
const WITHIN: ReadonlySet<string> = new Set(['in', 'near', 'at', 'outside', 'inside', 'across']);
const DIRECTIONS: ReadonlySet<string> = new Set(
  `north south east west northeast north-east northwest north-west southeast south-east southwest south-west outskirts outside city
  town village suburb`.split(/\s+/),
);

/**
 * Places where one was taken for a person although the article elsewhere is there, "the road in Norwick" beside "said Norwick was
 * quiet", or something lies "north of Norwick". Not what is a part of somebody's full name or stands after a rank.
 */
export const withPlacesAgreed: NameRule = {
  asks: [
    { types: ['person'], also: ['place'] },
    { types: ['person'], before: OF, twoBefore: DIRECTIONS },
  ],
  apply(names, { document, words }) {
    const { tokens, vocabulary } = document;
    const { types, sentences } = tokens;
    const keyOf = ({ firstToken, endToken }: Name): number => wordsKey(types, firstToken, endToken);
    const lowerAt = (i: number, of: number): string =>
      i >= 0 && sentences[i] === sentences[of] ? vocabulary.words[vocabulary.lowers[types[i]]] : '';
    const isThere = ({ firstToken: first }: Name): boolean => WITHIN.has(lowerAt(first - 1, first));
    const isBeyond = ({ firstToken: first }: Name): boolean =>
      lowerAt(first - 1, first) === 'of' && DIRECTIONS.has(lowerAt(first - 2, first));
    const places = new Set<number>();
    for (const name of names)
      if ((name.type === 'place' && isThere(name)) || (name.type === 'person' && isBeyond(name)))
        places.add(keyOf(name));
    if (places.size === 0) return names;
    const isAddressed = ({ firstToken }: Name): boolean =>
      firstToken > 0 && (words.of(types[firstToken - 1]) & Known.rank) !== 0;
    for (const name of names) {
      if (name.type !== 'person') continue;
      if (isAddressed(name)) places.delete(keyOf(name));
      for (let i = name.firstToken; name.endToken - name.firstToken > 1 && i < name.endToken; i++)
        places.delete(stir(1, types[i]));
    }
    return retyped(names, 'place', (name) => name.type === 'person' && places.has(keyOf(name)));
  },
};
