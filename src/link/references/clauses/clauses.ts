import { POS, VERB } from '../../../core/layers/pos.ts';
import { type ArticleIndex, isFiniteVerb, isNoun } from '../../article-index.ts';
import type { EntityDraft } from '../../entity-draft.ts';
import { Gender } from '../../names/gender.ts';
import { LinkFlag, PronounCase } from '../../words.ts';
import type { NamedArticle } from '../referents.ts';
import { ClauseRole, clauseRoleOf } from './clause-role.ts';

const MAX_CLAUSE = 30;
const MAX_LOOK_AHEAD = 20;

/** Where the clause begins whose verb has the pronoun as its object: whoever is its subject is somebody else. */
export function clauseStartOf(article: ArticleIndex, token: number, grammaticalCase: PronounCase): number {
  const start = Math.max(article.sentenceStart(token), token - MAX_CLAUSE);
  let verb = token - 1;
  if (grammaticalCase !== PronounCase.object || verb < start || !isVerb(article.pos(verb))) return token;
  while (verb > start && !isFiniteVerb(article.pos(verb))) {
    // "asked Ann to join him": who joins is not the subject of "asked".
    const pos = article.pos(--verb);
    if (!isVerb(pos) && pos !== POS.MD && pos !== POS.RB) return token;
  }
  for (let i = verb - 1; i >= start; i--) {
    const isEdge = article.isPunctuation(i) || article.bits(i) & LinkFlag.relative;
    if (isEdge || article.pos(i) === POS.CC || isVerb(article.pos(i))) return i + 1;
  }
  return start;
}

/**
 * "If he does travel, Witkoff ...": the subject of the main clause, which a he or she in a clause before it means; null if
 * the sentence is not built so.
 */
export function subjectAhead(known: NamedArticle, token: number, gender: Gender): EntityDraft | null {
  const { article } = known;
  const first = article.sentenceStart(token);
  const pos = article.pos(first);
  if (token === first || (pos !== POS.IN && pos !== POS.WRB && pos !== POS.VBG)) return null;
  const end = Math.min(article.sentenceEnd(token), token + MAX_LOOK_AHEAD);
  for (let i = first; i < end; i++) {
    if (i < token && (article.nameAt[i] || article.word(i) === ',')) return null;
    if (article.word(i) === ',') return subjectAt(known, i + 1, end, gender);
  }
  return null;
}

/** The person whose name, with titles at most before it, begins the clause at `first`. */
function subjectAt(
  { article, named, draftOf }: NamedArticle,
  first: number,
  end: number,
  gender: Gender,
): EntityDraft | null {
  for (let i = first; i < end; i++) {
    if (!isNoun(article.pos(i)) && article.pos(i) !== POS.DT && article.pos(i) !== POS.JJ) return null;
    const at = article.nameAt[i];
    if (!at) continue;
    const draft = draftOf[at - 1];
    if (draft.type !== 'person') continue;
    if (draft.gender !== Gender.unknown && draft.gender !== gender) return null;
    return clauseRoleOf(article, i, named[at - 1].name.endToken) === ClauseRole.subject ? draft : null;
  }
  return null;
}

function isVerb(pos: number): boolean {
  return VERB[pos] === 1;
}
