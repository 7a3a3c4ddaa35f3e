import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadResult } from '../../core/set-aside.ts';
import type { Analysis, ArticleText } from '../jobs/job.ts';
import { heapFor } from '../limits.ts';
import type { ProcessData } from './analyst-process.ts';
import type { Threads } from './threads.ts';
import type { Task } from './work.ts';
import type { Employment } from './workforce.ts';

const CODE = fileURLToPath(new URL(`./analyst-process${extname(import.meta.url)}`, import.meta.url));

/**
 * A process that analyses, one job at a time. It is started when it is needed, and again if it ends: where a thread that
 * asks for too much memory at once ends the whole program, this ends alone. It is slower: all goes through a pipe.
 */
export function startProcess(employment: Employment): Threads {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const run = <T>(task: Task): Promise<T> => {
    const result = last.then(() => {
      child ??= launch(employment);
      return answerOf<T>(child, task).catch((error: Error) => {
        child = undefined;
        throw error;
      });
    });
    last = result.catch(() => {});
    return result;
  };
  return {
    analyse: (job) => run<Analysis>(job),
    read: (file) => run<ReadResult[]>({ file }),
    texts: (textsOf) => run<ArticleText[]>({ textsOf }),
    async close() {
      child?.kill('SIGKILL');
    },
  };
}

function launch({ options, reading, limits, known }: Employment): ChildProcess {
  const child = fork(CODE, {
    serialization: 'advanced',
    execArgv: [...process.execArgv, `--max-old-space-size=${heapFor(limits)}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'], // what V8 says of its end is of no use to anybody
  });
  child.on('error', () => {}); // its end is heard
  const data: ProcessData = {
    options,
    reading,
    limits,
    ...(known && {
      known: {
        keys: new Uint8Array(known.buffers.keys).slice(),
        fingerprints: new Uint8Array(known.buffers.fingerprints).slice(),
      },
    }),
  };
  child.send(data);
  return child;
}

/** @throws if the process ends instead */
function answerOf<T>(child: ChildProcess, task: Task): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      child.off('message', hear).off('close', end);
    };
    const hear = (answer: unknown) => {
      settle();
      resolve(answer as T);
    };
    const end = (code: number | null, signal: string | null) => {
      settle();
      reject(new Error(`the process ended with ${signal ?? `status ${code}`}`));
    };
    child.on('message', hear).on('close', end);
    child.send(task, () => {});
  });
}
