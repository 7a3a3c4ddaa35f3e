import { parseArgs } from 'node:util';

/** What every `src/train/TASK/train.ts` exports. */
interface Task {
  train(options: { gold: string }): Promise<void>;
}

/** `npm run train -- TASK --gold DIR`: rebuilds one model or word list from the gold data. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { gold: { type: 'string', default: '../shared/gold' } },
});
const [name] = positionals;
if (!name || !/^[a-z]+$/.test(name)) {
  console.error('usage: npm run train -- TASK [--gold DIR], where TASK is a folder of src/train');
  process.exit(2);
}
const task = (await import(`./${name}/train.ts`)) as Task;
await task.train({ gold: values.gold });
