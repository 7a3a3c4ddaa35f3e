import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { say } from '../say.ts';

/** Looked for in the working directory. */
export const CONFIG_FILE = 'hearsay.config.json';

/** Flags of the main command's destinations: they say nothing to others, nor once the command line says where to write. */
const OF_DESTINATIONS: ReadonlySet<string> = new Set(['to', 'schema', 'excel']);

/**
 * Sets what the command line leaves open to what the config file says: the one that `--config` names, else that of the
 * working directory, if there is one. @throws HearsayError `usage`
 */
export async function applyConfig(command: Command): Promise<void> {
  const named = command.opts().config as string | undefined;
  if (named === undefined && !existsSync(CONFIG_FILE)) return;
  const file = named ?? CONFIG_FILE;
  const { readConfig } = await import('./read-config.ts');
  const isGiven = (name: string): boolean => command.getOptionValueSource(name) === 'cli';
  const isElsewhere = command.parent !== null || isGiven('to') || isGiven('flat');
  const names = new Set(command.options.map((option) => option.attributeName()));
  const taken = Object.entries(readConfig(file)).filter(
    ([name]) => names.has(name) && !isGiven(name) && !(isElsewhere && OF_DESTINATIONS.has(name)),
  );
  for (const [name, value] of taken) command.setOptionValueWithSource(name, value, 'config');
  if (taken.length > 0 && !command.opts().quiet)
    say(`${file} sets ${taken.map(([name]) => name).join(', ')}`);
}
