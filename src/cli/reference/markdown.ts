import type { CommandOutline } from './outline.ts';

/** The reference page, docs/command-line.md. */
export function referencePage(commands: readonly CommandOutline[]): string {
  return [
    '# The command line',
    'Made from the program itself by `npx tsx scripts/reference.ts`. `hearsay COMMAND --help` says the same; ' +
      '`hearsay completions SHELL` completes commands and flags, `hearsay man` is a manual page.',
    ...commands.map(section),
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

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

export function sentence(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}
