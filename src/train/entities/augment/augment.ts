import { wordList } from '../../../learn/word-list.ts';
import type { NameListIndex } from '../../../tag/names/name-lists.ts';
import { SeededRandom } from '../../learning/random.ts';
import type { Reader } from '../examples.ts';
import type { LabelledArticle } from '../labels.ts';
import { headline } from './headlines.ts';
import { Namesakes } from './namesakes.ts';
import { type Passage, passagesOf } from './passages.ts';
import { SlotNames } from './slot-names.ts';
import { Templates } from './templates.ts';

/** How much is added to the training articles. */
export interface AugmentOptions {
  readonly seed: number;
  /** Share of the articles that get a headline made of one of their sentences or another's; share of those in capitals. */
  readonly headlines: number;
  readonly capitals: number;
  /** Number of short texts of each kind. */
  readonly persons: number;
  readonly ranks: number;
  readonly towns: number;
  readonly teams: number;
  readonly firms: number;
  readonly pairs: number;
  readonly titled: number;
  readonly compounds: number;
  readonly times: number;
  readonly templates: number;
}

/** Share of the headlines that are made of a sentence which begins with a name. */
const OPENING = 0.5;
/** Words of sports reports that make an article one. */
const SPORT = 4;

/** The articles, some with a headline, and short texts with other names in their sentences. */
export function augment(
  articles: readonly LabelledArticle[],
  reader: Reader,
  gazetteer: NameListIndex,
  options: AugmentOptions,
): LabelledArticle[] {
  const random = new SeededRandom(options.seed);
  const sportWords = new Set(wordList('names/sport-words'));
  const isSport = ({ text }: LabelledArticle): boolean =>
    text.match(/\p{L}+/gu)!.filter((word) => sportWords.has(word.toLowerCase())).length >= SPORT;
  const passages = passagesOf(articles, reader, isSport);
  const prose = passages.filter(isProse);
  const named = prose.filter(({ spans }) => spans.length > 0);
  const namesakes = new Namesakes(passages, gazetteer, random);

  /** Headlines mostly begin with a name. */
  const opening = named.filter(({ spans }) => spans[0].start === 0);
  const titled = (): Passage => random.pick(random.next() < OPENING ? opening : named);

  const headed = articles.map((article) => {
    if (random.next() >= options.headlines) return article;
    const title = headline(titled(), random, random.next() < options.capitals ? 'capitals' : 'title');
    return title ? { ...article, ...below(title, article) } : article;
  });

  const short: LabelledArticle[] = [];
  const add = (kind: string, count: number, make: () => Passage | null): void => {
    for (let made = 0, tries = 0; made < count && tries < 50 * count; tries++) {
      const passage = make();
      if (!passage) continue;
      short.push({ id: `${kind}/${made}`, text: passage.text, spans: passage.spans });
      made++;
    }
  };
  add('persons', options.persons, () => {
    const made = namesakes.persons(random.pick(named));
    if (!made || random.next() < 0.5) return made?.passage ?? null;
    for (let tries = 0; tries < 40; tries++) {
      const after = namesakes.bearer(random.pick(named), made.surname);
      if (after) return beside(made.passage, after);
    }
    return made.passage;
  });
  add('ranks', options.ranks, () => namesakes.ranks(random.pick(named)));
  add('towns', options.towns, () => namesakes.towns(random.pick(named)));
  add('teams', options.teams, () => namesakes.teams(random.pick(named)));
  add('firms', options.firms, () => namesakes.firms(random.pick(named)));
  add('pairs', options.pairs, () => namesakes.pairs(random.pick(named)));
  add('compounds', options.compounds, () => namesakes.compounds(random.pick(named)));
  add('times', options.times, () => namesakes.times(random.pick(named)));
  const templates = new Templates(new SlotNames(namesakes, random), random);
  add('templates', options.templates, () => templates.next());
  add('titled', options.titled, () => {
    const title = headline(titled(), random, random.next() < options.capitals ? 'capitals' : 'title');
    return title && { ...title, ...below(title, random.pick(prose)) };
  });
  return [...headed, ...short];
}

/** A sentence of running text, no table and no headline. */
function isProse({ text }: Passage): boolean {
  const words = text.match(/\S+/g) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return small >= 3 && small >= 0.5 * words.length && /^["“]?\p{Lu}/u.test(text) && /[.!?]["”]?$/.test(text);
}

type Labelled = Pick<Passage, 'text' | 'spans'>;

/** A text under a headline. */
function below(title: Labelled, body: Labelled): Labelled {
  return joined(title, '\n\n', body);
}

/** Two sentences. */
function beside(first: Passage, second: Passage): Passage {
  return { ...first, ...joined(first, ' ', second) };
}

function joined(first: Labelled, between: string, second: Labelled): Labelled {
  const shift = first.text.length + between.length;
  return {
    text: first.text + between + second.text,
    spans: [
      ...first.spans,
      ...second.spans.map(({ start, end, nameClass }) => ({
        start: start + shift,
        end: end + shift,
        nameClass,
      })),
    ],
  };
}
