import { writeFileSync } from 'node:fs';
import { commands } from '../src/cli/main.ts';
import { referencePage } from '../src/cli/reference/markdown.ts';
import { outline } from '../src/cli/reference/outline.ts';

// npx tsx scripts/reference.ts: writes docs/command-line.md anew.
writeFileSync(
  new URL('../docs/command-line.md', import.meta.url),
  referencePage(outline(commands(() => {}))),
);
