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
 * body is found by models that saw no page of the publisher.
 */
export async function train({ gold }: { gold: string }): Promise<void> {
  const pages = readLabelledPages(gold).map(prepare);
  crossValidate(pages);
  const { first, second, scales } = rounded(trainBody(pages));
  const { kind, version } = BODY_MODEL;
  writeFileSync(
    new URL('../../models/pages.bin', import.meta.url),
    pack({ kind, version, meta: { scales }, columns: { first, second } }),
  );
}

function crossValidate(pages: readonly TrainingPage[]): void {
  const publishers = [...new Set(pages.map(({ publisher }) => publisher))].sort();
  const foldOf = ({ publisher }: TrainingPage): number => publishers.indexOf(publisher) % FOLDS;
  const scores: { name: string; precision: number; recall: number; f1: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = rounded(trainBody(pages.filter((page) => foldOf(page) !== fold)));
    for (const page of pages.filter((page) => foldOf(page) === fold)) {
      const odds = scoreRows(page.blocks, page.rows, model);
      const found = chooseBlocks(page.blocks, page.opinions, odds, page.clues.title);
      const text = found.map((block) => block.text).join('\n\n');
      scores.push({ name: page.name, ...overlap(shingles(text), shingles(page.text)) });
    }
  }
  scores.sort((a, b) => a.f1 - b.f1);
  const mean = (of: 'precision' | 'recall' | 'f1', list = scores): string =>
    (list.reduce((sum, score) => sum + score[of], 0) / list.length).toFixed(3);
  console.error(
    `${pages.length} pages of ${publishers.length} publishers, ${FOLDS} folds by publisher: ` +
      `F1 ${mean('f1')}, precision ${mean('precision')}, recall ${mean('recall')}; ` +
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
