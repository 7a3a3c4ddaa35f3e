import type { EntityDraft, NamedMention } from '../entity-draft.ts';

/** So many of the latest mentions of each are looked at. */
const MAX_LOOK_BACK = 64;
/** Tokens beyond which a mention is no nearer than another. */
const FARTHEST = 5000;

/** A person with the fullest form of the name so far. */
export interface Person {
  readonly draft: EntityDraft;
  parts: readonly number[];
  suffix: number;
  /** "van" or "bin" before the surname. */
  hasParticle: boolean;
  /** Position of the latest mention added by a full name. */
  readonly tokens: number[];
}

/** Is told whom a single name could mean that several bear, with their scores; null for one whom its title rules out. */
export type OnChoice = (
  mention: NamedMention,
  bearers: readonly { readonly draft: EntityDraft; readonly score: number | null }[],
) => void;

/**
 * Whom a surname means that several people bear: mostly the one whom the article names first, and whom it never calls by
 * the given name alone; else the one named last before it.
 * @param alone how often each name stands alone
 */
export function likeliestBearer(
  bearers: readonly Person[],
  mention: NamedMention,
  alone: ReadonlyMap<number, number>,
): Person {
  const scores = bearerScores(bearers, mention, alone);
  return bearers[scores.indexOf(Math.max(...scores))];
}

/** How likely each is meant: see {@link likeliestBearer}. */
export function bearerScores(
  bearers: readonly Person[],
  mention: NamedMention,
  alone: ReadonlyMap<number, number>,
): number[] {
  const earliest = Math.min(...bearers.map(({ tokens }) => tokens[0]));
  return bearers.map((person) => {
    const before = lastBefore(person.tokens, mention.name.firstToken);
    const distance = before < 0 ? FARTHEST : Math.min(FARTHEST, mention.name.firstToken - before);
    const bare = alone.get(person.parts[0]) ?? 0;
    return (
      (person.tokens[0] === earliest ? 1 : 0) -
      (bare > 0 && person.parts.length > 1 ? 1.5 : 0) +
      0.3 * Math.log(1 + person.draft.names.length) -
      0.5 * Math.log(1 + distance / 40)
    );
  });
}

/** The greatest entry below `token` of a list, or -1. Full names come first, so it is not sorted; recent ones are last. */
function lastBefore(tokens: readonly number[], token: number): number {
  let best = -1;
  for (let i = tokens.length - 1, n = 0; i >= 0 && n < MAX_LOOK_BACK; i--, n++)
    if (tokens[i] < token && tokens[i] > best) best = tokens[i];
  return best;
}
