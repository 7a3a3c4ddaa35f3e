import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, vi } from 'vitest';
import { kernelSource } from '../../scripts/build-kernel.ts';

// one of its own: models of other tests in this process may fill the memory of the kernel that they share
vi.resetModules();
const { inKernel, kernel, kernelArray, kernelCopy } = await import('../../src/learn/kernel/kernel.ts');

it('is what its source compiles to', async () => {
  const { readFileSync } = await import('node:fs');
  expect(readFileSync('src/learn/kernel/code.ts', 'utf8')).toBe(await kernelSource());
});

it('runs on this machine, and keeps arrays apart', () => {
  expect(kernel).not.toBeNull();
  const one = kernelArray(Uint8Array, 3);
  const other = kernelArray(Float32Array, 2);
  expect([one, other].every(inKernel)).toBe(true);
  expect(other.byteOffset).toBeGreaterThanOrEqual(one.byteOffset + 3);
  expect(other.byteOffset % 16).toBe(0);
  expect(inKernel(new Uint8Array(3))).toBe(false);
});

it('copies a table once', () => {
  const original = Int32Array.of(1, 2, 3);
  const table = kernelCopy(original);
  expect(table).toEqual(original);
  expect(kernelCopy(original)).toBe(table);
});

it('gives plain memory when its own is full', () => {
  const large = kernelArray(Uint8Array, 1 << 26);
  expect(large.length).toBe(1 << 26);
  expect(inKernel(large)).toBe(false);
});

it('uses the room of arrays again that nobody holds any more', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const zeros = new Uint8Array(1 << 23);
  for (let mebibytes = 0; mebibytes < 64; mebibytes += 8) {
    const array = kernelArray(Uint8Array, zeros.length);
    expect(inKernel(array) && Buffer.compare(array, zeros) === 0).toBe(true);
    array.fill(1);
    await setImmediate();
    collectGarbage();
  }
});
