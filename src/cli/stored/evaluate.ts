import { readFile } from 'node:fs/promises';
import { HearsayError, messageOf } from '../../core/errors.ts';
import { visible } from '../../core/visible.ts';
import type { Correction } from '../../report/corrections.ts';
import { faultOf } from '../../report/hold-corrections.ts';
import { ExitCode } from '../exit-codes.ts';
import { checkSchema } from '../extract/destination-options.ts';
import { print } from '../print.ts';
import { say } from '../say.ts';
import { openRecords } from './records.ts';

/** Flags as they stand on the command line. */
export interface EvaluateFlags {
  readonly gold: string;
  readonly schema?: string;
}

/** `hearsay evaluate`: holds records against the corrections that readers of a report noted. */
export async function evaluate(paths: readonly string[], { gold, schema }: EvaluateFlags): Promise<ExitCode> {
  const corrections = await readCorrections(gold);
  const records = await openRecords(paths, checkSchema(schema, paths));
  const byArticle = new Map<string, Correction[]>();
  for (const correction of corrections)
    byArticle.set(correction.article, [...(byArticle.get(correction.article) ?? []), correction]);
  let right = 0;
  let held = 0;
  for await (const record of records) {
    const own = byArticle.get(record.id) ?? [];
    byArticle.delete(record.id);
    for (const correction of own) {
      const fault = faultOf(record, correction);
      held++;
      if (fault === null) right++;
      else await print(`${visible(`${record.id}: ${fault}`)}\n`);
    }
  }
  for (const article of byArticle.keys()) say(`${article}: no record of this article`);
  say(`${right} of ${held} as the corrections say`);
  return right === corrections.length ? ExitCode.done : ExitCode.someSetAside;
}

async function readCorrections(file: string): Promise<Correction[]> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new HearsayError('usage', `--gold: ${file} cannot be read: ${messageOf(cause)}`, { cause });
  });
  return text
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [parseCorrection(line, `${file}:${i + 1}`)]));
}

function parseCorrection(line: string, place: string): Correction {
  try {
    const found = JSON.parse(line) as Partial<Correction> | null;
    if (typeof found?.article === 'string' && (found.about === 'entity' || found.about === 'quote'))
      return found as Correction;
  } catch {
    // said below
  }
  throw new HearsayError('usage', `--gold: ${place}: expected a correction that a report's page gave`);
}
