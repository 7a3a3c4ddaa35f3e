import { WordClusters } from '../../../learn/word-clusters.ts';
import { type NameLexicons, openNameLexicons } from '../../../tag/names/lexicons.ts';
import { NameListIndex } from '../../../tag/names/name-lists.ts';
import { createNameTagger } from '../../../tag/names/tagger.ts';
import { conll, type LabelledArticle, worldwide } from '../labels.ts';
import { groupSpans } from '../nationalities.ts';
import { AUGMENTED, DRAFT } from '../settings.ts';
import { Workbench } from '../workbench.ts';
import { scoreNames } from './score.ts';

/**
 * One line a variant of the tagger: trained without one of its parts or on one corpus only, with the settings of a draft
 * (one seed, no cleaning), scored on both dev sets. A corpus alone against the other's dev set shows how it does on a source
 * it has not seen.
 */
export function* ablation(gold: string): Generator<string> {
  const lexicons = openNameLexicons();
  const whole = new Workbench(lexicons);
  const world = worldwide(gold, 'train');
  const reuters = conll(gold, 'train', groupSpans(whole, world, DRAFT));
  const plain = [...world, ...reuters];
  const all = whole.augmented(plain, AUGMENTED);
  yield row('all of it', gold, lexicons, all);
  yield row('without added texts', gold, lexicons, plain);
  yield row(
    'without word clusters',
    gold,
    { ...lexicons, clusters: new WordClusters({ keys: new Int32Array(0) }) },
    all,
  );
  yield row('without name lists', gold, { ...lexicons, gazetteer: emptyGazetteer() }, all);
  yield row('without document features', gold, lexicons, all, false);
  yield row('Worldwide only', gold, lexicons, world);
  yield row('CoNLL only', gold, lexicons, reuters);
}

function row(
  title: string,
  gold: string,
  lexicons: NameLexicons,
  articles: readonly LabelledArticle[],
  documents = true,
): string {
  const workbench = new Workbench(lexicons);
  const model = workbench.learn(articles, { ...DRAFT, groups: { documents } });
  const tagger = createNameTagger(model, lexicons);
  const [world, reuters] = [worldwide(gold, 'dev'), conll(gold, 'dev', () => false)].map(
    (dev) => scoreNames(tagger, dev, workbench.read).score,
  );
  const micro = (score: typeof world): string => score.f1('person', 'place', 'organization').toFixed(2);
  return `${title}: Worldwide dev micro ${micro(world)} group ${world.f1('group').toFixed(2)}, CoNLL dev micro ${micro(reuters)}`;
}

function emptyGazetteer(): NameListIndex {
  return new NameListIndex({
    keys: new Int32Array(0),
    values: new Uint16Array(0),
    combinations: new Uint32Array(0),
  });
}
