import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { HearsayError } from '../core/errors.ts';
import { PACKAGE_ROOT } from '../core/package-root.ts';
import { visible } from '../core/visible.ts';
import { type ClaimsFlags, claims } from './claims.ts';
import { ExitCode } from './exit-codes.ts';
import { extract } from './extract.ts';
import type { ExtractFlags } from './extract-options.ts';
import { print } from './print.ts';
import { say } from './say.ts';

/** Runs the command line; resolves to the exit status once everything is written. Messages go to stderr. */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = ExitCode.done;
  const program = commands((result) => {
    code = result;
  });
  process.stdout.on('error', () => {}); // told to whoever wrote
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return report(error as Error);
  }
}

/** One clear line for what the user can mend, the whole trace for a fault of the program. */
function report(error: Error): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
  if (!(error instanceof HearsayError)) {
    process.stderr.write(`hearsay: internal error, please report it: ${error.stack}\n`);
    return ExitCode.stopped;
  }
  say(error.message);
  return error.code === 'usage' ? ExitCode.usage : ExitCode.stopped;
}

const EXAMPLES = `
Examples:
  hearsay articles/                          a folder: records in output/, and output/hearsay.db
  hearsay --from jsonl --to - < news.jsonl   JSON Lines in, a record a line out
  hearsay articles/ --to sqlite:news.db      into a database; again later: only what is new or changed

Exit status: 0 all written, 1 some articles set aside, 2 wrong usage, 3 stopped (run it again), 130 interrupted.`;

function commands(finish: (code: ExitCode) => void): Command {
  const { version } = JSON.parse(readFileSync(new URL('package.json', PACKAGE_ROOT), 'utf8'));
  const program = new Command('hearsay')
    .description('Who is in a news article, where, when, who said what, and what is claimed.')
    .version(version)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(`${hearsayError(text)}\n`),
    })
    .addHelpText('after', EXAMPLES);
  withInputs(program)
    .option(
      '--to <dest>',
      'a folder, "-" (standard output) or sqlite:FILE; may be repeated',
      (dest: string, before: string[] | undefined) => [...(before ?? []), dest],
    )
    .option('--offsets <unit>', 'what offsets count: utf-16 or codepoint', 'utf-16')
    .option('--aliases <file>', 'CSV of your own names for entities: alias, canonical name, type')
    .option('--force', 'analyse also what the destinations hold unchanged')
    .option('--prune', 'remove records whose articles the inputs do not hold any more')
    .option('--max-size <mb>', 'set aside articles with more text than this', '5')
    .option('--set-aside <file>', 'list what was set aside, as JSON Lines')
    .option('--retry <file>', 'only what such a list names')
    .option('--watch', 'follow folders: read what is new or changed until a signal comes')
    .option('--json-summary <file>', 'the summary for programs')
    .option('--quiet', 'no progress and no summary')
    .action(async (paths: string[], flags: ExtractFlags) => {
      finish(await extract(paths, flags));
    });
  withInputs(program.command('claims'))
    .description('print the most check-worthy claims of articles')
    .option('--top <n>', 'how many', '20')
    .option('--as <format>', 'table, json or schema.org', 'table')
    .option('--clauses', 'with subject, verb, tense and negation of each claim (json)')
    .action(async (paths: string[], flags: ClaimsFlags) => {
      finish(await claims(paths, flags));
    });
  program
    .command('schema')
    .description('print the JSON Schema of a record')
    .action(async () => {
      const { recordJsonSchema } = await import('../record/schema.ts');
      await print(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
    });
  return program;
}

/** The parser's message as all others look; what it suggests stays on a line of its own. */
function hearsayError(text: string): string {
  const lines = text
    .replace(/^error: /, 'hearsay: ')
    .trimEnd()
    .split(/\n(?=\(Did you mean)/);
  return lines.map(visible).join('\n');
}

/** What all commands that read articles take. */
function withInputs(command: Command): Command {
  return command
    .argument('[path...]', 'files, folders or globs; "-" or none: standard input')
    .option('--from <format>', 'txt, md, html, json or jsonl; told from name and content if absent')
    .option('--published <date>', 'publication date of articles that have none, as 2026-02-05')
    .option('--workers <n>', 'threads that analyse; as many as there are cores, up to 4, if absent');
}
