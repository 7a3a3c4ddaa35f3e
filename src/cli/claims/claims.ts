import { HearsayError } from '../../core/errors.ts';
import { schemaOrgClaim } from '../../exchange/formats/schema-org/claim.ts';
import { ClaimRanking, type RankedClaim } from '../../record/ranked-claims.ts';
import { runBatch } from '../../run/batch.ts';
import { describeSetAside } from '../../run/telling/summary.ts';
import type { Sink } from '../../write/sink.ts';
import { ExitCode } from '../exit-codes.ts';
import { checkExtractOptions, type ExtractFlags, oneOf } from '../extract/extract-options.ts';
import { openInputs } from '../inputs.ts';
import { print } from '../print.ts';
import { say } from '../say.ts';
import { claimsTable } from './claims-table.ts';

const FORMATS = ['table', 'json', 'schema.org'] as const;
const MAX_TOP = 10_000;
const DEFAULT_WIDTH = 100;

/** Flags as they stand on the command line. */
export interface ClaimsFlags
  extends Pick<ExtractFlags, 'from' | 'field' | 'published' | 'workers' | 'aliases' | 'known'> {
  readonly top: string;
  readonly as: string;
  readonly clauses?: boolean;
}

/** `hearsay claims`: reads articles and prints their most check-worthy claims on standard output. */
export async function claims(paths: readonly string[], flags: ClaimsFlags): Promise<ExitCode> {
  const top = Number(flags.top);
  if (!/^\d+$/.test(flags.top) || top < 1 || top > MAX_TOP)
    throw new HearsayError(
      'usage',
      `--top: expected a whole number from 1 to ${MAX_TOP}, found "${flags.top}"`,
    );
  const format = oneOf('--as', FORMATS, flags.as);
  const ranking = new ClaimRanking(top);
  const outcome = await runBatch({
    ...(await checkExtractOptions(flags)),
    inputs: await openInputs(paths),
    sinks: [rankingSink(ranking)],
    signal: new AbortController().signal,
    onSetAside: (setAside) => say(describeSetAside(setAside)),
    onProgress: () => undefined,
  });
  await print(await describe(ranking.claims, format, flags.clauses === true));
  return outcome.setAside > 0 ? ExitCode.someSetAside : ExitCode.done;
}

function rankingSink(ranking: ClaimRanking): Sink {
  return {
    name: 'claims',
    async write(batch) {
      for (const record of batch.records) ranking.add(record);
    },
    async close() {},
  };
}

async function describe(
  ranked: readonly RankedClaim[],
  format: (typeof FORMATS)[number],
  withClauses: boolean,
): Promise<string> {
  if (format === 'table') return claimsTable(ranked, process.stdout.columns ?? DEFAULT_WIDTH);
  if (format === 'schema.org') return `${JSON.stringify(ranked.map(schemaOrgClaim), null, 2)}\n`;
  if (!withClauses) return `${JSON.stringify(ranked, null, 2)}\n`;
  const { clauseGrammar } = await import('../../detect/claims/clause-grammar.ts');
  return `${JSON.stringify(
    ranked.map((claim) => ({ ...claim, clause: clauseGrammar(claim.text) })),
    null,
    2,
  )}\n`;
}
