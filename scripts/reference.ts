import { writeFileSync } from 'node:fs';
import { commands } from '../src/cli/main.ts';
import { configJsonSchema } from '../src/cli/reference/config-json-schema.ts';
import { referencePage } from '../src/cli/reference/markdown.ts';
import { configOutline, outline } from '../src/cli/reference/outline.ts';

// npx tsx scripts/reference.ts: writes docs/command-line.md and schema/hearsay-config.json anew.
const program = commands(() => {});
const config = configOutline(program);
const write = (file: string, text: string): void =>
  writeFileSync(new URL(`../${file}`, import.meta.url), text);
write('docs/command-line.md', referencePage(outline(program), config));
write('schema/hearsay-config.json', configJsonSchema(config));
