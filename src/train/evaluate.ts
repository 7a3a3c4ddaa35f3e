import { parseArgs } from 'node:util';

/** What every `src/train/TASK/evaluate.ts` exports. */
interface Task {
  evaluate(options: { gold: string; ablation: boolean }): Promise<void>;
}

/**
 * `npm run evaluate -- TASK --gold DIR [--ablation]`: scores the model that comes with hearsay on the dev articles; with
 * `--ablation` also trains it anew without each of its parts and without each set of training articles.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    gold: { type: 'string', default: '../shared/gold' },
    ablation: { type: 'boolean', default: false },
  },
});
const [name] = positionals;
if (!name || !/^[a-z]+$/.test(name)) {
  console.error(
    'usage: npm run evaluate -- TASK [--gold DIR] [--ablation], where src/train/TASK has evaluate.ts',
  );
  process.exit(2);
}
const task = (await import(`./${name}/evaluate.ts`)) as Task;
await task.evaluate(values);
