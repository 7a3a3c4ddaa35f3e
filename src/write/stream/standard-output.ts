import { fstatSync, readSync, statSync } from 'node:fs';
import { HearsayError } from '../../core/errors.ts';

const STANDARD_OUTPUT = 1;

/**
 * Refuses to write records where nobody would ever find them: to standard output that was closed (`>&-`), in whose place Node opens
 * the null device. What tells it from `> /dev/null`, which is asked for, is that it can be read.
 * @throws HearsayError `output`
 */
export function checkStandardOutput(): void {
  if (isNullDevice() && canBeRead())
    throw new HearsayError(
      'output',
      'standard output: it is closed, and records would be lost; give it a file (> FILE), or a destination (--to)',
    );
}

function isNullDevice(): boolean {
  const device = statSync('/dev/null', { throwIfNoEntry: false });
  const output = fstatSync(STANDARD_OUTPUT);
  return output.isCharacterDevice() && output.rdev === device?.rdev;
}

function canBeRead(): boolean {
  try {
    readSync(STANDARD_OUTPUT, Buffer.alloc(1));
    return true;
  } catch {
    return false;
  }
}
