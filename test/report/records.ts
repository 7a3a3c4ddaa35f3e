import { type ArticleInput, type ArticleRecord, createPipeline } from '../../src/index.ts';

export const HARBOUR: ArticleInput = {
  id: 'harbour',
  title: 'Harbour to close for a year',
  published: '2026-02-06',
  publisher: 'Norva Post',
  url: 'https://norva.example/harbour',
  text: [
    'NORVA, Feb. 6 - Mayor Ana Ruiz said on Friday that the harbour of Norva would close for a year.',
    '"We have counted every crate and every crane," Ruiz told reporters in London. "It will cost 38 million euros." 🚢',
    'The fishermen\'s union called the plan "a funeral with a budget". Officials said 214 boats must leave by May 1.',
  ].join('\n\n'),
};

export const FERRY: ArticleInput = {
  id: 'ferry',
  title: 'Ferry line asks for more time',
  published: '2026-02-20',
  text: [
    'The ferry line Belt Lines wants to stay until autumn, its chief executive, Tomas Lind, said.',
    '"Nobody can move three ships in ten weeks," Lind said. Mayor Ana Ruiz answered that the date was final.',
  ].join('\n\n'),
};

const pipeline = createPipeline();

export function recordOf(article: ArticleInput): ArticleRecord {
  return pipeline.analyze(article);
}
