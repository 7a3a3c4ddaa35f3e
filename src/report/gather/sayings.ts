import type { Saying } from '../../collate/sayings/saying.ts';
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
    .filter(({ kind }) => kind === 'quote')
    .sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1))
    .flatMap((saying) => sayingIn(articles, position, saying) ?? [])
    .slice(0, MOST_SAYINGS);
}

function sayingIn(
  articles: readonly ReportArticle[],
  position: ReadonlyMap<string, number>,
  { places, articles: count }: Saying,
): SayingCount | null {
  const shown = places.flatMap(({ article, item }) => {
    const at = position.get(article);
    const quote = at === undefined ? undefined : articles[at].quotes.find((each) => each.id === item);
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
