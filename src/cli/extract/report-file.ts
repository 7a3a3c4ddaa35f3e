import { fstatSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { HearsayError, messageOf } from '../../core/errors.ts';

/** A file beside the records, for what programs want to know of a run. */
export interface ReportFile {
  /** Empties it, if it is no pipe or device: the run begins. */
  begin(): void;
  write(text: string): void;
}

/** The file that a flag names. What it holds stays until the run begins. @throws HearsayError `usage` if it cannot be written */
export function openReport(flag: string, file: string | undefined): ReportFile | undefined {
  if (file === undefined) return undefined;
  const descriptor = attempt('usage', flag, file, () => openSync(file, 'a'));
  return {
    begin() {
      attempt('output', flag, file, () => fstatSync(descriptor).isFile() && ftruncateSync(descriptor));
    },
    write(text) {
      attempt('output', flag, file, () => writeFileSync(descriptor, text));
    },
  };
}

function attempt<T>(code: 'usage' | 'output', flag: string, file: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw new HearsayError(code, `${flag}: ${file} cannot be written: ${messageOf(cause)}`, {
      cause,
    });
  }
}
