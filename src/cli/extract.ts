import { stat } from 'node:fs/promises';
import { HearsayError } from '../core/errors.ts';
import { checkPath } from '../read/find.ts';
import type { Input } from '../read/reader.ts';
import { type Outcome, runBatch } from '../run/batch.ts';
import { ProgressLine } from '../run/progress.ts';
import { ReadingShare } from '../run/reading-share.ts';
import { describeOutcome, describeSetAside } from '../run/summary.ts';
import { checkDestinations, openSink } from '../write/destinations.ts';
import type { Sink } from '../write/sink.ts';
import { ExitCode } from './exit-codes.ts';
import { checkExtractOptions, type ExtractFlags } from './extract-options.ts';

const DEFAULT_FOLDER = 'output';

/** The default command: reads articles, writes records, and says on stderr how it went. */
export async function extract(paths: readonly string[], flags: ExtractFlags): Promise<ExitCode> {
  const { reading, analysis, workers } = checkExtractOptions(flags);
  const destinations = flags.to ?? (await defaultDestinations(paths));
  checkDestinations(destinations);
  const inputs = inputsOf(paths);
  await checkInputs(inputs);
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

function inputsOf(paths: readonly string[]): Input[] {
  if (paths.length > 0) return paths.map((path) => (path === '-' ? standardInput() : { path }));
  if (process.stdin.isTTY)
    throw new HearsayError('usage', 'expected a PATH, or an article on standard input; try hearsay --help');
  return [standardInput()];
}

function standardInput(): Input {
  return { stream: process.stdin, name: '<stdin>' };
}

/** Nothing is done if an input is missing. */
async function checkInputs(inputs: readonly Input[]): Promise<void> {
  await asUsage('input', async () => {
    for (const input of inputs) if ('path' in input) await checkPath(input.path);
  });
}

/** Opens all destinations before anything is read. */
async function openSinks(destinations: readonly string[]): Promise<Sink[]> {
  const sinks: Sink[] = [];
  await asUsage('output', async () => {
    for (const destination of destinations) sinks.push(await openSink(destination));
  });
  return sinks;
}

/** Before anything is read, an input or destination that does not work is a fault of the command line. */
async function asUsage(code: 'input' | 'output', check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (error instanceof HearsayError && error.code === code)
      throw new HearsayError('usage', error.message, { cause: error });
    throw error;
  }
}

function exitCodeOf({ ended, setAside }: Outcome): ExitCode {
  if (ended === 'interrupted') return ExitCode.interrupted;
  if (ended === 'closed pipe') return ExitCode.done;
  return setAside > 0 ? ExitCode.someSetAside : ExitCode.done;
}
