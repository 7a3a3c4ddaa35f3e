/**
 * The most memory that a run takes, by length and kind of its input.
 *
 *     npx tsx scripts/memory.ts [--mb 10] [--kind jsonl] [--files 0] [--slow 0]
 *
 * Streams so many megabytes of JSON Lines, or of `--kind csv` or `warc`, through the built program, or reads so many small files, and prints the peak
 * (VmHWM of Linux). With `--slow N` the output is read at N megabytes a second.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inventedText, writeFiles } from './faults/articles.ts';

const { values } = parseArgs({
  options: {
    mb: { type: 'string', default: '10' },
    kind: { type: 'string', default: 'jsonl' },
    files: { type: 'string', default: '0' },
    slow: { type: 'string', default: '0' },
    workers: { type: 'string', default: '2' },
  },
});
const [megabytes, files, slow] = [Number(values.mb), Number(values.files), Number(values.slow)];
/** An article as a line, a row or a page. */
const MAKERS: Readonly<Record<string, (n: number, text: string) => string>> = {
  jsonl: (n, text) => `${JSON.stringify({ id: `line ${n}`, text })}\n`,
  csv: (n, text) => `row ${n},"${text.replaceAll('"', '""')}"\n`,
  warc(n, text) {
    const page = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html><article><p>${text.replaceAll('\n\n', '<p>')}</article>`;
    return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/${n}\r\nContent-Length: ${Buffer.byteLength(page)}\r\n\r\n${page}\r\n\r\n`;
  },
};

const folder = mkdtempSync(join(tmpdir(), 'hearsay-memory-'));
if (files > 0) writeFiles(join(folder, 'in'), files);
const program = fileURLToPath(new URL('../bin/hearsay.js', import.meta.url));
const args = files > 0 ? [join(folder, 'in'), '--to', join(folder, 'out')] : ['--to', '-'];
const child = spawn(process.execPath, [program, ...args, '--workers', values.workers], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
child.stdin.on('error', () => {});
if (files > 0) child.stdin.end();
else Readable.from(lines(megabytes * 1e6)).pipe(child.stdin);

let peak = 0;
const timer = setInterval(() => {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {} // it has ended
}, 50);
for await (const chunk of child.stdout) if (slow > 0) await setTimeout((chunk.length / (slow * 1e6)) * 1000);
clearInterval(timer);
console.log(
  `${files > 0 ? `${files} files` : `${megabytes} MB of ${values.kind}`}: peak ${peak.toFixed(0)} MB`,
);
rmSync(folder, { recursive: true });

function* lines(bytes: number): Generator<string> {
  if (values.kind === 'csv') yield 'id,text\n';
  for (let n = 0, size = 0; size < bytes; n++) {
    const line = MAKERS[values.kind](n, inventedText(n).repeat(4));
    size += line.length;
    yield line;
  }
}
