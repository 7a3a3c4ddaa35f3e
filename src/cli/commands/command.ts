import type { Command } from 'commander';
import { ARTICLE_FORMATS } from '../../core/article.ts';
import type { ExitCode } from '../exit-codes.ts';

/**
 * Adds a command with its flags to the program. What a command does is imported when it is run: the others need not be
 * loaded.
 * @param finish is told the exit status once everything is written
 */
export type AddCommand = (program: Command, finish: (code: ExitCode) => void) => void;

/** What all commands that read articles take. */
export function withInputs(command: Command): Command {
  return withFields(command.argument('[path...]', 'files, folders or globs; "-" or none: standard input'))
    .option('--config <file>', 'flags that are always given, as JSON; "hearsay.config.json" if it is there')
    .option('--workers <n>', 'threads that analyse; as many as there are cores, up to 4, if absent');
}

/** How articles are read, wherever they are analysed. */
export function withFields(command: Command): Command {
  return command
    .option('--from <format>', `${ARTICLE_FORMATS.join(', ')}; told from name and content if absent`)
    .option(
      '--field <name=path>',
      'where a field of JSON or of a table stands, such as text=body.html; may be repeated',
      several,
    )
    .option('--published <date>', 'publication date of articles that have none, as 2026-02-05');
}

/** What all commands take that put articles into a queue or take them from it. */
export function withQueue(command: Command): Command {
  return command.option('--queue <url>', 'the database that holds the queue: postgres://HOST/DATABASE');
}

/** The same, with what decides the content of records: it must be the same for who puts articles in and who takes them. */
export function withQueueAndNames(command: Command): Command {
  return withNames(
    withQueue(command).option('--offsets <unit>', 'what offsets count: utf-16 or codepoint', 'utf-16'),
  );
}

/** What all commands that analyse articles take: names of the user's own. */
export function withNames(command: Command): Command {
  return command
    .option('--aliases <file>', 'CSV of your own names for entities: alias, canonical name, type')
    .option('--known <file>', 'CSV or FollowTheMoney of people and bodies to find: id, name, aliases, type');
}

/** What all commands that read records take. */
export function withRecords(command: Command): Command {
  return command.argument('[path...]', 'JSON Lines or folders of records; "-" or none: standard input');
}

/** What all commands take that read records from databases too. */
export function withStored(command: Command): Command {
  return withSchema(
    command.argument(
      '[path...]',
      'JSON Lines or folders of records, SQLite files, postgres://...; "-" or none: standard input',
    ),
  );
}

/** What all commands that know PostgreSQL take. */
export function withSchema(command: Command): Command {
  return command.option(
    '--schema <name>',
    'where in a PostgreSQL database the tables lie; "hearsay" if absent',
  );
}

/** What all commands that print findings one by one take. */
export function withFlat(command: Command): Command {
  return command
    .option('--flat <kind>', 'print a line a finding: quotes, claims or entities')
    .option('--bulk <index>', 'with --flat: actions before the lines, for _bulk of Elasticsearch');
}

const EXAMPLES = new WeakMap<Command, readonly string[]>();

/** Shows examples behind the help of a command, and in its reference. Each is a line, or a line and what it does behind `#`. */
export function withExamples(command: Command, examples: readonly string[]): Command {
  EXAMPLES.set(command, examples);
  return command.addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}`).join('\n')}`);
}

export function examplesOf(command: Command): readonly string[] {
  return EXAMPLES.get(command) ?? [];
}

/** An option that may be given several times. */
export function several(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}
