import { linkArticle } from '../../link/link-article.ts';
import { NameVariants } from '../../link/name-variants.ts';
import { pronounModel } from '../../link/pronoun-model.ts';
import { PronounResolver } from '../../link/pronouns.ts';
import { LinkWords, Pronoun, pronounOf } from '../../link/words.ts';
import { readPolnear } from './polnear.ts';
import { namedChains } from './pronoun-labels.ts';

const [gold = '../shared/gold', part = 'dev', show] = process.argv.slice(2);
const words = new LinkWords();
const knowledge = { words, variants: new NameVariants(), resolver: new PronounResolver(pronounModel()) };
const tally = { sources: { all: 0, agree: 0 }, pronouns: { all: 0, agree: 0 } };
for (const article of readPolnear(gold, part)) {
  const { document } = article;
  const linked = linkArticle(document, knowledge);
  const labels = namedChains(article, linked.draftOf);
  const { tokens } = document;
  const sources = new Set(document.quotes.flatMap(({ source }) => source?.firstToken ?? []));
  for (let i = 0; i < tokens.length; i++) {
    const pronoun = pronounOf(words.bits[tokens.types[i]]);
    if (pronoun !== Pronoun.he && pronoun !== Pronoun.she) continue;
    const label = labels.get(tokens.starts[i]);
    if (!label) continue;
    const agree = linked.references.draftAt[i] === label;
    tally.pronouns.all++;
    if (agree) tally.pronouns.agree++;
    if (!sources.has(i)) continue;
    tally.sources.all++;
    if (agree) tally.sources.agree++;
    else if (show)
      console.log(
        `--- ours ${linked.references.draftAt[i]?.mentions[0] && document.text.slice(linked.references.draftAt[i]!.mentions[0].start, linked.references.draftAt[i]!.mentions[0].end)} | CoreNLP ${document.text.slice(label.mentions[0].start, label.mentions[0].end)}\n${document.text.slice(Math.max(0, tokens.starts[i] - 400), tokens.starts[i])}>>${document.text.slice(tokens.starts[i], tokens.ends[i] + 80)}`,
      );
  }
}
for (const [name, { all, agree }] of Object.entries(tally))
  console.log(`${name}: ${agree} of ${all} agree, ${((100 * agree) / all).toFixed(1)}%`);
