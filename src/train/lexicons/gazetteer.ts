import { Vocabulary } from '../../core/vocabulary.ts';
import { sortKeys } from '../../learn/key-index.ts';
import { pack } from '../../learn/packed.ts';
import { BEGINS_PHRASE, NAME_LISTS, NAME_LISTS_FILE, phraseKey } from '../../tag/names/name-lists.ts';
import { CodeUnits } from '../../tokenize/code-units.ts';
import { scan } from '../../tokenize/scanner.ts';
import { TokenColumns } from '../../tokenize/token-columns.ts';
import type { NameLists } from './name-lists.ts';

/** Bytes of the packed gazetteer: every name split into words as the tokenizer does, every beginning of a phrase marked. */
export function packGazetteer(lists: NameLists): Uint8Array {
  const bits = new Map<number, number>();
  const mark = (key: number, bit: number): void => {
    bits.set(key, (bits.get(key) ?? 0) | bit);
  };
  const vocabulary = new Vocabulary();
  const tokens = new TokenColumns();
  const units = new CodeUnits();
  NAME_LISTS.forEach((kind, index) => {
    for (const name of lists.get(kind) ?? []) {
      vocabulary.trim();
      tokens.length = 0;
      scan(name, units.read(name), vocabulary, tokens);
      let key = 0;
      for (let i = 0; i < tokens.length; i++) {
        if (i > 0) mark(key, BEGINS_PHRASE);
        const hash = vocabulary.hashes[tokens.types[i]];
        key = i === 0 ? hash : phraseKey(key, hash);
      }
      if (tokens.length > 0) mark(key, 1 << index);
    }
  });
  const keys = sortKeys(Int32Array.from(bits.keys()));
  const combinations = Uint32Array.from(new Set(bits.values())).sort();
  const position = new Map([...combinations].map((value, i) => [value, i]));
  const values = Uint16Array.from(keys, (key) => position.get(bits.get(key)!)!);
  return pack({
    ...NAME_LISTS_FILE,
    meta: { names: Object.fromEntries([...lists].map(([kind, list]) => [kind, list.size])) },
    columns: { keys, values, combinations },
  });
}
