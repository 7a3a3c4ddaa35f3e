import { extract } from '../extract/extract.ts';
import type { ExtractFlags } from '../extract/extract-options.ts';
import { type AddCommand, several, withExamples, withFlat, withInputs, withNames } from './command.ts';

const EXAMPLES = [
  'hearsay articles/                          # a folder: records in output/, output/hearsay.db, output/report.html',
  'hearsay --from jsonl --to - < news.jsonl   # JSON Lines in, a record a line out',
  'hearsay articles/ --to sqlite:news.db      # into a database; again later: only what is new or changed',
  'hearsay articles/ --shard 3/40 --to out/   # one part of forty: out/part-00003-of-00040.jsonl',
];

/** The main command, which has no name of its own. */
export const addExtract: AddCommand = (program, finish) => {
  withFlat(withNames(withInputs(withExamples(program, EXAMPLES))))
    .option(
      '--to <dest>',
      'a folder, "-" (standard output), sqlite:FILE, postgres://HOST/DATABASE, duckdb:FILE, parquet:FOLDER, csv:FOLDER or s3://BUCKET/PREFIX; may be repeated',
      several,
    )
    .option('--schema <name>', 'where in a PostgreSQL database the tables lie; "hearsay" if absent')
    .option('--excel', 'with csv: files that Excel knows for UTF-8')
    .option('--offsets <unit>', 'what offsets count: utf-16 or codepoint', 'utf-16')
    .option('--force', 'analyse also what the destinations hold unchanged')
    .option('--copies <what>', 'articles with the text of one before them: analyse or skip', 'analyse')
    .option('--prune', 'remove records whose articles the inputs do not hold any more')
    .option('--max-size <mb>', 'set aside articles with more text than this', '5')
    .option('--set-aside <file>', 'list what was set aside, as JSON Lines; "-" puts it among the records')
    .option('--retry <file>', 'only what such a list names')
    .option('--files-from <file>', 'read the files that a list names, a path a line; "-" for standard input')
    .option(
      '--shard <i/n>',
      'read and write one of n parts, i from 0; auto/n or auto as the engine says that runs an array of jobs',
    )
    .option('--watch', 'follow folders: read what is new or changed until a signal comes')
    .option('--json-summary <file>', 'the summary for programs')
    .option('--quiet', 'no progress and no summary')
    .action(async (paths: string[], flags: ExtractFlags) => {
      finish(await extract(paths, flags));
    });
};
