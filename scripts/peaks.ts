/**
 * What the built program takes for texts of many shapes: processor time and memory.
 *
 *     npx tsx scripts/peaks.ts [--mb 5] [--only REGEXP]
 *
 * Writes each shape of scripts/growth as a file of so many megabytes, runs the program on it with one worker, and prints its
 * processor seconds, how many times those of news, and the peak of its memory (Linux tells both). Fails beyond 20 times, where it
 * stops, or beyond a gigabyte. scripts/growth.ts says which stage is at fault.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { news, type Shape } from './growth/shape.ts';
import { SHAPES } from './growth/shapes.ts';

const MOST_TIMES_NEWS = 20;
const MOST_MB = 1000;
const PROGRAM = fileURLToPath(new URL('../bin/hearsay.js', import.meta.url));
/** Of processor time in /proc/PID/stat, a second. */
const TICKS = 100;

const { values } = parseArgs({
  options: { mb: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
});
const folder = mkdtempSync(join(tmpdir(), 'hearsay-peaks-'));
const only = new RegExp(values.only);
const price = (await take(news, Number.POSITIVE_INFINITY)).seconds;
let bad = 0;
for (const shape of SHAPES.filter(({ name }) => only.test(name))) {
  const { seconds, peak, code } = await take(shape, MOST_TIMES_NEWS * price);
  const isBad = seconds > MOST_TIMES_NEWS * price || peak > MOST_MB;
  if (isBad) bad++;
  const figures = `${seconds.toFixed(1).padStart(7)} s ${(seconds / price).toFixed(1).padStart(6)} times news ${peak.toFixed(0).padStart(6)} MB`;
  console.log(
    `${shape.name.padEnd(44)} ${figures}${code === 0 ? '' : '  (set aside)'}${isBad ? '  BEYOND' : ''}`,
  );
}
rmSync(folder, { recursive: true });
process.exit(bad > 0 ? 1 : 0);

/**
 * Runs the program on a shape, until it has taken more than so many seconds of processor time. A shape of ASCII and one of wide characters have as many bytes, of which a text
 * may have 5 million.
 */
async function take(
  shape: Shape,
  mostSeconds: number,
): Promise<{ seconds: number; peak: number; code: number | null }> {
  const file = join(folder, 'text');
  writeFileSync(file, shape.make(Number(values.mb) * 1e6).slice(0, 5e6 - 1));
  const flags = ['--from', shape.format, '--to', '-', '--workers', '1', '--quiet'];
  const child = spawn(process.execPath, [PROGRAM, file, ...flags], { stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.resume();
  let seconds = 0;
  let peak = 0;
  const timer = setInterval(() => {
    try {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      seconds = (Number(fields[11]) + Number(fields[12])) / TICKS;
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      if (seconds > mostSeconds) child.kill('SIGKILL');
      peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 1024 * peak) / 1024;
    } catch {} // it has ended
  }, 20);
  const [code] = await once(child, 'close');
  clearInterval(timer);
  return { seconds, peak, code };
}
