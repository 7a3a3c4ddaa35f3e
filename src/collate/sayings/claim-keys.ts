import { hashWord } from '../../core/vocabulary.ts';
import { type ItemKeys, keysOfItems } from '../corpus/items.ts';
import type { ArticleSignature } from '../signature.ts';
import { bareParts } from '../things/names/name-key.ts';
import type { ClaimSignature } from './claims.ts';
import { countedIn, TELLING_DIGITS, tellingDigits } from './numbers.ts';

type Names = ReadonlyMap<string, number>;

/** What the claims of an article are found by, and each claim whole. */
export function claimKeys(signature: Pick<ArticleSignature, 'claims' | 'entities'>): ItemKeys {
  const { claims } = signature;
  if (claims.length === 0) return keysOfItems([]);
  const names = claimNames(signature);
  return keysOfItems(claims.map((claim) => ({ whole: wholeClaim(claim), keys: factsOf(claim, names) })));
}

/** By entity, what it is called in short: two articles may call a man by his full name and by his surname. */
function claimNames({ entities }: Pick<ArticleSignature, 'entities'>): Names {
  return new Map(
    entities.map(({ id, type, key }) => [id, hashWord(type === 'person' ? bareParts(key).at(-1)! : key)]),
  );
}

/** Equal for claims of the same numbers and words. */
function wholeClaim({ numbers, words }: Pick<ClaimSignature, 'numbers' | 'words'>): number {
  let hash = hashWord(numbers.join());
  for (const word of [...words].sort((a, b) => a - b)) hash = mixed(hash, word) | 0;
  return hash >>> 0;
}

/**
 * What leads claims to each other: each number that tells with each word; other numbers, which thousands of claims have, with
 * a word and a name, or with two words in a row; and what is counted, whatever the number, with a word and a name.
 */
function factsOf({ numbers, counted, words, entities }: ClaimSignature, names: Names): number[] {
  const facts = new Set<number>();
  const named = entities.flatMap((entity) => names.get(entity) ?? []);
  for (const number of numbers) {
    const hash = hashWord(number);
    const isTelling = tellingDigits(number) >= TELLING_DIGITS;
    for (const [i, word] of words.entries())
      if (isTelling) facts.add(mixed(hash, word));
      else {
        for (const name of named) facts.add(mixed(hash ^ name, word));
        if (i > 0) facts.add(mixed(hash ^ words[i - 1], word));
      }
  }
  for (const what of countedIn(counted))
    for (const name of named) for (const word of words) facts.add(mixed(hashWord(what) ^ name, word));
  return [...facts];
}

function mixed(one: number, other: number): number {
  return (Math.imul(one, 0x85ebca6b) ^ Math.imul(other ^ (one >>> 15), 0xc2b2ae35)) >>> 0;
}
