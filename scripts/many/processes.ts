import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const BIN = new URL('../../bin/hearsay.js', import.meta.url).pathname;

/** The built program, at low priority. */
export function begin(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn('nice', ['-n', '15', process.execPath, BIN, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
    detached: true, // so that a kill reaches the program, and not nice alone
  });
}

/** The exit status, null if it was killed; what it said is shown if it failed. */
export async function endOf(child: ChildProcess): Promise<number | null> {
  let stderr = '';
  child.stderr!.on('data', (text) => {
    stderr += text;
  });
  const [code] = await once(child, 'close');
  if (code !== null && code > 1) console.log(stderr);
  return code;
}

/** Runs to its end. @returns seconds */
export async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const started = performance.now();
  const code = await endOf(begin(args, env));
  if (code !== 0) throw new Error(`hearsay ${args.join(' ')} ended with ${code}`);
  return (performance.now() - started) / 1000;
}

/** As the system does to what takes too much memory. */
export function kill({ pid }: ChildProcess): void {
  try {
    process.kill(-pid!, 'SIGKILL');
  } catch {
    // it has ended
  }
}
