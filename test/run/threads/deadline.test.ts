import { describe, expect, it } from 'vitest';
import { OverTime, within } from '../../../src/run/threads/deadline.ts';

function spin(): never {
  for (;;);
}

describe('work within its time', () => {
  it('gives what it gives and throws what it throws', () => {
    expect(within(1000, () => 'done')).toBe('done');
    expect(() =>
      within(1000, () => {
        throw new RangeError('mine');
      }),
    ).toThrow(RangeError);
  });

  it('is ended if it hangs, in code and in patterns, and what it was changing is made anew', () => {
    let renewed = 0;
    const renew = () => {
      renewed++;
    };
    expect(() => within(60, spin, renew)).toThrow(OverTime);
    expect(renewed).toBeGreaterThan(0);
    expect(() => within(60, () => /^(a+)+$/.test(`${'a'.repeat(40)}b`))).toThrow(/not done within 0\.06 s/);
    expect(within(1000, () => 'still works')).toBe('still works');
  });

  it('is tried again if the program had no time to do it in', () => {
    let tries = 0;
    const waiting = new Int32Array(new SharedArrayBuffer(4));
    const sleep = () => {
      tries++;
      if (tries < 3) for (;;) Atomics.wait(waiting, 0, 0, 10);
      return 'awake';
    };
    expect(within(200, sleep)).toBe('awake');
  });

  it('is begun once if it is then done in parts, however busy the machine is', () => {
    const waiting = new Int32Array(new SharedArrayBuffer(4));
    let tries = 0;
    const sleep = () => {
      tries++;
      for (;;) Atomics.wait(waiting, 0, 0, 10);
    };
    expect(() => within(60, sleep, undefined, 1)).toThrow(OverTime);
    expect(tries).toBe(1);
  });

  it('has more time each time', () => {
    const started = performance.now();
    const waiting = new Int32Array(new SharedArrayBuffer(4));
    const slow = () => {
      for (let i = 0; i < 50; i++) Atomics.wait(waiting, 0, 0, 10);
      return performance.now() - started;
    };
    expect(within(80, slow)).toBeGreaterThan(80 + 4 * 80);
  });
});
