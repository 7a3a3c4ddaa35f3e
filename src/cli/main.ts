import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { HearsayError } from '../core/errors.ts';
import { PACKAGE_ROOT } from '../core/package-root.ts';
import { visible } from '../core/visible.ts';
import { COMMANDS } from './commands/commands.ts';
import { ExitCode } from './exit-codes.ts';
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
  for (const add of COMMANDS) add(program, finish);
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
