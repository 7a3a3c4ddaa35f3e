import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'rolldown';

/**
 * Libraries that go into the bundle, since the program needs a small part of each: two modules of `natural`, which would
 * bring 80 MB of databases, the smallest of `eld`'s four models of languages, what a schema needs of `zod`, and `compromise`
 * (with what it is made of) on demand. All other libraries stay libraries.
 */
const BUNDLED = ['compromise', 'efrt', 'grad-school', 'suffix-thumb', 'natural', 'eld', 'zod'];
const isBundled = (id) => BUNDLED.some((name) => id === name || id.startsWith(`${name}/`));

// The program in a few files, since opening one of 250 modules takes longer than running it. What sources import only
// on demand stays in files of its own. Names stay, so that traces can be read; what is not ASCII is escaped, since a
// source that is all ASCII takes half the memory and is read faster.
await build({
  input: {
    main: 'src/cli/main.ts',
    index: 'src/index.ts',
    'analyst-thread': 'src/run/threads/analyst-thread.ts',
    'analyst-process': 'src/run/threads/analyst-process.ts',
    'opener-thread': 'src/run/opening/opener-thread.ts',
    'language-detector': 'eld/extrasmall',
  },
  platform: 'node',
  external: (id) => /^[^./]/.test(id) && !isBundled(id),
  output: {
    dir: 'dist',
    cleanDir: true,
    chunkFileNames: '[name].js',
    minifyInternalExports: false,
    charset: 'ascii',
    comments: false,
  },
});

const licences = BUNDLED.map((name) => {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8') : ''}`;
});
writeFileSync('dist/LICENCES.txt', licences.join('\n\n'));
