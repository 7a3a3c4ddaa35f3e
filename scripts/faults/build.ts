import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
const STAGES = fileURLToPath(new URL('./stages.ts', import.meta.url));

/**
 * Builds the program with a faulty stage, a short time limit and a small heap.
 * @returns what to run
 */
export async function buildFaultyProgram(): Promise<string> {
  const dir = `${root}/.cache/faulty`;
  await build({
    cwd: root,
    input: {
      main: 'src/cli/main.ts',
      'analyst-thread': 'src/run/threads/analyst-thread.ts',
      'analyst-process': 'src/run/threads/analyst-process.ts',
      'opener-thread': 'src/run/opening/opener-thread.ts',
    },
    platform: 'node',
    external: (id) => /^[^./]/.test(id),
    plugins: [
      {
        name: 'faults',
        resolveId: (id, importer) =>
          /^\.{1,2}\/stages\.ts$/.test(id) && importer !== STAGES ? STAGES : null,
        transform: (code, id) =>
          id.endsWith('/src/run/limits.ts')
            ? code
                .replace('milliseconds: 10_000', 'milliseconds: 1_500')
                .replace('LEAST_HEAP_MB = 1024', 'LEAST_HEAP_MB = 200')
                .replace('HEAP_PER_TEXT_MB = 250', 'HEAP_PER_TEXT_MB = 40')
            : null,
      },
    ],
    output: { dir, cleanDir: true, chunkFileNames: '[name].js' },
    logLevel: 'silent',
  });
  mkdirSync(`${dir}/bin`);
  const program = `${dir}/bin/hearsay.js`;
  writeFileSync(
    program,
    "import { main } from '../main.js';\nprocess.exit(await main(process.argv.slice(2)));\n",
  );
  return program;
}
