import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/index.ts';

/** "LABEL: speaker, or - if there is no entity" of each quote. */
function speakers(paragraphs: readonly string[]): string[] {
  const { quotes, entities } = analyze(paragraphs.join('\n\n'));
  return quotes.map(({ source }) => {
    const speaker = entities.find(({ id }) => id === source?.entity);
    return `${source?.text}: ${speaker?.name ?? '-'}`;
  });
}

describe('questions and answers', () => {
  const dialogue = [
    'Q: Why did you leave the lighthouse after all these years?',
    'A: They sent me a letter, and it was not a kind one.',
  ];

  it('gives the answers to the one person who is introduced, the questions to nobody', () => {
    expect(speakers(['Ana Ruiz kept the lighthouse of Norva for 33 years.', ...dialogue])).toEqual([
      'Q: -',
      'A: Ana Ruiz',
    ]);
  });

  it('gives the answers to nobody where two people could be meant', () => {
    expect(speakers(['Ana Ruiz and Tom Wood kept the lighthouse for 33 years.', ...dialogue])).toEqual([
      'Q: -',
      'A: -',
    ]);
  });
});

describe('initials', () => {
  it('stand for the people whose names are the first labels', () => {
    expect(
      speakers([
        'Ana Ruiz talks to Tom Wood, who became chief executive of the bank on Monday.',
        'Ana Ruiz: You start in the week in which the bank lost many customers.',
        'Tom Wood: Some of them we deserved to lose.',
        'AR: Will you open any of the branches again?',
        'TW: There will be eleven of them by the end of next year.',
      ]),
    ).toEqual(['Ana Ruiz: Ana Ruiz', 'Tom Wood: Tom Wood', 'AR: Ana Ruiz', 'TW: Tom Wood']);
  });

  it('that two people share stand for nobody', () => {
    expect(
      speakers([
        'Ana Ruiz and Adam Rowe talk to Tom Wood, the chief executive of the bank.',
        'AR: Will you open any of the branches again?',
        'TW: There will be eleven of them by the end of next year.',
        'AR: What will the customers of the bank notice first?',
        'TW: Somebody will pick up the telephone.',
      ]),
    ).toEqual(['AR: -', 'TW: Tom Wood', 'AR: -', 'TW: Tom Wood']);
  });
});
