import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordJsonSchema } from '../../src/record/schema.ts';

it('the checked-in JSON Schema is that of the zod schema (npm run -s hearsay -- schema > schema/hearsay-1.json)', () => {
  const checkedIn = readFileSync(new URL('../../schema/hearsay-1.json', import.meta.url), 'utf8');
  expect(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`).toBe(checkedIn);
});
