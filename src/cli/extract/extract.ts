import { stat } from 'node:fs/promises';
import { HearsayError } from '../../core/errors.ts';
import type { Input } from '../../read/reader.ts';
import { type Batch, type Outcome, runBatch } from '../../run/batch.ts';
import { UnderWay } from '../../run/resuming/under-way.ts';
import { ProgressLine } from '../../run/telling/progress.ts';
import { ReadingShare } from '../../run/telling/reading-share.ts';
import { describeSetAside, describeSummary, type Summary, summaryJson } from '../../run/telling/summary.ts';
import {
  checkDestinations,
  type DestinationOptions,
  folderOf,
  writingOrder,
} from '../../write/destinations.ts';
import type { Sink } from '../../write/sink.ts';
import { isStandardOutputLost } from '../../write/stream/standard-output.ts';
import { ExitCode } from '../exit-codes.ts';
import { openFolders, openInputs, openList } from '../inputs.ts';
import { say } from '../say.ts';
import { checkDestinationOptions } from './destination-options.ts';
import { checkExtractOptions, type ExtractFlags } from './extract-options.ts';
import { Interruption } from './interruption.ts';
import { openReport } from './report-file.ts';
import { readRetryList, setAsideLine } from './set-aside-file.ts';
import { closing, openSinks } from './sinks.ts';

const DEFAULT_FOLDER = 'output';
/** A folder goes to a folder and a database, with a page to look at; anything else is a filter, to standard output. */
const FOLDER_DESTINATIONS = [DEFAULT_FOLDER, `sqlite:${DEFAULT_FOLDER}/hearsay.db`];
const LOST =
  'standard output is closed: the records go nowhere; give it a file (> FILE), or a destination (--to)';
const DEFAULT_REPORT = `${DEFAULT_FOLDER}/report.html`;

/** The main command: reads articles, writes records, and says on stderr how it went. */
export async function extract(paths: readonly string[], flags: ExtractFlags): Promise<ExitCode> {
  const { reading, ...options } = await checkExtractOptions(flags);
  const retry = flags.retry === undefined ? undefined : await readRetryList(flags.retry);
  const asked = retry && paths.length === 0 ? retry.inputs : paths;
  const isFolder = flags.flat === undefined && flags.to === undefined && (await isAnyFolder(asked));
  const destinations = flags.to ?? (isFolder ? FOLDER_DESTINATIONS : ['-']);
  checkDestinations(destinations);
  const inStream = flags.setAside === '-';
  const writing: DestinationOptions = {
    ...checkDestinationOptions(flags, destinations, reading.shard),
    ...(inStream && { setAsideLine: (setAside) => setAsideLine(setAside, inputs) }),
  };
  const inputs = await inputsOf(asked, flags);
  const setAsideFile = inStream ? undefined : openReport('--set-aside', flags.setAside);
  const summaryFile = openReport('--json-summary', flags.jsonSummary);
  const sinks = await openSinks(destinations, writing);
  if (sinks.every(({ isComplete }) => isComplete)) {
    await closing(sinks, async () => {});
    if (!flags.quiet) say(describeThere(sinks));
    return ExitCode.done;
  }
  if (destinations.includes('-') && isStandardOutputLost()) say(LOST);
  for (const file of [setAsideFile, summaryFile]) file?.begin();
  const interruption = new Interruption();
  const folder = folderOf(destinations);
  const shown = process.stderr.isTTY && !flags.quiet ? new ReadingShare(inputs) : undefined;
  const progress = shown && new ProgressLine(process.stderr, () => shown.share);
  const batch: Batch = {
    inputs,
    reading: { ...reading, ...(retry && { only: retry.only }) },
    ...options,
    follow: flags.watch === true,
    ...(folder !== null && { underWay: new UnderWay(folder) }),
    sinks: writingOrder(destinations).map((i) => sinks[i]),
    signal: interruption.signal,
    ...(shown && { watch: (items) => shown.watch(items) }),
    onSetAside(setAside) {
      progress?.clear();
      say(describeSetAside(setAside));
      setAsideFile?.write(setAsideLine(setAside, inputs));
    },
    onProgress: (counts) => progress?.update(counts),
  };
  const started = performance.now();
  const outcome = await closing(sinks, async () => {
    try {
      return await runBatch(batch);
    } finally {
      progress?.clear();
    }
  });
  const places = sinks.map(({ name }) => name).filter((_, i) => destinations[i] !== '-');
  const { articles, unchanged } = outcome.counts;
  if (isFolder && outcome.ended === 'complete' && articles + unchanged > 0)
    places.push(await reportOf(DEFAULT_FOLDER, DEFAULT_REPORT));
  const summary: Summary = {
    ...outcome,
    seconds: (performance.now() - started) / 1000,
    places,
    isPruned: options.prune,
    hasFollowed: flags.watch === true,
  };
  summaryFile?.write(`${JSON.stringify(summaryJson(summary), null, 2)}\n`);
  if (!flags.quiet && outcome.ended !== 'closed pipe') for (const line of describeSummary(summary)) say(line);
  return exitCodeOf(outcome);
}

/** @throws HearsayError `usage` if there is none, or if one is missing */
function inputsOf(paths: readonly string[], { watch, filesFrom }: ExtractFlags): Promise<Input[]> {
  if (filesFrom === undefined) return watch ? openFolders(paths) : openInputs(paths);
  if (watch || paths.length > 0)
    throw new HearsayError('usage', '--files-from names all that is read: expected no PATH and no --watch');
  return openList(filesFrom);
}

function describeThere(sinks: readonly Sink[]): string {
  return `nothing to do: the part is in ${sinks.map(({ name }) => name).join(', ')}; --force makes it anew`;
}

async function reportOf(folder: string, file: string): Promise<string> {
  const [{ writeReport }, { recordsOf }] = await Promise.all([
    import('../stored/report.ts'),
    import('../stored/records.ts'),
  ]);
  await writeReport(recordsOf([{ path: folder }]), file, 'Who said what');
  return file;
}

async function isAnyFolder(paths: readonly string[]): Promise<boolean> {
  for (const path of paths) if ((await stat(path).catch(() => undefined))?.isDirectory()) return true;
  return false;
}

function exitCodeOf({ ended, setAside }: Outcome): ExitCode {
  if (ended === 'interrupted') return ExitCode.interrupted;
  if (ended === 'closed pipe') return ExitCode.done;
  return setAside > 0 ? ExitCode.someSetAside : ExitCode.done;
}
