import { HearsayError } from '../../core/errors.ts';
import { schemaOrgClaim } from '../../exchange/formats/schema-org/claim.ts';
import { ClaimRanking, type RankedClaim } from '../../record/ranked-claims.ts';
import { runBatch } from '../../run/batch.ts';
import { ProgressLine } from '../../run/telling/progress.ts';
import { ReadingShare } from '../../run/telling/reading-share.ts';
import { describeSetAside } from '../../run/telling/summary.ts';
import { checkDestinations } from '../../write/destinations.ts';
import type { Sink } from '../../write/sink.ts';
import { ExitCode } from '../exit-codes.ts';
import { checkDestinationOptions } from '../extract/destination-options.ts';
import { checkExtractOptions, type ExtractFlags, oneOf } from '../extract/extract-options.ts';
import { Interruption } from '../extract/interruption.ts';
import { closing, openSinks } from '../extract/sinks.ts';
import { openInputs } from '../inputs.ts';
import { print } from '../print.ts';
import { say } from '../say.ts';
import { claimsTable } from './claims-table.ts';

const FORMATS = ['table', 'json', 'schema.org'] as const;
const MAX_TOP = 10_000;
const DEFAULT_WIDTH = 100;

/** Flags as they stand on the command line. */
export interface ClaimsFlags
  extends Pick<
    ExtractFlags,
    'from' | 'field' | 'published' | 'workers' | 'aliases' | 'known' | 'to' | 'schema' | 'quiet'
  > {
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
  const destinations = recordDestinations(flags);
  const options = { ...(await checkExtractOptions(flags)), force: true };
  const inputs = await openInputs(paths);
  const sinks = await openSinks(destinations, checkDestinationOptions(flags, destinations));
  const ranking = new ClaimRanking(top);
  const interruption = new Interruption();
  const shown = process.stderr.isTTY && !flags.quiet ? new ReadingShare(inputs) : undefined;
  const progress = shown && new ProgressLine(process.stderr, () => shown.share);
  const outcome = await closing(sinks, () =>
    runBatch({
      ...options,
      inputs,
      sinks: [rankingSink(ranking), ...sinks],
      signal: interruption.signal,
      ...(shown && { watch: (items) => shown.watch(items) }),
      onSetAside(setAside) {
        progress?.clear();
        say(describeSetAside(setAside));
      },
      onProgress: (counts) => progress?.update(counts),
    }).finally(() => progress?.clear()),
  );
  if (outcome.ended === 'interrupted') return ExitCode.interrupted;
  await print(await describe(ranking.claims, format, flags.clauses === true));
  if (!flags.quiet) for (const { name } of sinks) say(`records in ${name}`);
  return outcome.setAside > 0 ? ExitCode.someSetAside : ExitCode.done;
}

/** Where the records go beside the claims. All articles are analysed, also those that lie there unchanged: the ranking is of all. */
function recordDestinations({ to = [] }: ClaimsFlags): readonly string[] {
  if (to.includes('-'))
    throw new HearsayError(
      'usage',
      '--to -: standard output is for the claims; expected a folder or a database',
    );
  checkDestinations(to);
  return to;
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
