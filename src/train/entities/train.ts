import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Vocabulary } from '../../core/vocabulary.ts';
import { WordClusters } from '../../learn/word-clusters.ts';
import { ArticleView } from '../../tag/names/article.ts';
import { Gazetteer } from '../../tag/names/gazetteer.ts';
import { openNameModel } from '../../tag/names/model.ts';
import { createNameTagger } from '../../tag/names/tagger.ts';
import { NameWords } from '../../tag/names/words.ts';
import { createTokenizer } from '../../tokenize/tokenizer.ts';
import { articleOf } from '../gold.ts';
import { reliability } from './calibrate.ts';
import { nameExamples, type Reader } from './examples.ts';
import { conll, groupNames, type LabelledArticle, worldwide } from './labels.ts';
import { type LearnOptions, learnNames, UNCALIBRATED } from './learn.ts';
import { scoreNames } from './score.ts';

const OPTIONS: LearnOptions = {
  epochs: 10,
  seeds: [101, 202, 303],
  dropout: 0.4,
  margin: 0,
  minimumCount: 2,
  maxRows: 240_000,
  groups: { documents: true },
  onProgress: console.error,
};
const FILES = ['worldwide-train', 'conll2003-train'] as const;

/** Trains the name tagger, writes `src/models/entities.bin` and prints its scores on the dev articles. */
export async function train({ gold }: { gold: string }): Promise<void> {
  const gazetteer = Gazetteer.open();
  const view = new ArticleView(new NameWords(WordClusters.open(), gazetteer), gazetteer);
  const reader = createReader();
  const articles = trainingArticles(gold);
  const bytes = learnNames(
    nameExamples(articles, reader, view, OPTIONS.groups),
    OPTIONS,
    UNCALIBRATED,
    hashes(gold),
  );
  writeFileSync(new URL('../../models/entities.bin', import.meta.url), bytes);
  const tagger = createNameTagger(openNameModel(bytes));
  const never = (): boolean => false;
  for (const dev of [worldwide(gold, 'dev'), conll(gold, 'dev', never)]) {
    const { score, judged } = scoreNames(tagger, dev, reader);
    console.log(dev[0].id, String(score));
    for (const row of reliability(judged.map(({ name, right }) => ({ confidence: name.confidence, right }))))
      console.log(
        `  ${row.from}-${row.to}: ${row.mentions} said ${row.said.toFixed(3)} right ${row.right.toFixed(3)}`,
      );
  }
}

/** Worldwide and CoNLL together; nationalities and parties among CoNLL's MISC are those that Worldwide knows as groups. */
function trainingArticles(gold: string): LabelledArticle[] {
  const articles = worldwide(gold, 'train');
  const groups = groupNames(articles);
  return [...articles, ...conll(gold, 'train', (_, { text }) => groups.has(text))];
}

function createReader(): Reader {
  const tokenizer = createTokenizer();
  const vocabulary = new Vocabulary();
  return (gold) => {
    vocabulary.trim();
    const document = { article: articleOf(gold), text: gold.text, vocabulary };
    return { ...document, ...tokenizer.run(document) };
  };
}

function hashes(gold: string): Record<string, string> {
  return Object.fromEntries(
    FILES.map((name) => {
      const bytes = readFileSync(join(gold, `entities/${name}.jsonl`));
      return [name, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}
