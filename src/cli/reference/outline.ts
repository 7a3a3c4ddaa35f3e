import type { Command, Option } from 'commander';
import { examplesOf } from '../commands/command.ts';
import { CONFIG_KEYS } from '../config/config-schema.ts';

/** A command as its reference, completions and manual page need it: all from the one table of commands. */
export interface CommandOutline {
  /** Empty for the main command. */
  readonly name: string;
  readonly description: string;
  /** `hearsay claims [options] [path...]` */
  readonly usage: string;
  readonly arguments: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionOutline[];
  readonly examples: readonly string[];
}

export interface OptionOutline {
  /** `-o, --output <file>` */
  readonly flags: string;
  /** `--output` */
  readonly long: string;
  readonly takesValue: boolean;
  readonly description: string;
}

/** A key of the config file. */
export interface ConfigOutline {
  readonly key: string;
  readonly flag: string;
  readonly expected: string;
  readonly description: string;
}

/** The keys of the config file, described as the flags of the main command are. */
export function configOutline(program: Command): ConfigOutline[] {
  return Object.entries(CONFIG_KEYS).map(([key, [, expected]]) => {
    const option = program.options.find((one) => one.attributeName() === key);
    if (!option?.long) throw new TypeError(`the config file has a key "${key}", which is no flag`);
    return { key, flag: option.long, expected, description: option.description };
  });
}

export function outline(program: Command): CommandOutline[] {
  return [outlineOf(program, ''), ...program.commands.map((command) => outlineOf(command, command.name()))];
}

function outlineOf(command: Command, name: string): CommandOutline {
  return {
    name,
    description: command.description(),
    usage: `hearsay${name ? ` ${name}` : ''} ${command.usage().replace(' [command]', '')}`.trim(),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.variadic ? `${argument.name()}...` : argument.name(),
      description: argument.description,
    })),
    options: [...command.options.map(optionOutline), HELP],
    examples: examplesOf(command),
  };
}

const HELP: OptionOutline = {
  flags: '-h, --help',
  long: '--help',
  takesValue: false,
  description: 'show the help',
};

function optionOutline({ flags, long, required, description, defaultValue }: Option): OptionOutline {
  const value = defaultValue === undefined ? '' : `; "${defaultValue}" if absent`;
  return { flags, long: long ?? flags, takesValue: required, description: `${description}${value}` };
}
