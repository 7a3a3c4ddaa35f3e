import { build } from 'rolldown';

// The program in a few files, since opening one of 250 modules takes longer than running it. What sources import only
// on demand stays in files of its own, and libraries stay libraries. Names stay, so that traces can be read; what is not
// ASCII is escaped, since a source that is all ASCII takes half the memory and is read faster.
await build({
  input: { main: 'src/cli/main.ts', index: 'src/index.ts', 'analyst-thread': 'src/run/analyst-thread.ts' },
  platform: 'node',
  external: /^[^./]/,
  output: {
    dir: 'dist',
    cleanDir: true,
    chunkFileNames: '[name].js',
    minifyInternalExports: false,
    charset: 'ascii',
    comments: false,
  },
});
