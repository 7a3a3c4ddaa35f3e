#!/usr/bin/env node
/** What nobody foresaw, wherever it was thrown: while the program is loaded, by what nobody waits for. */
process.on('uncaughtException', (error) => {
  const hasNoFiles = error?.code === 'EMFILE' || error?.code === 'ENFILE';
  const line = hasNoFiles
    ? 'too many open files; allow more (ulimit -n 1024) and run it again'
    : `internal error, please report it: ${error?.stack ?? error}`;
  process.stderr.write(`hearsay: ${line}\n`);
  process.exit(3);
});
const { main } = await import('../dist/main.js');

// Everything is written by now. Not waiting for what is left: an interrupted run may still be reading standard input.
process.exit(await main(process.argv.slice(2)));
