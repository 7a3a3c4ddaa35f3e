import { parseArgs } from 'node:util';
import type { Name } from '../../core/layers/names.ts';
import { type LinkedArticle, type LinkKnowledge, linkArticle } from '../../link/link-article.ts';
import { NameVariants } from '../../link/names/name-variants.ts';
import { pronounModel } from '../../link/references/pronoun-model.ts';
import { PronounResolver } from '../../link/references/pronoun-resolver.ts';
import { LinkWords, Pronoun, pronounOf } from '../../link/words.ts';
import { readGold } from '../gold.ts';
import type { TokenFinder } from '../token-finder.ts';
import { CoreferenceScorer, type Partition } from './coreference.ts';
import { goldDocument } from './gold-document.ts';
import { readInventedArticles } from './invented-articles.ts';
import { type LabelledArticle, readLabelledChains, readLabelledSpeakers } from './labelled-chains.ts';
import { readPolnear, type SilverArticle } from './polnear.ts';
import { namedChains } from './pronoun-labels.ts';

/**
 * Measures linking by itself, on annotated quotes; names are annotated ones for merging, else our tagger's:
 *
 *     npx tsx src/train/link/evaluate.ts --gold DIR [--part dev] [--errors]
 *
 * Merging of names on the hand-labelled chains, of development data and of our invented articles (corpus/); he and she,
 * and speakers, against CoreNLP's chains on PolNeAR.
 */
const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: '../shared/gold' },
    part: { type: 'string', default: 'dev' },
    errors: { type: 'boolean', default: false },
  },
});
const words = new LinkWords();
const knowledge: LinkKnowledge = {
  words,
  variants: new NameVariants(),
  resolver: new PronounResolver(pronounModel()),
};

const chains = readLabelledChains();
const worldwide = textsOf(readGold(values.gold, 'entities/worldwide-dev'));
const development = new Map([...worldwide, ...textsOf(readGold(values.gold, 'quotes/polnear-dev'))]);
const invented = textsOf(await readInventedArticles());
evaluateMerging('dev articles', development, true);
// The names of PolNeAR are not annotated by hand: there is nothing to compare our tagger's with.
evaluateMerging('dev articles', worldwide, false);
evaluateMerging('articles of corpus/', invented, true);
evaluateMerging('articles of corpus/', invented, false);
const polnear = readPolnear(values.gold, values.part);
const linkedPolnear = polnear.map(({ document }) => linkArticle(document, knowledge));
evaluateSpeakers();
evaluatePronouns();

function textsOf(articles: readonly { id: string; text: string }[]): ReadonlyMap<string, string> {
  return new Map(articles.map(({ id, text }) => [id, text]));
}

/**
 * @param texts by article id; labelled articles whose text is not among them are left out
 * @param given are the names given, or found by our tagger?
 */
function evaluateMerging(what: string, texts: ReadonlyMap<string, string>, given: boolean): void {
  const scorer = new CoreferenceScorer();
  let articles = 0;
  for (const { id, chains: labelled } of chains) {
    const text = texts.get(id);
    if (text === undefined) continue;
    articles++;
    const document = goldDocument(id, text, (at) => ({
      ...(given && { names: namesOf(labelled, at) }),
      quotes: [],
    }));
    const { drafts } = linkArticle(document, knowledge);
    const gold = labelled.map((chain) => chain.map(([start, end]) => `${start}-${end}`));
    const predicted = drafts.map(({ names }) => names.map(({ name }) => `${name.start}-${name.end}`));
    scorer.add(gold, predicted);
    if (values.errors && given) showMergingErrors(id, text, gold, predicted);
  }
  const { muc, b3, ceaf, conll } = scorer.scores();
  console.log(
    `names merged, ${articles} ${what} labelled by hand, names ${given ? 'given' : 'tagged'}: CoNLL F1 ${conll.toFixed(1)}`,
  );
  for (const [name, { p, r, f1 }] of Object.entries({ MUC: muc, 'B-cubed': b3, 'CEAF-e': ceaf }))
    console.log(`  ${name.padEnd(8)} P ${p.toFixed(1)} R ${r.toFixed(1)} F1 ${f1.toFixed(1)}`);
}

function namesOf(labelled: LabelledArticle['chains'], at: TokenFinder): Name[] {
  return labelled
    .flat()
    .sort((a, b) => a[0] - b[0])
    .flatMap(([start, end, type]) => {
      const span = at.cover(start, end);
      return span ? { ...span, start, end, type, confidence: 1 } : [];
    });
}

function showMergingErrors(id: string, text: string, gold: Partition, predicted: Partition): void {
  const show = (key: string): string => text.slice(...(key.split('-').map(Number) as [number, number]));
  const report = (label: string, from: Partition, to: Partition): void => {
    const chainOf = new Map(to.flatMap((chain, i) => chain.map((key) => [key, i])));
    for (const chain of from) {
      const parts = new Map<number, Set<string>>();
      for (const key of chain) {
        const part = chainOf.get(key) ?? -1;
        parts.set(part, (parts.get(part) ?? new Set()).add(show(key)));
      }
      if (parts.size > 1)
        console.log(
          `  ${label} ${id}: ${[...parts.values()].map((names) => [...names].join(', ')).join(' | ')}`,
        );
    }
  };
  report('split', gold, predicted);
  report('merged', predicted, gold);
}

function evaluateSpeakers(): void {
  const byId = new Map(polnear.map(({ document }, i) => [document.article.id, i]));
  const counts: Record<string, Count> = {};
  for (const { id, source, form, speaker } of readLabelledSpeakers()) {
    const at = byId.get(id);
    if (at === undefined) continue;
    const { document } = polnear[at];
    const quote = document.quotes.findIndex((q) => q.source?.start === source[0]);
    const draft = linkedPolnear[at].speakers[quote]?.draft ?? null;
    const right =
      speaker === null
        ? draft === null
        : (draft?.names.some(({ name }) => name.start < speaker[1] && speaker[0] < name.end) ?? false);
    counts[form] ??= { all: 0, agree: 0, none: 0 };
    counts[form].all++;
    if (right) counts[form].agree++;
    else if (draft === null) counts[form].none++;
    else if (values.errors)
      console.log(
        `  speaker ${id} "${document.text.slice(...source)}" is ${speaker ? document.text.slice(...speaker) : 'nobody named'}, not ${draft ? document.text.slice(draft.names[0].name.start, draft.names[0].name.end) : 'nobody'}`,
      );
  }
  for (const [form, { all, agree, none }] of Object.entries(counts))
    console.log(
      `speakers, labelled by hand, ${form}: ${agree} of ${all}, ${((100 * agree) / all).toFixed(1)}%, ${all - agree - none} wrong`,
    );
}

interface Count {
  all: number;
  agree: number;
  /** Left open though there is an answer. */
  none: number;
}

function evaluatePronouns(): void {
  const counts: Record<string, Count> = {};
  const count = (key: string, agrees: boolean, none: boolean): void => {
    counts[key] ??= { all: 0, agree: 0, none: 0 };
    counts[key].all++;
    if (agrees) counts[key].agree++;
    if (none) counts[key].none++;
  };
  polnear.forEach((article, index) => {
    const linked = linkedPolnear[index];
    const labels = namedChains(article, linked.draftOf);
    const sources = new Set(article.document.quotes.flatMap(({ source }) => source?.firstToken ?? []));
    const { tokens } = article.document;
    for (let i = 0; i < tokens.length; i++) {
      const pronoun = pronounOf(words.bits[tokens.types[i]]);
      if (pronoun !== Pronoun.he && pronoun !== Pronoun.she) continue;
      const label = labels.get(tokens.starts[i]);
      if (!label) continue;
      const draft = linked.references.draftAt(i);
      const agrees = draft === label;
      count('he and she', agrees, !draft);
      if (sources.has(i)) count('he and she as the source of a quote', agrees, !draft);
      if (values.errors && sources.has(i) && !agrees) showPronoun(article, linked, i, label.index);
    }
  });
  for (const [key, { all, agree, none }] of Object.entries(counts))
    console.log(
      `${key}: ${agree} of ${all} agree with CoreNLP, ${((100 * agree) / all).toFixed(1)}%, ${none} left open`,
    );
}

function showPronoun({ document }: SilverArticle, linked: LinkedArticle, token: number, label: number): void {
  const { text, tokens } = document;
  const nameOf = (index: number | undefined): string => {
    const name = index === undefined ? undefined : linked.drafts[index].names[0].name;
    return name ? text.slice(name.start, name.end) : 'nobody';
  };
  const start = tokens.starts[token];
  console.log(
    `  ours ${nameOf(linked.references.draftAt(token)?.index)}, CoreNLP ${nameOf(label)}: ` +
      `${text.slice(Math.max(0, start - 300), start)}>>${text.slice(start, start + 60)}`.replace(
        /\n+/g,
        ' / ',
      ),
  );
}
