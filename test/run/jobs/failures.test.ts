import { expect, test } from 'vitest';
import { unreadable } from '../../../src/run/jobs/failures.ts';
import { OverTime } from '../../../src/run/threads/deadline.ts';

test.each([
  [false, /a fault of hearsay/],
  [true, /the machine has other things to do/],
])('what is not done in time is no fault of hearsay where it had no processor: %s', (wasStarved, hint) => {
  const { reason, hint: given } = unreadable('in/a.pdf', new OverTime(30_000, wasStarved));
  expect(reason).toBe('reading it was not done within 30 s');
  expect(given).toMatch(hint);
});
