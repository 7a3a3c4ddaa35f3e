import type { Article } from '../../core/article.ts';
import type { Document } from '../../core/document.ts';
import type { Place } from '../../core/layers/entities.ts';
import { overlaps, type TokenSpan } from '../../core/layers/span.ts';
import type { PlaceResolver, Toponym } from '../../link/places/resolver.ts';
import { Pipeline } from '../../run/pipeline.ts';
import { createStages } from '../../run/stages.ts';
import { createTokenizer } from '../../tokenize/tokenizer.ts';
import type { GoldArticle, GoldPlace } from './gold.ts';

/** What became of one gold toponym. */
export interface Outcome {
  readonly article: string;
  readonly gold: GoldPlace;
  /** False if no mention of a place lies over it. */
  readonly isFound: boolean;
  readonly place: Place | null;
  /** Kilometres off; infinite if there is no place. */
  readonly error: number;
}

function outcome(article: string, gold: GoldPlace, isFound: boolean, place: Place | null): Outcome {
  return { article, gold, isFound, place, error: place ? distance(gold, place) : Number.POSITIVE_INFINITY };
}

/** An article with its tokens and its gold mentions as toponyms, one a spelling. */
export interface Prepared {
  readonly document: Document<'tokens' | 'sentences'>;
  readonly toponyms: readonly GoldToponym[];
}
interface GoldToponym extends Toponym {
  readonly mentions: TokenSpan[];
  readonly gold: GoldPlace[];
}

function prepare(gold: GoldArticle): Prepared {
  const document = new Pipeline().add(createTokenizer()).run(articleOf(gold));
  const { starts, ends } = document.tokens;
  const toponyms = new Map<string, GoldToponym>();
  for (const place of gold.places) {
    const toponym: GoldToponym = toponyms.get(place.text) ?? {
      name: place.text,
      type: place.isAdjective ? 'group' : 'place',
      mentions: [],
      gold: [],
    };
    toponyms.set(place.text, toponym);
    const after = starts.findIndex((start) => start >= place.end);
    toponym.mentions.push({
      start: place.start,
      end: place.end,
      firstToken: ends.findIndex((end) => end > place.start),
      endToken: after < 0 ? starts.length : after,
    });
    toponym.gold.push(place);
  }
  return { document, toponyms: [...toponyms.values()] };
}

/** The scored toponyms of an article as the resolver places them when it is given their mentions. */
export function givenMentions(article: GoldArticle, resolver: PlaceResolver): Outcome[] {
  const { document, toponyms } = prepare(article);
  const places = resolver.resolve(document, toponyms);
  return toponyms.flatMap(({ gold }, i) =>
    gold.filter(({ isScored }) => isScored).map((place) => outcome(article.id, place, true, places[i])),
  );
}

/** The scored toponyms of articles as the whole program finds and places them. */
export function wholeProgram(articles: readonly GoldArticle[]): Outcome[] {
  const stages = createStages();
  return articles.flatMap((gold) => {
    const { entities } = stages.run(articleOf(gold));
    const mentions = entities
      .filter(({ type, place }) => type === 'place' || place)
      .flatMap(({ mentions, place }) =>
        mentions
          .filter(({ kind }) => kind === 'name' || kind === 'alias')
          .map((mention) => ({ ...mention, place: place ?? null })),
      );
    return gold.places
      .filter(({ isScored }) => isScored)
      .map((place) => {
        const found = mentions.find((mention) => overlaps(mention, place));
        return outcome(gold.id, place, found !== undefined, found?.place ?? null);
      });
  });
}

function articleOf(gold: GoldArticle): Article {
  return {
    id: gold.id,
    text: gold.text,
    title: gold.title ?? null,
    byline: [],
    publisher: null,
    published: null,
    source: { format: 'jsonl', sha256: '', ...(gold.url === undefined ? {} : { url: gold.url }) },
  };
}

/** Kilometres on the ground. */
function distance(gold: GoldPlace, place: Place): number {
  const radians = Math.PI / 180;
  const haversine =
    Math.sin(((place.latitude - gold.latitude) * radians) / 2) ** 2 +
    Math.cos(gold.latitude * radians) *
      Math.cos(place.latitude * radians) *
      Math.sin(((place.longitude - gold.longitude) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
