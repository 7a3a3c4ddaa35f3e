import { collate } from '../../collate/collate.ts';
import { compare } from '../../collate/order.ts';
import { signatureOf } from '../../collate/sign-article.ts';
import type { ArticleSignature } from '../../collate/signature.ts';
import type { ArticleRecord } from '../../record/record.ts';
import type { Overview, ReportArticle, ReportData, Thing } from '../data.ts';
import { reportArticle } from './article.ts';
import { isSpeech, OverviewCounts } from './overview.ts';
import { Sample } from './sample.ts';
import { sayingsIn } from './sayings.ts';
import { SeenEntities } from './things.ts';

/** UTF-16 code units of articles that a page takes: it is to open at once. */
const PAGE_BUDGET = 13_000_000;

/**
 * What a page shows of many records: figures of all of them, and as many articles as it can hold. Records go through
 * one by one; what is kept of those that are not shown are counts, and the signatures by which articles are compared.
 */
export async function gather(
  records: AsyncIterable<ArticleRecord> | Iterable<ArticleRecord>,
  budget = PAGE_BUDGET,
): Promise<ReportData> {
  const entities = new SeenEntities();
  const signatures: ArticleSignature[] = [];
  const counts = new OverviewCounts();
  const sample = new Sample(budget);
  let pipeline = '';
  for await (const record of records) {
    pipeline = record.pipeline;
    const speakers = record.quotes.filter(isSpeech).map(({ source }) => source?.entity);
    const seen = record.entities.map((entity) =>
      entities.add({
        article: record.id,
        entity,
        quotes: speakers.filter((speaker) => speaker === entity.id).length,
      }),
    );
    signatures.push(signatureOf(record));
    counts.add(record, seen);
    sample.add(record.id, JSON.stringify(reportArticle(record, seen)));
  }
  const collation = collate(signatures);
  const { list, thingOf } = entities.things(collation);
  const articles = sample.articles
    .map((json) => JSON.parse(json) as ReportArticle)
    .map((article) => ({
      ...article,
      entities: article.entities.map((entity) => ({ ...entity, thing: thingOf[entity.thing] })),
    }))
    .sort((a, b) => compare(b.published ?? '', a.published ?? '') || compare(a.id, b.id));
  const position = new Map(articles.map(({ id }, i) => [id, i]));
  const overview = {
    ...counts.overview(list, thingOf, (article) => position.get(article) ?? null),
    copies: collation.copies.length,
    sayings: sayingsIn(articles, position, collation.sayings),
  };
  return { pipeline, ...shownOnly(overview, list, articles) };
}

/** Leaves out the things that nothing on the page names. */
function shownOnly(
  overview: Overview,
  list: readonly Thing[],
  articles: readonly ReportArticle[],
): Omit<ReportData, 'pipeline'> {
  const things: Thing[] = [];
  const places = new Map<number, number>();
  const placeOf = (thing: number): number => {
    const place = places.get(thing) ?? things.push(list[thing]) - 1;
    places.set(thing, place);
    return place;
  };
  const { top, speakers } = overview;
  return {
    overview: {
      ...overview,
      top: {
        person: top.person.map(placeOf),
        place: top.place.map(placeOf),
        organization: top.organization.map(placeOf),
        group: top.group.map(placeOf),
      },
      speakers: speakers.map((speaker) => ({ ...speaker, thing: placeOf(speaker.thing) })),
    },
    articles: articles.map((article) => ({
      ...article,
      entities: article.entities.map((entity) => ({ ...entity, thing: placeOf(entity.thing) })),
    })),
    things,
  };
}
