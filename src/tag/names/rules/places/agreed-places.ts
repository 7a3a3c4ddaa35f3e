import type { Name } from '../../../../core/layers/names.ts';
import { stir } from '../../../../learn/features/feature-key.ts';
import { Known } from '../known-words.ts';
import { retyped } from '../names-and-lists.ts';
import type { NameRule } from '../rule.ts';

/** Before what is a place: "in Norwick", "near Norwick", "north of Norwick". */
const WITHIN = /^(?:in|near|at|outside|inside|across)$/;
const DIRECTION =
  /^(?:north|south|east|west|(?:north|south)-?(?:east|west)|outskirts|outside|city|town|village|suburb)$/;

/**
 * Places where one was taken for a person although the article elsewhere is there, "the road in Norwick" beside "said Norwick was
 * quiet", or something lies "north of Norwick". Not what is a part of somebody's full name or stands after a rank.
 */
export const withPlacesAgreed: NameRule = {
  apply(names, { document, words }) {
    const { tokens, vocabulary } = document;
    const { types, sentences } = tokens;
    const keyOf = ({ firstToken, endToken }: Name): number => {
      let key = endToken - firstToken;
      for (let i = firstToken; i < endToken; i++) key = stir(key, types[i]);
      return key;
    };
    const lowerAt = (i: number, of: number): string =>
      i >= 0 && sentences[i] === sentences[of] ? vocabulary.words[vocabulary.lowers[types[i]]] : '';
    const isThere = ({ firstToken: first }: Name): boolean => WITHIN.test(lowerAt(first - 1, first));
    const isBeyond = ({ firstToken: first }: Name): boolean =>
      lowerAt(first - 1, first) === 'of' && DIRECTION.test(lowerAt(first - 2, first));
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
