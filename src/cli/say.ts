import { visible } from '../core/visible.ts';

/** A message for people: one line on standard error, whatever file names are in it. */
export function say(line: string): void {
  process.stderr.write(`hearsay: ${visible(line)}\n`);
}
