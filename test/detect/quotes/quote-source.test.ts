import { describe, expect, it } from 'vitest';
import { createQuoteDetector } from '../../../src/detect/quotes/detector.ts';
import { Pipeline } from '../../../src/run/pipeline.ts';
import { createNameTagger } from '../../../src/tag/names/tagger.ts';
import { createPosTagger } from '../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';

const pipeline = new Pipeline()
  .add(createTokenizer())
  .add(createPosTagger())
  .add(createNameTagger())
  .add(createQuoteDetector());

/** The words of the source of the text's last quote. */
function sourceIn(text: string): string | null {
  const source = pipeline.run(articleOf(text)).quotes.at(-1)!.source;
  return source && text.slice(source.start, source.end);
}

describe('the source of a quote', () => {
  it.each([
    ['Magistrate Ida Moss yesterday said the fine was too low.', 'Magistrate Ida Moss'],
    ['Mayor Leo Crane today said that the bridge was safe.', 'Mayor Leo Crane'],
    ['The governor on Thursday said the dam would hold.', 'The governor'],
    ['Reporters at USA Today said the page was wrong.', 'Reporters at USA Today'],
    ['Marsh Foods (CSE:MHF) today announced that it would close two plants.', 'Marsh Foods'],
    [
      'A judge sentencing a man for a theft in Fern Lane has described the attack as cowardly.',
      'A judge sentencing a man for a theft in Fern Lane',
    ],
    [
      'The man who led the raid on the bank in Selworth denied he had a gun.',
      'The man who led the raid on the bank in Selworth',
    ],
    ['Leo Crane, speaking under a point of Order said the vote was void.', 'Leo Crane'],
    [
      'The clerk, Ida Moss, addressing members at the Labour House in Selworth told them to wait.',
      'Ida Moss',
    ],
    ['The surveyors who drew it warned that the slope was moving.', 'The surveyors who drew it'],
    ['Fans who saw the keeper said he was limping.', 'Fans who saw the keeper'],
    ['Residents who saw it said it was loud.', 'Residents who saw it'],
    [
      'A clerk at the Department for Environment, Food and Rural Affairs said: “The list is closed.”',
      'A clerk at the Department for Environment, Food and Rural Affairs',
    ],
    ['The Food and Harbour Authority said the pier was safe.', 'The Food and Harbour Authority'],
    ['A doctor claims that the shots do nothing, citing “tests of a dozen patients”.', 'A doctor'],
    [
      'Users are claiming Tom Rudd mocked Ada Quill, telling her he will not return until “you call me”.',
      'Tom Rudd',
    ],
    ['To this Crane was deaf, and said the dam would hold.', 'Crane'],
    ['On Friday the minister was angry and accused the press of lying.', 'the minister'],
    [
      'QNV analysts on Tuesday lowered their rating and warned that the recent decline in profitability and cash flow is concerning as growth slows further.',
      'QNV analysts',
    ],
    ['It is understood that two bidders have withdrawn.', null],
    ['It is alleged that the treasurer took the money.', null],
    ['The two brothers are said to have fled to Spain.', null],
    ['Mr Crane is understood to have resigned.', null],
    ['The clerk was asked whether the safe was locked.', null],
    ['Mr Crane is convinced that the bridge is safe.', 'Mr Crane'],
    ['Mr Crane is worried that the bridge is unsafe.', 'Mr Crane'],
    ['There was one question in every village on Sunday: “When will it rain?”', null],
  ])('%s', (text, source) => expect(sourceIn(text)).toBe(source));
});
