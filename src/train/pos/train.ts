import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { POS, POS_TAGS } from '../../core/layers/pos.ts';
import { Vocabulary } from '../../core/vocabulary.ts';
import { sparseRowColumns } from '../../learn/features/sparse-rows.ts';
import { pack } from '../../learn/packed.ts';
import { TagDictionary } from '../../tag/pos/dictionary.ts';
import { createPosTagger, POS_MODEL } from '../../tag/pos/stage.ts';
import { createTokenizer } from '../../tokenize/tokenizer.ts';
import { readSilver, type SilverArticle } from '../silver.ts';
import { countDictionary } from './counts.ts';
import { inventedArticles } from './invented.ts';
import { type TaggedDocument, trainPerceptron } from './perceptron.ts';

const DICTIONARY = { minimumCount: 5, certainShare: 0.98, certainCount: 15, minimumShare: 0.005 };
const PERCEPTRON = {
  index: { bits: 22, checked: true },
  epochs: 6,

  seeds: [1, 2, 3, 4, 5],
  minimumCount: 10,
};

/** Trains the part-of-speech tagger on the silver tags, writes `src/models/pos.bin` and prints its agreement on dev. */
export async function train({ gold }: { gold: string }): Promise<void> {
  const vocabulary = new Vocabulary();
  const tag = tagger(vocabulary);
  const documents = [...readSilver(gold, 'train'), ...inventedArticles()].map(tag);
  const dictionary = countDictionary(vocabulary, documents, DICTIONARY);
  const rows = trainPerceptron(vocabulary, documents, new TagDictionary(dictionary), PERCEPTRON);
  const data = readFileSync(join(gold, 'silver/polnear-train-corenlp.jsonl.gz'));
  const bytes = pack({
    ...POS_MODEL,
    meta: {
      data: createHash('sha256').update(data).digest('hex'),
      dictionary: DICTIONARY,
      perceptron: PERCEPTRON,
    },
    columns: { ...dictionary, ...sparseRowColumns(rows) },
  });
  writeFileSync(new URL('../../models/pos.bin', import.meta.url), bytes);
  console.log(`${rows.index.size} features, ${dictionary.words.length} words, ${bytes.length} bytes`);
  report(vocabulary, bytes, readSilver(gold, 'dev').map(tag));
}

/** Gives our own tokens of an article the silver tags of those with the same span. */
function tagger(vocabulary: Vocabulary): (silver: SilverArticle) => TaggedDocument {
  const tokenizer = createTokenizer();
  const tagIds: Readonly<Record<string, number | undefined>> = POS;
  return ({ article, tokens: silver }) => {
    const { text } = article;
    const { tokens, sentences } = tokenizer.run({ article, text, vocabulary });
    const byStart = new Map(silver.map((token) => [token.start, token]));
    const tags = Int8Array.from(tokens.starts, (start, i) => {
      const token = byStart.get(start);
      return token?.end === tokens.ends[i] ? (tagIds[token.tag] ?? -1) : -1;
    });
    return { article, text, tokens, sentences, tags };
  };
}

function report(vocabulary: Vocabulary, bytes: Uint8Array, documents: readonly TaggedDocument[]): void {
  const stage = createPosTagger(bytes);
  let equal = 0;
  let compared = 0;
  let tokenCount = 0;
  const confusions = new Map<string, number>();
  for (const document of documents) {
    const { pos } = stage.run({ ...document, vocabulary });
    tokenCount += pos.length;
    for (const [token, silver] of document.tags.entries()) {
      if (silver < 0) continue;
      compared++;
      if (pos[token] === silver) equal++;
      else {
        const pair = `${POS_TAGS[silver]}>${POS_TAGS[pos[token]]}`;
        confusions.set(pair, (confusions.get(pair) ?? 0) + 1);
      }
    }
  }
  const worst = [...confusions].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 12);
  console.log(
    `agreement on dev ${((100 * equal) / compared).toFixed(2)}%, ${compared} of ${tokenCount} tokens compared`,
  );
  console.log(`most frequent differences: ${worst.map(([pair, n]) => `${pair} ${n}`).join(', ')}`);
}
