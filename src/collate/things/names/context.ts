import { hashWord } from '../../../core/vocabulary.ts';
import type { ArticleRecord } from '../../../record/record.ts';
import { count } from '../../maps.ts';
import type { Context, EntitySignature } from '../../signature.ts';
import { nameWords } from './name-key.ts';

/** So many of the weightiest are kept. */
const FEATURES = 48;
/** A person or a body in common says more than a place, a lone surname less than a full name. */
const WEIGHTS = {
  fullName: 12,
  organization: 8,
  loneName: 6,
  place: 4,
  group: 3,
  topic: 4,
  country: 2,
} as const;
const SHORTEST_TOPIC = 4;

export function contextOf(record: ArticleRecord, entities: readonly EntitySignature[]): Context {
  const weightOf = new Map<number, number>();
  const add = (feature: string, weight: number): void => {
    const hash = featureOf(feature);
    if (weight > (weightOf.get(hash) ?? 0)) weightOf.set(hash, weight);
  };
  for (const entity of entities) add(entity.key, weightOfName(entity));
  for (const { type, place } of record.entities)
    if (type !== 'person' && place?.country) add(`@${place.country}`, WEIGHTS.country);
  for (const topic of [...record.keywords, record.title ?? ''])
    for (const word of nameWords(topic)) if (word.length >= SHORTEST_TOPIC) add(`#${word}`, WEIGHTS.topic);
  return weightiest(weightOf);
}

/** Those of most weight, of one weight those that hash least; by hash. */
function weightiest(weightOf: ReadonlyMap<number, number>): Context {
  const byWeight = new Float64Array(weightOf.size);
  let at = 0;
  for (const [feature, weight] of weightOf) byWeight[at++] = (HEAVIEST - weight) * HASHES + feature;
  const byFeature = byWeight.sort().subarray(0, FEATURES);
  for (let i = 0; i < byFeature.length; i++) {
    const feature = byFeature[i] % HASHES;
    byFeature[i] = feature * (HEAVIEST + 1) + HEAVIEST - Math.floor(byFeature[i] / HASHES);
  }
  byFeature.sort();
  const features = new Uint32Array(byFeature.length);
  const weights = new Uint32Array(byFeature.length);
  for (let i = 0; i < byFeature.length; i++) {
    features[i] = Math.floor(byFeature[i] / (HEAVIEST + 1));
    weights[i] = byFeature[i] % (HEAVIEST + 1);
  }
  return { features, weights };
}

const HASHES = 2 ** 32;
const HEAVIEST = Math.max(...Object.values(WEIGHTS));

function weightOfName({ type, key }: EntitySignature): number {
  if (type === 'person') return key.includes(' ') ? WEIGHTS.fullName : WEIGHTS.loneName;
  return WEIGHTS[type];
}

export function featureOf(feature: string): number {
  return hashWord(feature) >>> 0;
}

/** The country that an article is about: at least half of the mentions that lie anywhere lie there; '' for none. */
export function homeOf({ entities }: ArticleRecord): string {
  const mentions = new Map<string, number>();
  let all = 0;
  for (const { type, place, mentions: of } of entities) {
    if (!place?.country || type === 'organization' || type === 'person') continue;
    count(mentions, place.country, of.length);
    all += of.length;
  }
  let home = '';
  let most = 0;
  for (const [country, count] of mentions)
    if (2 * count >= all && (count > most || country < home)) {
      home = country;
      most = count;
    }
  return home;
}
