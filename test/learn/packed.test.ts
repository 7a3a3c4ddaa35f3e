import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/learn/packed.ts';

const packed = {
  kind: 'toy',
  version: 3,
  meta: { note: 'naïve' },
  columns: {
    a: Uint8Array.of(1, 2, 3),
    b: Float32Array.of(0.5, -2),
    c: Int16Array.of(-7),
    none: new Uint32Array(0),
  },
};

describe('packed files', () => {
  it('give back what was put in', () => {
    expect(unpack(pack(packed), 'toy.bin', 'toy', 3)).toEqual(packed);
  });

  it('are equal for equal content', () => {
    expect(pack(packed)).toEqual(pack(structuredClone(packed)));
  });

  it('are refused when a byte changed, or some are missing', () => {
    const bytes = pack(packed);
    expect(() => unpack(bytes.slice(0, -8), 'toy.bin', 'toy', 3)).toThrow(/toy\.bin: checksum/);
    bytes[bytes.length - 20] ^= 1;
    expect(() => unpack(bytes, 'toy.bin', 'toy', 3)).toThrow(/toy\.bin: checksum/);
  });

  it('are refused when of another kind or version', () => {
    expect(() => unpack(pack(packed), 'toy.bin', 'toy', 4)).toThrow(
      /expected toy version 4, found toy version 3/,
    );
    expect(() => unpack(pack(packed), 'toy.bin', 'game', 3)).toThrow(/expected game version 3/);
  });

  it('are refused when they are something else', () => {
    expect(() => unpack(new Uint8Array(64), 'toy.bin', 'toy', 3)).toThrow(/starts with "HSAY"/);
  });
});
