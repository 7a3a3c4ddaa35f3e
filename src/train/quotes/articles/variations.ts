import { SeededRandom } from '../../learning/random.ts';
import type { GoldArticle, GoldLine, GoldQuote } from './gold.ts';
import {
  type MarkedSentence,
  markedSentences,
  type Phrases,
  type PlainSentence,
  phrasesOf,
  plainSentences,
} from './plain-sentences.ts';

/*
 * Sentences of which the gold has few, made of those of which it has many. The gold is political news: of 15,791
 * attributions 26 have an unmarked clause, a verb and its subject in this order; one in a hundred cues stands in a
 * relative clause; courts and committees are told nothing.
 */

/** Sentences of one article that are varied, and ways in which each is. */
const MOST = 6;
const WAYS = 3;

/**
 * For each article one with variations of its own sentences, or null: whoever keeps an article back keeps back its
 * variations too. The same articles give the same variations.
 */
export function variationsOf(articles: readonly GoldArticle[]): (GoldLine | null)[] {
  const random = new SeededRandom(17);
  const plain = articles.map(plainSentences);
  const phrases = phrasesOf(articles);
  const verbs = new Set<string>();
  for (const { cue, past } of plain.flat()) if (past) verbs.add(cue);
  const writer = new Writer(random, phrases, Array.from(verbs));
  return articles.map((article, index) => {
    for (const sentence of plain[index].slice(0, MOST)) writer.vary(sentence);
    for (const sentence of markedSentences(article).slice(0, MOST)) writer.narrated(sentence);
    const { text, quotes } = writer.take();
    return text === '' ? null : { id: `variations of ${index}`, text, quotes };
  });
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const TIMES = [
  'today',
  'yesterday',
  'tonight',
  'on Friday',
  'on Tuesday',
  'last night',
  'this week',
  'late on Monday',
];
const MARKS = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ['', ''],
  ['', ''],
] as const;
/** Those before whom things are said. */
const HEARINGS = [
  'The court',
  'The inquest',
  'The jury',
  'The inquiry',
  'The tribunal',
  'The hearing',
  'The committee',
  'A disciplinary panel',
  'The High Court',
];
const HEARERS = ['Jurors', 'Magistrates', 'Councillors', 'Senators', 'Lawmakers', 'Shareholders'];
const COMPARED = ['compared to', 'compared with', 'up from', 'down from', 'against'];
const AMOUNTS = [
  '$7 billion',
  '40 percent',
  '1,200',
  '$95 million',
  '3.1 percent',
  '12,000',
  '£40m',
  '8 per cent',
];
const EARLIER = ['', ' a year before', ' a year earlier', ' last year', ' in 2015', ' the month before'];

type Place = [number, number];

/** Writes variations, each a paragraph, and notes where their parts stand. */
class Writer {
  readonly #random: SeededRandom;
  readonly #phrases: Phrases;
  readonly #verbs: readonly string[];
  #text = '';
  #quotes: GoldQuote[] = [];

  /** @param verbs past tenses that introduce content */
  constructor(random: SeededRandom, phrases: Phrases, verbs: readonly string[]) {
    this.#random = random;
    this.#phrases = phrases;
    this.#verbs = verbs;
  }

  /** What was written since the last time. */
  take(): { text: string; quotes: GoldQuote[] } {
    const taken = { text: this.#text, quotes: this.#quotes };
    this.#text = '';
    this.#quotes = [];
    return taken;
  }

  vary(sentence: PlainSentence): void {
    const ways: ((sentence: PlainSentence) => void)[] = [this.#told];
    if (sentence.form !== 'pronoun')
      ways.push(this.#inverted, this.#inverted, this.#relative, this.#relative, this.#passive);
    if (sentence.endsWithNoun) ways.push(this.#list);
    if (sentence.past) ways.push(this.#deedsList);
    if (sentence.hasNumber) ways.push(this.#compared, this.#compared);
    ways.push(this.#inFront);
    for (let n = 0; n < WAYS && ways.length > 0; n++) {
      const [way] = ways.splice(this.#random.below(ways.length), 1);
      way.call(this, sentence);
    }
  }

  /** SOURCE called CONTENT "..." as she left the hall. */
  narrated({ text, source, cue, content }: MarkedSentence): void {
    const start = this.#text.length;
    this.#put(`${text}${this.#pick(this.#phrases.tails)}`);
    const moved = ([from, to]: readonly [number, number]): Place => [start + from, start + to];
    this.#end(moved(source), moved(cue), moved(content));
  }

  /** CONTENT, claimed SOURCE. */
  #inverted({ content, cue, source, past }: PlainSentence): void {
    const said = this.#put(capital(content));
    this.#put(', ');
    const verb = this.#put(past ? this.#pick(this.#verbs) : cue);
    this.#put(' ');
    this.#end(this.#put(source), verb, said);
  }

  /** THING, claimed by SOURCE, VERB PHRASE. However alike it looks, nobody says anything. */
  #passive({ source }: PlainSentence): void {
    const verb = this.#pick(this.#verbs);
    const thing = capital(this.#pick(this.#phrases.things));
    if (verb.endsWith('ed'))
      this.#put(`${thing}, ${verb} by ${source}, ${this.#pick(this.#phrases.deeds)}.\n\n`);
  }

  /** SOURCE, who said CONTENT, VERB PHRASE. Some without commas, though not after a name. */
  #relative({ source, form, cue, that, content }: PlainSentence): void {
    const comma = this.#mostly() || form === 'name' ? ',' : '';
    this.#put(`${capital(source)}${comma} `);
    const who = this.#put('who');
    this.#put(' ');
    const verb = this.#put(cue);
    this.#put(' ');
    const said = this.#put(that + content);
    this.#put(`${comma} ${this.#pick(this.#phrases.deeds)}`);
    this.#end(who, verb, said);
  }

  /** SOURCE said CONTENT, THING, and THING. */
  #list(sentence: PlainSentence): void {
    const { things } = this.#phrases;
    const comma = this.#mostly() ? ',' : '';
    this.#longer(sentence, `, ${this.#pick(things)}${comma} and ${this.#pick(things)}`);
  }

  /** SOURCE said CONTENT, VERB PHRASE, and VERB PHRASE. */
  #deedsList(sentence: PlainSentence): void {
    const { pastDeeds } = this.#phrases;
    this.#longer(sentence, `, ${this.#pick(pastDeeds)}, and ${this.#pick(pastDeeds)}`);
  }

  /** SOURCE said CONTENT, compared to $7 billion a year before. */
  #compared(sentence: PlainSentence): void {
    this.#longer(sentence, `, ${this.#pick(COMPARED)} ${this.#pick(AMOUNTS)}${this.#pick(EARLIER)}`);
  }

  #longer({ source, cue, that, content }: PlainSentence, more: string): void {
    const who = this.#put(capital(source));
    this.#put(' ');
    const verb = this.#put(cue);
    this.#put(' ');
    this.#end(who, verb, this.#put(`${that}${content}${more}`));
  }

  /** "CONTENT," SOURCE said today. Or without marks. */
  #inFront({ source, cue, content }: PlainSentence): void {
    const [open, close] = this.#pick(MARKS);
    this.#put(open);
    const said = this.#put(capital(content));
    this.#put(open === '‘' ? `${close}, ` : `,${close} `); // British marks close before the comma
    const who = this.#put(source);
    this.#put(' ');
    const verb = this.#put(cue);
    this.#put(` ${this.#pick(TIMES)}`);
    this.#end(who, verb, said);
  }

  /** The court heard that CONTENT. Nobody knows who said it. */
  #told({ that, content }: PlainSentence): void {
    const many = this.#random.below(2) === 0;
    this.#put(`${this.#pick(many ? HEARERS : HEARINGS)} `);
    const verb = this.#put(this.#mostly() ? `${many ? 'were' : 'was'} told` : 'heard');
    this.#put(' ');
    this.#end(null, verb, this.#put(that + content));
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#random.below(list.length)];
  }

  #mostly(): boolean {
    return this.#random.below(3) > 0;
  }

  #put(words: string): Place {
    const start = this.#text.length;
    this.#text += words;
    return [start, this.#text.length];
  }

  #end(source: Place | null, cue: Place, content: Place): void {
    this.#text += '.\n\n';
    this.#quotes.push({ source: source === null ? [] : [source], cue: [cue], content: [content] });
  }
}
