import { visible } from '../../core/visible.ts';
import { counted } from '../../run/telling/summary.ts';
import { checkStored, readStored } from '../../stored/read-stored.ts';
import { checkText, describeProblem } from '../../validate/check-text.ts';
import { ExitCode } from '../exit-codes.ts';
import { openInputs } from '../inputs.ts';
import { print } from '../print.ts';
import { say } from '../say.ts';

/** So many problems of one record are named: the others mostly follow from them. */
const MOST_OF_ONE = 10;

/** `hearsay validate`: names on standard output what is wrong with records, a line a problem. */
export async function validate(paths: readonly string[]): Promise<ExitCode> {
  const inputs = await openInputs(paths, checkStored);

  let records = 0;
  let broken = 0;
  for await (const { place, text } of readStored(inputs)) {
    records++;
    const { problems = [] } = checkText(text);
    if (problems.length === 0) continue;
    broken++;
    const lines = problems.slice(0, MOST_OF_ONE).map((problem) => describeProblem(place, problem));
    if (problems.length > MOST_OF_ONE) lines.push(`${place}: ${problems.length - MOST_OF_ONE} more`);
    await print(lines.map((line) => `${visible(line)}\n`).join(''));
  }
  say(
    `${counted(records, 'record')}: ${broken === 0 ? 'all hold' : `${broken} ${broken === 1 ? 'does' : 'do'} not hold`}`,
  );
  return broken === 0 ? ExitCode.done : ExitCode.someSetAside;
}
