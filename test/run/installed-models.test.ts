import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { packedBytes } from '../../src/learn/packed.ts';
import { installedModels, pipelineName } from '../../src/run/installed-models.ts';

it.each(installedModels())('%s is as it was packed', (model) => {
  const bytes = packedBytes(model);
  const { buffer, byteOffset } = bytes;
  expect(crc32(bytes.subarray(8))).toBe(new DataView(buffer, byteOffset).getUint32(4, true));
});

it('names the version, and a digest that every installed model has a part in', () => {
  const name = pipelineName();
  expect(name).toMatch(/^hearsay \d+\.\d+\.\d+ \+ [0-9a-f]{8}$/);
  for (const model of installedModels()) {
    const checksum = packedBytes(model).subarray(4, 5);
    checksum[0] ^= 1;
    expect(pipelineName()).not.toBe(name);
    checksum[0] ^= 1;
  }
  expect(pipelineName()).toBe(name);
});
