import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    // Only what hangs is ended: a machine that is busy must not fail a test.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    isolate: false, // models and lexicons are loaded once a process, not once a file; files leave nothing behind that shows
    maxWorkers: availableParallelism() + 1, // many tests wait for programs and servers
    expect: { requireAssertions: true }, // a test that asks nothing cannot fail
    sequence: { sequencer: LongestFirst },
  },
});
