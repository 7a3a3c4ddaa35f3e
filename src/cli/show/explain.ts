import { HearsayError } from '../../core/errors.ts';
import { visible } from '../../core/visible.ts';
import {
  explain as explainFinding,
  FINDINGS,
  type FindingKind,
  type Section,
} from '../../explain/explain.ts';
import { parsedArticles } from '../../read/parse-item.ts';
import { buildRecord } from '../../record/build-record.ts';
import { pipelineName } from '../../run/installed-models.ts';
import { createStages, linkOptions } from '../../run/stages.ts';
import { describeSetAside } from '../../run/telling/summary.ts';
import { ExitCode } from '../exit-codes.ts';
import { checkExtractOptions } from '../extract/extract-options.ts';
import { openInputs } from '../inputs.ts';
import { print } from '../print.ts';
import { say } from '../say.ts';
import { explained } from './explained.ts';
import type { ShowFlags } from './show.ts';

/** Flags as they stand on the command line: one of the kinds of findings has an id. */
export type ExplainFlags = ShowFlags & { readonly [kind in FindingKind]?: string };

/** `hearsay explain`: why a finding is what it is, what was weighed for it, and by how much the others lost. */
export async function explain(paths: readonly string[], flags: ExplainFlags): Promise<ExitCode> {
  const { kind, id, at } = findingAsked(flags);
  const { reading, analysis } = await checkExtractOptions(flags);
  const inputs = await openInputs(paths);
  const stages = createStages(analysis);
  let isFound = false;
  let isAnySetAside = false;
  for await (const result of parsedArticles(inputs, reading)) {
    if ('setAside' in result) {
      isAnySetAside = true;
      say(describeSetAside(result.setAside));
      continue;
    }
    const document = stages.run(result.article);
    const text = explained(buildRecord(document, pipelineName()), id);
    if (text === null) continue;
    isFound = true;
    await print(text + explainFinding(document, kind, at, linkOptions(analysis)).map(sectionText).join(''));
  }
  if (!isFound && !isAnySetAside) {
    say(`--${kind}: no article has ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} ${id}`);
    return ExitCode.usage;
  }
  return isAnySetAside ? ExitCode.someSetAside : ExitCode.done;
}

/** @throws HearsayError `usage` unless exactly one is asked about, by an id of its kind */
function findingAsked(flags: ExplainFlags): { kind: FindingKind; id: string; at: number } {
  const kinds = Object.keys(FINDINGS) as FindingKind[];
  const asked = kinds.flatMap((kind) => (flags[kind] === undefined ? [] : [{ kind, id: flags[kind] }]));
  if (asked.length !== 1)
    throw new HearsayError(
      'usage',
      `explain: expected one of ${kinds.map((one) => `--${one} ${FINDINGS[one]}1`).join(', ')}; hearsay PATH --to - prints the ids`,
    );
  const [{ kind, id }] = asked;
  if (!/^[a-z][1-9]\d*$/.test(id) || id[0] !== FINDINGS[kind])
    throw new HearsayError('usage', `--${kind}: expected an id such as ${FINDINGS[kind]}3, found "${id}"`);
  return { kind, id, at: Number(id.slice(1)) - 1 };
}

/** The amounts in a column, right-aligned. */
function sectionText({ title, rows }: Section): string {
  const width = Math.max(...rows.map(({ amount }) => amount.length));
  const lines = rows.map(({ amount, text }) =>
    width === 0 ? `  ${text}` : `  ${amount.padStart(width)}  ${text}`,
  );
  return `\n${[title, ...lines].map(visible).join('\n')}\n`;
}
