import { existsSync, readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { HearsayError } from '../core/errors.ts';
import { PACKAGE_ROOT } from '../core/package/package-root.ts';
import { visible } from '../core/visible.ts';
import { compileLater } from '../run/threads/compile-later.ts';
import { COMMANDS } from './commands/commands.ts';
import { applyConfig } from './config/apply-config.ts';
import { ExitCode } from './exit-codes.ts';
import { print } from './print.ts';
import { say } from './say.ts';
import { similarName } from './similar.ts';

/**
 * Runs the command line; resolves to the exit status once everything is written. Messages go to stderr.
 * @throws what is no fault of the user's: bin/hearsay.js says it
 */
export async function main(args: readonly string[]): Promise<number> {
  compileLater();
  let code: number = ExitCode.done;
  const program = commands((result) => {
    code = result;
  });
  process.stdout.on('error', () => {}); // told to whoever wrote
  try {
    if (args[0] === '--version' || args[0] === '-V') await printVersion();
    else await program.parseAsync(args[0] === 'help' ? [...args.slice(1), '--help'] : args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof HearsayError || error instanceof CommanderError)) throw error;
    return report(error, commandMeant(args[0], program));
  }
}

/** With the digest of the models, as records have it. */
async function printVersion(): Promise<void> {
  const { pipelineName } = await import('../run/installed-models.ts');
  await print(`${pipelineName()}\n`);
}

/** The command that a first word which is none was meant for, if it is no file either. */
function commandMeant(word: string | undefined, program: Command): string | null {
  const names = program.commands.map((command) => command.name());
  if (word === undefined || word.startsWith('-') || names.includes(word) || existsSync(word)) return null;
  return similarName(word, names);
}

/** One clear line for what the user can mend. */
function report(error: HearsayError | CommanderError, meant: string | null): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
  say(meant === null ? error.message : `${error.message}; did you mean the command ${meant}?`);
  return error.code === 'usage' ? ExitCode.usage : ExitCode.stopped;
}

const EXIT_STATUS = `
Exit status: 0 all written, 1 some articles set aside, 2 wrong usage, 3 stopped (run it again), 130 interrupted.`;

/** The program with all its commands; `finish` is told the exit status of the one that ran. */
export function commands(finish: (code: ExitCode) => void): Command {
  const { version } = JSON.parse(readFileSync(new URL('package.json', PACKAGE_ROOT), 'utf8'));
  const program = new Command('hearsay')
    .description('Who is in a news article, where, when, who said what, and what is claimed.')
    .version(version, '-V, --version', 'version of the program and digest of its models')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(`${hearsayError(text, program)}\n`),
    });
  for (const add of COMMANDS) add(program, finish);
  program.hook('preAction', (_, command) => applyConfig(command));
  program.addHelpText('after', EXIT_STATUS);
  return program;
}

/** The parser's message as all others look, on one line, with what the user may have meant. */
function hearsayError(text: string, program: Command): string {
  const [message, suggestion] = text
    .replace(/^error: /, 'hearsay: ')
    .trimEnd()
    .split(/\n\(Did you mean /);
  const flag = /unknown option '(-[^'=]*)/.exec(message)?.[1];
  const hint =
    (flag && flagHint(flag, program)) ?? (suggestion && `did you mean ${suggestion.replace(/\)$/, '')}`);
  return visible(hint ? `${message}; ${hint}` : message);
}

/** Of a flag that another command has, or a letter that a flag begins with; else undefined. */
function flagHint(flag: string, program: Command): string | undefined {
  const has = ({ options }: Command): boolean =>
    options.some(({ long, short }) => long === flag || short === flag);
  const owners = program.commands.filter(has).map((owner) => `hearsay ${owner.name()}`);
  if (has(program)) owners.unshift('hearsay without a command');
  if (owners.length > 0) return `${owners.join(' and ')} ${owners.length === 1 ? 'has' : 'have'} it`;
  const begun = /^-\w$/.test(flag) && program.options.find(({ long }) => long?.startsWith(`-${flag}`));
  return begun ? `did you mean ${begun.long}?` : undefined;
}
