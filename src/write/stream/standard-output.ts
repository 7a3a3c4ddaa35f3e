import { fstatSync, readSync, statSync, writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';

const STANDARD_OUTPUT = 1;
let opened: Writable | undefined;

/**
 * Standard output. Where it is a file, all of it is written or an error is told: Node's own stream writes once, and what a disk that
 * is full did not take of that is lost. Errors are told to whoever writes, and to listeners.
 */
export function standardOutput(): Writable {
  opened ??= fstatSync(STANDARD_OUTPUT).isFile() ? fileStream().on('error', () => {}) : process.stdout;
  return opened;
}

function fileStream(): Writable {
  return new Writable({
    write(bytes: Buffer, _, done) {
      try {
        writeFileSync(STANDARD_OUTPUT, bytes);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

/**
 * Is what is written there lost, and perhaps not meant to be? So it is where standard output was closed (`>&-`): Node opens the null
 * device in its place. What tells it from `> /dev/null`, which is asked for, is that it can be read; a program that starts
 * this one with its output ignored opens it so too.
 */
export function isStandardOutputLost(): boolean {
  return isNullDevice() && canBeRead();
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
