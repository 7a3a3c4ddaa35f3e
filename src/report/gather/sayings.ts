import type { Saying } from '../../collate/sayings/sayings.ts';
import type { ReportArticle, SayingCount } from '../data.ts';

const MOST_SAYINGS = 12;

/**
 * The words that most articles print, as the earliest article of the page has them.
 * @param position place of each article of the page by its id
 */
export function sayingsIn(
  articles: readonly ReportArticle[],
  position: ReadonlyMap<string, number>,
  sayings: readonly Saying[],
): SayingCount[] {
  return sayings
    .toSorted((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1))
    .flatMap((saying) => sayingIn(articles, position, saying) ?? [])
    .slice(0, MOST_SAYINGS);
}

function sayingIn(
  articles: readonly ReportArticle[],
  position: ReadonlyMap<string, number>,
  { quotations, articles: count }: Saying,
): SayingCount | null {
  const shown = quotations.flatMap(({ article, quote: id }) => {
    const at = position.get(article);
    const quote = at === undefined ? undefined : articles[at].quotes.find((each) => each.id === id);
    return at === undefined || quote === undefined ? [] : [{ at, quote }];
  });
  if (shown.length === 0) return null;
  const [{ at, quote }] = shown;
  const speakers = shown.flatMap(({ at, quote: { speaker } }) =>
    speaker === null ? [] : [articles[at].entities[speaker].name],
  );
  return {
    text: quote.content.map(([start, end]) => articles[at].text.slice(start, end)).join(' … '),
    articles: count,
    speakers: [...new Set(speakers)],
    at,
    quote: quote.id,
  };
}
