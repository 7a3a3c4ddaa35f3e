import { describe, expect, it } from 'vitest';
import { hashWord } from '../../src/core/vocabulary.ts';
import { sortKeys } from '../../src/learn/key-index.ts';
import { WordClusters } from '../../src/learn/word-clusters.ts';

describe('WordClusters', () => {
  const keys = sortKeys(Int32Array.of(hashWord('fish'), hashWord('quota')));
  const fish = keys.indexOf(hashWord('fish'));
  const clusters = new WordClusters({
    keys,
    c0: Uint16Array.from(keys, (_, i) => (i === fish ? 700 : 4)),
    c1: Uint8Array.from(keys, (_, i) => (i === fish ? 0 : 9)),
  });

  it('numbers clusters from 1, for 0 is an unknown word', () => {
    const out = new Uint16Array(6);
    clusters.read(hashWord('fish'), out, 0);
    clusters.read(hashWord('quota'), out, 2);
    clusters.read(hashWord('harbour'), out, 4);
    expect([...out]).toEqual([701, 1, 5, 10, 0, 0]);
  });

  it('may hold none', () => {
    const empty = new WordClusters({ keys: new Int32Array(0) });
    expect(empty.count).toBe(0);
    empty.read(hashWord('fish'), new Uint16Array(0), 0);
  });
});
