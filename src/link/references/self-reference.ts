import type { ArticleIndex } from '../article-index.ts';
import { REFERENCE } from '../confidences.ts';
import { Pronoun, pronounOf } from '../words.ts';
import type { TellingColumns } from './clauses/telling.ts';
import type { Referents } from './referents.ts';
import type { Salience } from './salience.ts';

/** So many tokens after its start, what an organization says still means itself by "it". */
const MAX_CONTENT_START = 2;

/** "The company said it would": at the start of what an organization is said to say, it means itself. */
export function referToItself(
  article: ArticleIndex,
  token: number,
  pronoun: Pronoun,
  referents: Referents,
  telling: TellingColumns,
  { speaker: lastSpeaker, speakerSentence }: Salience,
): void {
  const quote = article.quoteAt[token];
  if (quote) {
    const { content, type } = article.document.quotes[quote - 1];
    if (type !== 'indirect' || token - content[0].firstToken > MAX_CONTENT_START) return;
    const speaker = referents.speakerOf(quote - 1);
    if (speaker && speaker.type !== 'person' && (pronoun === Pronoun.it || speaker.type !== 'place'))
      referents.refer(token, token + 1, speaker, 'pronoun', 'speaks of itself', REFERENCE.speaksOfItself);
  } else if (
    telling.isSource(token) &&
    lastSpeaker &&
    lastSpeaker.type !== 'person' &&
    article.sentence(token) - speakerSentence <= 2
  )
    referents.refer(token, token + 1, lastSpeaker, 'pronoun', 'last speaker', REFERENCE.lastSpeaker);
}

/** "I" between quotation marks is whoever speaks. */
export function referToOneself(article: ArticleIndex, referents: Referents): void {
  const { quotes } = article.document;
  for (let q = 0; q < quotes.length; q++) {
    if (quotes[q].type === 'indirect') continue;
    const speaker = referents.speakerOf(q);
    if (speaker?.type !== 'person') continue;
    for (const { firstToken, endToken } of quotes[q].content)
      for (let i = firstToken; i < endToken; i++)
        if (
          article.quoteAt[i] === q + 1 &&
          !article.nameAt[i] &&
          pronounOf(article.bits(i)) === Pronoun.i &&
          !referents.draftAt(i)
        )
          referents.refer(i, i + 1, speaker, 'pronoun', 'first person', REFERENCE.firstPerson);
  }
}
