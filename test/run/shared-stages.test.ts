import { expect, it } from 'vitest';
import { Pipeline } from '../../src/run/pipeline.ts';
import { createStages } from '../../src/run/stages.ts';
import { articleOf } from '../articles.ts';

const OTHER =
  'Some wholly other words about a harbour wall that was mended in March, Tom Wood said on Friday.';
const ARTICLE =
  'Transport Secretary Ada Quill said on Friday that the tunnel would cost £40 million. “It is late,” Mr. Quill said. He left.';

it('stages that two pipelines share say what stages of their own would', () => {
  const { stages } = createStages();
  const [first, second] = [new Pipeline(stages), new Pipeline(stages)];
  first.run(articleOf(OTHER));
  const shared = second.run(articleOf(ARTICLE)) as ReturnType<ReturnType<typeof createStages>['run']>;
  const alone = createStages().run(articleOf(ARTICLE));
  for (const layer of ['names', 'dates', 'quantities', 'quotes', 'claims', 'entities', 'speakers'] as const)
    expect(shared[layer]).toEqual(alone[layer]);
});
