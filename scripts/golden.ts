/**
 * Golden cases, test/golden/NAME: shows where the program's records differ from the expected ones, and accepts them.
 *
 *     npm run golden                        compare all cases
 *     npm run golden -- NAME... --accept    take what the program says now as expected, for these cases or all
 *     npm run golden -- NAME --source FILE  a new case from an article
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { recordSchema } from '../src/record/schema.ts';
import { expectedOf, GOLDEN_FOLDER, goldenCase, goldenCases, recordOf } from '../test/golden-cases.ts';
import { differences, outline } from '../test/outline.ts';

const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: { accept: { type: 'boolean', default: false }, source: { type: 'string' } },
});

if (values.source !== undefined) {
  if (names.length !== 1) throw new Error('usage: npm run golden -- NAME --source FILE');
  const folder = join(GOLDEN_FOLDER, names[0]);
  mkdirSync(folder, { recursive: true });
  const extension = basename(values.source).split('.').slice(1).join('.');
  copyFileSync(values.source, join(folder, `source.${extension}`));
}

for (const golden of names.length > 0 ? names.map(goldenCase) : goldenCases()) {
  const record = recordOf(golden);
  const expected = expectedOf(golden);
  const lines = differences(expected ? outline(expected) : [], outline(record));
  const { error } = recordSchema.safeParse(expected);
  if (expected && error) lines.push(`the expected record is of another schema: ${z.prettifyError(error)}`);
  console.log(`${golden.name}: ${lines.length === 0 ? 'as expected' : `${lines.length} differences`}`);
  for (const line of lines) console.log(`  ${line}`);
  if (values.accept || values.source !== undefined)
    writeFileSync(golden.expected, `${JSON.stringify(record, null, 2)}\n`);
}
