import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    isolate: false, // models and lexicons are loaded once a process, not once a file; files leave nothing behind that shows
    maxWorkers: '100%', // many tests wait for programs and servers
  },
});
