import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { HearsayError } from '../core/errors.ts';
import { PACKAGE_ROOT } from '../core/package-root.ts';
import { type ClaimsFlags, claims } from './claims.ts';
import { ExitCode } from './exit-codes.ts';
import { extract } from './extract.ts';
import type { ExtractFlags } from './extract-options.ts';
import { print } from './print.ts';

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
  const known = error instanceof HearsayError;
  process.stderr.write(
    `hearsay: ${known ? error.message : `internal error, please report it: ${error.stack}`}\n`,
  );
  return known && error.code === 'usage' ? ExitCode.usage : ExitCode.stopped;
}

function commands(finish: (code: ExitCode) => void): Command {
  const { version } = JSON.parse(readFileSync(new URL('package.json', PACKAGE_ROOT), 'utf8'));
  const program = new Command('hearsay')
    .description('Who is in a news article, where, when, who said what, and what is claimed.')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'hearsay: ')) });
  program
    .command('extract', { isDefault: true })
    .description('read articles, write records (the default command)')
    .argument('[path...]', 'files, folders or globs; "-" or none: standard input')
    .option(
      '--to <dest>',
      'a folder, "-" (standard output) or sqlite:FILE; may be repeated',
      (dest: string, before: string[] | undefined) => [...(before ?? []), dest],
    )
    .option('--from <format>', 'txt, md, html, json or jsonl; told from name and content if absent')
    .option('--published <date>', 'publication date of articles that have none, as 2026-02-05')
    .option('--workers <n>', 'threads that analyse; as many as there are cores, up to 4, if absent')
    .option('--offsets <unit>', 'what offsets count: utf-16 or codepoint', 'utf-16')
    .option('--aliases <file>', 'CSV of your own names for entities: alias, canonical name, type')
    .option('--quiet', 'no progress and no summary')
    .action(async (paths: string[], flags: ExtractFlags) => {
      finish(await extract(paths, flags));
    });
  program
    .command('claims')
    .description('print the most check-worthy claims of articles')
    .argument('[path...]', 'files, folders or globs; "-" or none: standard input')
    .option('--top <n>', 'how many', '20')
    .option('--as <format>', 'table, json or schema.org', 'table')
    .option('--clauses', 'with subject, verb, tense and negation of each claim (json)')
    .option('--from <format>', 'txt, md, html, json or jsonl; told from name and content if absent')
    .option('--published <date>', 'publication date of articles that have none, as 2026-02-05')
    .option('--workers <n>', 'threads that analyse; as many as there are cores, up to 4, if absent')
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
