import { sentence } from './markdown.ts';
import type { CommandOutline } from './outline.ts';

/** A manual page in the man macros of groff: `hearsay man | man -l -`. */
export function manualPage(commands: readonly CommandOutline[], version: string): string {
  const [main, ...others] = commands;
  return `${[
    `.TH HEARSAY 1 "" "hearsay ${version}"`,
    '.SH NAME',
    `hearsay \\- ${text(main.description.replace(/\.$/, ''))}`,
    '.SH SYNOPSIS',
    ...commands.flatMap(({ usage }) => ['.br', text(usage)]),
    '.SH OPTIONS',
    ...optionLines(main),
    ...others.flatMap((command) => [
      `.SH HEARSAY ${text(command.name.toUpperCase())}`,
      text(sentence(command.description)),
      ...optionLines(command),
    ]),
    '.SH EXAMPLES',
    ...commands.flatMap(({ examples }) =>
      examples.flatMap((example) => ['.PP', '.EX', text(example), '.EE']),
    ),
    '.SH EXIT STATUS',
    '0 all written; 1 some articles were set aside; 2 wrong usage, nothing was done; 3 stopped, the same command goes on; ' +
      '130 interrupted.',
  ].join('\n')}\n`;
}

function optionLines({ arguments: args, options }: CommandOutline): string[] {
  return [
    ...args.flatMap(({ name, description }) => ['.TP', `.I ${text(name)}`, text(description)]),
    ...options.flatMap(({ flags, description }) => ['.TP', `.B ${text(flags)}`, text(description)]),
  ];
}

/** Nothing in it is a macro or an escape. */
function text(line: string): string {
  return line
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
}
