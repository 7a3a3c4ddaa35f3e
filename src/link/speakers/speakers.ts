import type { ClaimantOfClaim, SpeakerOfQuote } from '../../core/layers/entities.ts';
import { POS } from '../../core/layers/pos.ts';
import type { Quote, SourceForm } from '../../core/layers/quotes.ts';
import { wordSections } from '../../learn/word-list.ts';
import type { ArticleIndex } from '../article-index.ts';
import { PRONOUN, SPEAKER } from '../confidences.ts';
import type { EntityDraft } from '../entity-draft.ts';
import type { References } from '../references/references.ts';
import { formOf, kindOfUnnamed, type SourceHead } from './source-heads.ts';

/** Who speaks, with drafts in place of positions in the `entities` layer. */
export interface DraftSpeaker {
  readonly draft: EntityDraft | null;
  readonly form: SourceForm;
  readonly others: readonly EntityDraft[];
  readonly confidence: number;
  readonly rule: string;
  readonly unnamed?: NonNullable<SpeakerOfQuote['unnamed']>;
  readonly candidates: readonly EntityDraft[];
}

const UNRESOLVED: DraftSpeaker = {
  draft: null,
  form: 'none',
  others: [],
  confidence: 0,
  rule: 'unresolved',
  candidates: [],
};

/**
 * The way out of this room, into which `source-heads.ts` leads: quotes go in, who speaks comes out.
 *
 * Names the speaker of each quote.
 * @param heads what heads the source of each quote
 */
export function speakersOf(
  article: ArticleIndex,
  draftOf: readonly EntityDraft[],
  heads: readonly (SourceHead | null)[],
  references: References,
): DraftSpeaker[] {
  const { quotes } = article.document;
  const speakers: DraftSpeaker[] = [];
  for (let i = 0; i < quotes.length; i++) {
    const head = heads[i];
    if (!head) speakers.push(continued(article, quotes, speakers, i));
    else if (isHearer(article, quotes[i]))
      speakers.push({ ...UNRESOLVED, form: formOf(head), rule: 'hearer' });
    else speakers.push(speakerOf(article, draftOf, head, references));
  }
  return speakers;
}

/** "The court heard that", "Jurors were told that": the source is who listened; who spoke is not said. */
function isHearer(article: ArticleIndex, { cue, source }: Quote): boolean {
  if (!cue || !source || source.endToken > cue.firstToken) return false;
  if (cue.lemma === 'hear') return true;
  if (!TELLING.has(cue.lemma)) return false;
  let verb = cue.firstToken;
  while (verb < cue.endToken - 1 && article.pos(verb) !== POS.VBN) verb++;
  if (article.pos(verb) !== POS.VBN) return false;
  for (let i = verb - 1; i >= source.endToken && verb - i <= MAX_AUXILIARIES; i--) {
    const word = article.lower(i);
    if (PASSIVE.has(word)) return true;
    if (word === 'had' || word === 'has' || word === 'have') return false;
  }
  return false;
}

const WORDS = wordSections('link/verbs');
const TELLING: ReadonlySet<string> = new Set(WORDS.of('telling'));
const PASSIVE: ReadonlySet<string> = new Set(WORDS.of('passive'));
const MAX_AUXILIARIES = 3;

function speakerOf(
  article: ArticleIndex,
  draftOf: readonly EntityDraft[],
  head: SourceHead,
  { draftAt, resolutions }: References,
): DraftSpeaker {
  const form = formOf(head);
  if (head.form === 'name')
    return {
      draft: draftOf[head.name],
      form,
      others: distinct(head.others, draftOf, draftOf[head.name]),
      confidence: head.rule ? SPEAKER.nameElsewhere : SPEAKER.name,
      rule: head.rule ?? 'name',
      candidates: [],
    };
  if (head.form === 'pronoun') {
    const resolution = resolutions.get(head.token);
    const draft = draftAt(head.token);
    if (!draft) {
      if (!resolution) return { ...UNRESOLVED, form };
      return {
        ...UNRESOLVED,
        form,
        candidates: [resolution.draft, ...resolution.rivals].filter(isInArticle),
      };
    }
    const rivals =
      resolution && resolution.confidence < PRONOUN.sure ? resolution.rivals.filter(isInArticle) : [];
    return {
      draft,
      form,
      others: [],
      confidence: resolution?.confidence ?? SPEAKER.pronoun,
      rule: 'pronoun',
      candidates: rivals,
    };
  }
  const draft = draftAt(head.head);
  const others = distinct(head.others, draftOf, draft);
  if (draft) return { draft, form, others, confidence: SPEAKER.nominal, rule: 'title', candidates: [] };
  const unnamed = kindOfUnnamed(article, head.first, head.head);
  return { draft: null, form, others, confidence: SPEAKER.unnamed, rule: 'unnamed', unnamed, candidates: [] };
}

/** Not one whom the article does not name. */
function isInArticle({ index }: EntityDraft): boolean {
  return index >= 0;
}

function distinct(
  names: readonly number[],
  draftOf: readonly EntityDraft[],
  but: EntityDraft | undefined,
): EntityDraft[] {
  if (names.length === 0) return [];
  return [...new Set(names.map((name) => draftOf[name]))].filter((draft) => draft !== but);
}

/** A direct quote without a source that goes on where another ended, in the same or the next paragraph. */
function continued(
  article: ArticleIndex,
  quotes: readonly Quote[],
  speakers: readonly DraftSpeaker[],
  i: number,
): DraftSpeaker {
  const before = quotes[i - 1];
  if (!before || quotes[i].type !== 'direct' || before.type === 'indirect' || !speakers[i - 1].draft)
    return UNRESOLVED;
  const gap =
    article.paragraph(quotes[i].content[0].firstToken) -
    article.paragraph(before.content[before.content.length - 1].firstToken);
  if (gap > 1) return UNRESOLVED;
  const { draft, confidence } = speakers[i - 1];
  return {
    draft,
    form: 'none',
    others: [],
    confidence: confidence * SPEAKER.continued,
    rule: 'continued',
    candidates: [],
  };
}

/** Who claims each claim: the speaker of its quote, else the writer. */
export function claimantsOf(article: ArticleIndex, speakers: readonly SpeakerOfQuote[]): ClaimantOfClaim[] {
  const { claims, quotes } = article.document;
  return claims.map(({ quote, isSpread }) => {
    if (quote === null) return { entity: null, attribution: isSpread ? 'unnamed' : 'author' };
    if (isDisowned(article, quotes[quote])) return { entity: null, attribution: quotes[quote].type };
    const { entity, unnamed } = speakers[quote];
    return { entity, attribution: unnamed ? 'unnamed' : quotes[quote].type };
  });
}

/** "The ministry never said that": a fact-check's refutation is not the claim of whom it clears. */
function isDisowned(article: ArticleIndex, { cue }: Quote): boolean {
  if (!cue || !SAYING.has(cue.lemma)) return false;
  for (let i = Math.max(cue.firstToken - 2, article.sentenceStart(cue.firstToken)); i < cue.endToken; i++)
    if (NEGATIONS.has(article.lower(i))) return true;
  return false;
}

const SAYING: ReadonlySet<string> = new Set(WORDS.get('saying'));
const NEGATIONS: ReadonlySet<string> = new Set(WORDS.get('negation'));
