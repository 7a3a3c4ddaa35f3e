import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { type Manner, MannerReader } from '../../../src/detect/claims/manner/manner.ts';
import { ScopeFinder } from '../../../src/detect/claims/manner/scope.ts';
import { ClaimWords } from '../../../src/detect/claims/scoring/claim-words.ts';
import { createPosTagger } from '../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';

const tokenizer = createTokenizer();
const tagger = createPosTagger();
const words = new ClaimWords();
const scope = new ScopeFinder();
const reader = new MannerReader(words, scope);

function read(text: string, isReported: boolean): Manner {
  const document = { article: articleOf(text), text, vocabulary: new Vocabulary() };
  const tokenized = { ...document, ...tokenizer.run(document) };
  const tagged = { ...tokenized, ...tagger.run(tokenized) };
  words.update(document.vocabulary);
  scope.words.update(document.vocabulary);
  return reader.read(tagged, { first: 0, end: tagged.tokens.length }, isReported);
}

/** How a text is put as one claim: "negated predicted", with its hedges in brackets. */
function mannerOf(text: string, isReported = false): string {
  const { polarity, modality, hedges } = read(text, isReported);
  const named = hedges.map(({ start, end }) => text.slice(start, end));
  return [polarity, modality, ...(named.length > 0 ? [`(${named.join()})`] : [])].join(' ');
}

describe('what others say', () => {
  test.each([
    ['The driver allegedly took nine phones from the depot.', true],
    ['Brightwater is said to have paid $4 million for the barge.', true],
    ['The boat reportedly sank in an hour.', true],
    ['The boat probably sank in an hour.', false],
    ['The firm, which allegedly sold it, closed in May.', false],
    ['The firm may close the mine.', false],
  ])('%s', (text, hearsay) => {
    expect(read(text, false).isHearsay).toBe(hearsay);
  });
});

describe("polarity by the claim's own verb", () => {
  test.each([
    'The clinic never opened its second ward.',
    'Brightwater did not report the leak to anybody.',
    'The lake hasn’t frozen since 1963.',
    'The ferry is no longer in service.',
    'The court cannot hear the case.',
    'No house was left standing.',
    'None of the miners came back.',
    'In 2021, nobody was charged.',
    'Neither town paid its share.',
    'Not one of the boats returned.',
    'The inquiry found no proof of fraud.',
    'There were no seats left.',
    'The club had nothing to sell.',
    'At no point did the pilot ask for help.',
    'The spokesman did not, in the end, take questions.',
    'Harwell has never made a loss and employs 70 people.',
    'The road was “not safe” in winter.',
    'When you leave the ward you do not pay.',
  ])('negated: %s', (text) => {
    expect(mannerOf(text)).toMatch(/^negated/);
  });

  test.each([
    'The singer, who has never won a prize, sold 9 million records.',
    'The man who had not paid his rent won the lottery.',
    'The town spent £2 million on a pool that nobody uses.',
    'The blast wrecked 60 flats, leaving many without heat.',
    'The premier told voters not to stay at home.',
    'The board decided not to sell the mill.',
    'The bank, not the state, paid for the bridge.',
    'The farm lost no fewer than 300 sheep.',
    'Capping the rise at no more than 3 per cent saved the fund.',
    'The scheme costs not only money but time.',
    'It isn’t just a pub; it is a post office.',
    'Nothing but rain delayed the match.',
    'No doubt the strike cost the firm dear.',
    'No 10 paid for the party.',
    'Because it did not snow, the resort closed.',
    'Whether or not it was planned, the fire killed nine.',
    'Voters who do not like the mayor backed his rival.',
    'The storm sank not one but three ships.',
  ])('affirmed: %s', (text) => {
    expect(mannerOf(text)).toMatch(/^affirmed/);
  });
});

describe("modality by the claim's own verb", () => {
  test.each([
    ['The quake may have killed dozens.', 'hedged (may)'],
    ['The firm reportedly lost $7 million.', 'hedged (reportedly)'],
    ['The flu is thought to have spread from the port.', 'hedged (thought)'],
    ['The fire appears to have begun in the loft.', 'hedged (appears)'],
    ['Prices are unlikely to fall.', 'hedged (unlikely)'],
    ['The mudslide killed perhaps 60 people.', 'hedged (perhaps)'],
    ['The pilot, who may have been ill, landed safely.', 'asserted'],
    ['A clerk was jailed for allegedly selling visas.', 'asserted'],
    ['The alleged leader of the ring was arrested.', 'asserted'],
    ['The singer appeared in 12 films.', 'asserted'],
    ['It was not possible to save the church.', 'asserted'],
  ])('reserve: %s', (text, modality) => {
    expect(mannerOf(text).replace(/^\w+ /, '')).toBe(modality);
  });

  test.each([
    ['The mine will shut in May.', 'predicted'],
    ['The mine is expected to shut in May.', 'predicted'],
    ['The duchess is to open the hospital in June.', 'predicted'],
    ['The train is due at noon.', 'predicted'],
    ['The town plans to plant 900 trees.', 'predicted'],
    ['The bill would cut rents by a fifth.', 'predicted'],
    ['The mine, which will shut in May, made $4 million.', 'asserted'],
    ['The will was read on Monday.', 'asserted'],
    ['The aim is to cut rents.', 'asserted'],
    ['Harwell set a record in 2023.', 'asserted'],
    ['She would later run the bank.', 'asserted'],
    ['They would sail to Crete every spring.', 'asserted'],
    ['As a girl she would milk nine cows.', 'asserted'],
    ['When I was young, my aunt would sing.', 'asserted'],
    ['He would like to see it built.', 'asserted'],
  ])('what is to come: %s', (text, modality) => {
    expect(mannerOf(text).replace(/^\w+ /, '')).toBe(modality);
  });

  test('a reported "would" is the "will" that was said', () => {
    expect(mannerOf('They would sail to Crete every spring', true)).toBe('affirmed predicted');
  });

  test.each([
    ['If the dyke breaks, the town will flood.', 'conditional'],
    ['But if the dyke breaks, the town will flood.', 'conditional'],
    ['The strike goes ahead unless the firm pays.', 'conditional'],
    ['The bank will lend, provided that the state pays for it.', 'conditional'],
    ['The bank will lend as long as the state pays for it.', 'conditional'],
    ['Should the dyke break, the town will flood.', 'conditional'],
    ['The charity provided 300 beds.', 'asserted'],
    ['The hall, provided by a brewer in 1904, burned down.', 'asserted'],
    ['The judge asked if the bank had paid.', 'asserted'],
    ['Hundreds, if not thousands, were evacuated.', 'asserted'],
    ['The mill, which will close if sales fall, employs 300 people.', 'asserted'],
  ])('condition: %s', (text, modality) => {
    expect(mannerOf(text).replace(/^\w+ /, '')).toBe(modality);
  });
});
