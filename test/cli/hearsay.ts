import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../bin/hearsay.js', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a user does. `stdin` is given whole and ended; variables of `env` are added. */
export function hearsay(
  args: readonly string[],
  stdin: string | Uint8Array = '',
  cwd?: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { ...process.env, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  child.stdin.on('error', () => {}); // it may end without reading
  child.stdin.end(stdin);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** JSON Lines of articles with these ids. */
export function articleLines(
  count: number,
  text = 'Mayor Ana Ruiz said on Friday that the harbour will close.',
): string {
  return Array.from({ length: count }, (_, i) => `${JSON.stringify({ id: `a${i}`, text })}\n`).join('');
}
