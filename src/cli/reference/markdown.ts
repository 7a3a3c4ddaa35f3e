import { CONFIG_FILE } from '../config/apply-config.ts';
import type { CommandOutline, ConfigOutline } from './outline.ts';

/** The reference page, docs/command-line.md. */
export function referencePage(commands: readonly CommandOutline[], config: readonly ConfigOutline[]): string {
  return [
    '# The command line',
    'Made from the program itself by `npx tsx scripts/reference.ts`. `hearsay COMMAND --help` says the same; ' +
      '`hearsay completions SHELL` completes commands and flags, `hearsay man` is a manual page.',
    ...commands.map(section),
    configSection(config),
    '',
  ].join('\n\n');
}

function section({ name, description, usage, arguments: args, options, examples }: CommandOutline): string {
  const rows = [
    ...args.map((argument) => `| \`${argument.name}\` | ${cell(argument.description)} |`),
    ...options.map((option) => `| \`${option.flags}\` | ${cell(option.description)} |`),
  ];
  return [
    `## ${name ? `hearsay ${name}` : 'hearsay'}`,
    sentence(description),
    `\`\`\`\n${usage}\n\`\`\``,
    ['| | |', '|---|---|', ...rows].join('\n'),
    ...(examples.length > 0 ? [`\`\`\`sh\n${examples.join('\n')}\n\`\`\``] : []),
  ].join('\n\n');
}

const CONFIG_EXAMPLE = `{
  "$schema": "./node_modules/hearsay/schema/hearsay-config.json",
  "to": ["output", "sqlite:news.db"],
  "field": { "text": "body.html" },
  "aliases": "names.csv",
  "workers": 2
}`;

function configSection(keys: readonly ConfigOutline[]): string {
  return [
    `## ${CONFIG_FILE}`,
    'Flags that are always given, in a file of the working directory, or in the one that `--config` names. It speaks for every ' +
      'command that has the flag, of destinations for the main command alone; the command line overrides it, and `--to` its ' +
      'destinations with what belongs to them. Files ' +
      'in it are those of the working directory, as on the command line. `schema/hearsay-config.json` lets editors help.',
    `\`\`\`json\n${CONFIG_EXAMPLE}\n\`\`\``,
    [
      '| key | | expected |',
      '|---|---|---|',
      ...keys.map(({ key, flag, expected }) => `| \`${key}\` | as \`${flag}\` | ${cell(expected)} |`),
    ].join('\n'),
  ].join('\n\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

export function sentence(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}
