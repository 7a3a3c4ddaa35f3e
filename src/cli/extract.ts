import { stat } from 'node:fs/promises';
import { type Outcome, runBatch } from '../run/batch.ts';
import { ProgressLine } from '../run/progress.ts';
import { ReadingShare } from '../run/reading-share.ts';
import { describeOutcome, describeSetAside } from '../run/summary.ts';
import { checkDestinations, openSink } from '../write/destinations.ts';
import type { Sink } from '../write/sink.ts';
import { ExitCode } from './exit-codes.ts';
import { checkExtractOptions, type ExtractFlags } from './extract-options.ts';
import { asUsage, openInputs } from './inputs.ts';

const DEFAULT_FOLDER = 'output';

/** The default command: reads articles, writes records, and says on stderr how it went. */
export async function extract(paths: readonly string[], flags: ExtractFlags): Promise<ExitCode> {
  const { reading, analysis, workers } = await checkExtractOptions(flags);
  const destinations = flags.to ?? (await defaultDestinations(paths));
  checkDestinations(destinations);
  const inputs = await openInputs(paths);
  const started = performance.now();
  const interruption = new AbortController();
  const onInterrupt = () => {
    if (interruption.signal.aborted) process.exit(ExitCode.interrupted);
    interruption.abort();
  };
  process.on('SIGINT', onInterrupt).on('SIGTERM', onInterrupt);

  const sinks = await openSinks(destinations);
  const shown = process.stderr.isTTY && !flags.quiet ? new ReadingShare(inputs) : undefined;
  const progress = shown && new ProgressLine(process.stderr, () => shown.share);
  let outcome: Outcome;
  try {
    outcome = await runBatch({
      inputs,
      reading,
      analysis,
      workers,
      sinks,
      signal: interruption.signal,
      ...(shown && { watch: (items) => shown.watch(items) }),
      onSetAside(setAside) {
        progress?.clear();
        process.stderr.write(`hearsay: ${describeSetAside(setAside)}\n`);
      },
      onProgress: (counts) => progress?.update(counts),
    });
  } finally {
    progress?.clear();
    for (const sink of sinks) await sink.close();
  }
  if (!flags.quiet && outcome.ended !== 'closed pipe')
    process.stderr.write(`hearsay: ${describeOutcome(outcome, (performance.now() - started) / 1000)}\n`);
  return exitCodeOf(outcome);
}

/** A folder goes to a folder and a database; anything else is a filter and goes to standard output. */
async function defaultDestinations(paths: readonly string[]): Promise<string[]> {
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) return [DEFAULT_FOLDER, `sqlite:${DEFAULT_FOLDER}/hearsay.db`];
  }
  return ['-'];
}

/** Opens all destinations before anything is read. */
async function openSinks(destinations: readonly string[]): Promise<Sink[]> {
  const sinks: Sink[] = [];
  await asUsage('output', async () => {
    for (const destination of destinations) sinks.push(await openSink(destination));
  });
  return sinks;
}

function exitCodeOf({ ended, setAside }: Outcome): ExitCode {
  if (ended === 'interrupted') return ExitCode.interrupted;
  if (ended === 'closed pipe') return ExitCode.done;
  return setAside > 0 ? ExitCode.someSetAside : ExitCode.done;
}
