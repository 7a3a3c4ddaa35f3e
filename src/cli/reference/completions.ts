import type { CommandOutline } from './outline.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** A script that a shell reads so as to complete commands and flags; paths are completed as ever. */
export function completions(shell: Shell, commands: readonly CommandOutline[]): string {
  if (shell === 'fish') return fish(commands);
  const script = bash(commands);
  return shell === 'zsh' ? `autoload -U +X bashcompinit && bashcompinit\n${script}` : script;
}

function bash(commands: readonly CommandOutline[]): string {
  const [main, ...others] = commands;
  const words = ({ options }: CommandOutline): string => options.map(({ long }) => long).join(' ');
  const cases = others.map((command) => `    ${command.name}) words='${words(command)}' ;;`);
  return `_hearsay() {
  local words current=\${COMP_WORDS[COMP_CWORD]}
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
    *) words='${words(main)}' ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="$words ${others.map(({ name }) => name).join(' ')}"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}
complete -o filenames -F _hearsay hearsay
`;
}

function fish(commands: readonly CommandOutline[]): string {
  const [main, ...others] = commands;
  const names = others.map(({ name }) => name).join(' ');
  const flag = (condition: string, { options }: CommandOutline): string[] =>
    options.map(
      ({ long, takesValue, description }) =>
        `complete -c hearsay -n '${condition}' -l ${long.slice(2)}${takesValue ? ' -r' : ''} -d '${quoted(description)}'`,
    );
  return `${[
    ...others.map(
      ({ name, description }) =>
        `complete -c hearsay -n '__fish_use_subcommand' -a ${name} -d '${quoted(description)}'`,
    ),
    ...flag(`not __fish_seen_subcommand_from ${names}`, main),
    ...others.flatMap((command) => flag(`__fish_seen_subcommand_from ${command.name}`, command)),
  ].join('\n')}\n`;
}

function quoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}
