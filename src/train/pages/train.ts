import { writeFileSync } from 'node:fs';
import { pack } from '../../learn/packed.ts';
import { chooseBlocks } from '../../read/pages/body/article-body.ts';
import { BODY_MODEL, type BodyModel } from '../../read/pages/body/body-model.ts';
import { scoreRows } from '../../read/pages/body/score-blocks.ts';
import { weightScale } from '../learning/quantize.ts';
import { prepare, type TrainingPage, trainBody } from './body-trainer.ts';
import { readLabelledPages } from './labelled-pages.ts';
import { overlap, shingles } from './shingles.ts';

const FOLDS = 5;

/**
 * Learns which blocks of a page are the article's from `gold/pages`, writes `src/models/pages.bin`, and prints how well the
 * body is found by models that saw no page of the publisher, and by one that saw none of the smaller source of labels.
 */
export async function train({ gold }: { gold: string }): Promise<void> {
  const pages = readLabelledPages(gold).map(prepare);
  const publishers = [...new Set(pages.map(({ publisher }) => publisher))].sort();
  const foldOf = ({ publisher }: TrainingPage): number => publishers.indexOf(publisher) % FOLDS;
  const folds = Array.from({ length: FOLDS }, (_, fold) => pages.filter((page) => foldOf(page) === fold));
  report(`${publishers.length} publishers in ${FOLDS} folds`, folds, pages);
  const sources = [...new Set(pages.map(({ source }) => source))];
  const bySource = sources.map((of) => pages.filter(({ source }) => source === of));
  const smallest = bySource.sort((a, b) => a.length - b.length)[0];
  if (sources.length > 1) report(`labels of ${smallest[0].source} not seen`, [smallest], pages);
  const { first, second, scales } = rounded(trainBody(pages));
  const { kind, version } = BODY_MODEL;
  writeFileSync(
    new URL('../../models/pages.bin', import.meta.url),
    pack({ kind, version, meta: { scales }, columns: { first, second } }),
  );
}

/** Prints how well each group of pages is read by a model of all the others. */
function report(what: string, groups: readonly TrainingPage[][], pages: readonly TrainingPage[]): void {
  const scores = groups.flatMap((group) => {
    const model = rounded(trainBody(pages.filter((page) => !group.includes(page))));
    return group.map((page) => {
      const odds = scoreRows(page.blocks, page.rows, model);
      const found = chooseBlocks(page.blocks, page.opinions, odds, page.clues.title);
      return overlap(shingles(found.map((block) => block.text).join('\n\n')), shingles(page.text));
    });
  });
  scores.sort((a, b) => a.f1 - b.f1);
  const mean = (of: 'precision' | 'recall' | 'f1', list = scores): string =>
    (list.reduce((sum, score) => sum + score[of], 0) / list.length).toFixed(3);
  console.error(
    `${what}, ${scores.length} pages: F1 ${mean('f1')}, precision ${mean('precision')}, recall ${mean('recall')}; ` +
      `the ten worst ${mean('f1', scores.slice(0, 10))}`,
  );
}

/** Weights in 8 bits, as they are shipped. */
function rounded({ first, second }: BodyModel): BodyModel & { first: Int8Array; second: Int8Array } {
  const scales = {
    first: weightScale(Float32Array.from(first)),
    second: weightScale(Float32Array.from(second)),
  };
  return {
    first: Int8Array.from(first, (weight) => Math.round(weight / scales.first)),
    second: Int8Array.from(second, (weight) => Math.round(weight / scales.second)),
    scales,
  };
}
