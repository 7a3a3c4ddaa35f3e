import { hashWord } from '../../../core/vocabulary.ts';
import { type ItemKeys, ItemWriter } from '../../corpus/item-writer.ts';
import type { ArticleSignature, EntitySignature } from '../../signature.ts';
import { bareParts } from '../../things/names/name-key.ts';
import type { ClaimSignature } from './claims.ts';
import { countedIn, TELLING_DIGITS, tellingDigits } from './numbers.ts';

const writer = new ItemWriter();

/** What the claims of an article are found by, and each claim whole. */
export function claimKeys({ claims, entities }: Pick<ArticleSignature, 'claims' | 'entities'>): ItemKeys {
  if (claims.length > 0) {
    const names = new Map(entities.map((entity) => [entity.id, entity]));
    for (const claim of claims) {
      writer.begin(wholeClaim(claim));
      addFacts(claim, namesIn(claim, names));
    }
  }
  return writer.take();
}

/** Equal for claims of the same numbers and words. */
function wholeClaim({ numbers, words }: Pick<ClaimSignature, 'numbers' | 'words'>): number {
  let hash = hashWord(numbers.join());
  for (const word of Uint32Array.from(words).sort()) hash = mixed(hash, word) | 0;
  return hash >>> 0;
}

/** What the entities of a claim are called in short: two articles may call a man by his full name and by his surname. */
function namesIn({ entities }: ClaimSignature, names: ReadonlyMap<string, EntitySignature>): number[] {
  const hashes: number[] = [];
  for (const id of entities) {
    const named = names.get(id);
    if (named) hashes.push(hashWord(named.type === 'person' ? bareParts(named.key).at(-1)! : named.key));
  }
  return hashes;
}

/**
 * What leads claims to each other: each number that tells with each word; other numbers, which thousands of claims have, with
 * a word and a name, or with two words in a row; and what is counted, whatever the number, with a word and a name.
 */
function addFacts({ numbers, counted, words }: ClaimSignature, names: readonly number[]): void {
  for (const number of numbers) {
    const hash = hashWord(number);
    const isTelling = tellingDigits(number) >= TELLING_DIGITS;
    for (let i = 0; i < words.length; i++)
      if (isTelling) writer.add(mixed(hash, words[i]));
      else {
        for (const name of names) writer.add(mixed(hash ^ name, words[i]));
        if (i > 0) writer.add(mixed(hash ^ words[i - 1], words[i]));
      }
  }
  for (const what of countedIn(counted)) {
    const hash = hashWord(what);
    for (const name of names) for (let i = 0; i < words.length; i++) writer.add(mixed(hash ^ name, words[i]));
  }
}

function mixed(one: number, other: number): number {
  return (Math.imul(one, 0x85ebca6b) ^ Math.imul(other ^ (one >>> 15), 0xc2b2ae35)) >>> 0;
}
