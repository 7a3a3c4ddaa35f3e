import type { Span } from '../../core/layers/span.ts';
import type { EntityDraft } from '../../link/entity-draft.ts';
import type { SilverArticle } from './polnear.ts';

/** Characters that a chain's mention may have after the name: a possessive. */
const POSSESSIVE = 2;

/** By start of a one-word mention of a CoreNLP chain (not "his wife", which begins with another's pronoun), the person whose name the chain holds most often. */
export function namedChains(
  { document, chains }: SilverArticle,
  draftOf: readonly EntityDraft[],
): ReadonlyMap<number, EntityDraft> {
  const byStart = new Map<number, EntityDraft>();
  for (const chain of chains) {
    const counts = new Map<EntityDraft, number>();
    for (const mention of chain)
      for (let i = 0; i < document.names.length; i++)
        if (draftOf[i].type === 'person' && isNamedBy(document.text, mention, document.names[i]))
          counts.set(draftOf[i], (counts.get(draftOf[i]) ?? 0) + 1);
    let best: EntityDraft | null = null;
    for (const [draft, count] of counts) if (!best || count > counts.get(best)!) best = draft;
    if (best)
      for (const { start, end } of chain)
        if (!/\s/.test(document.text.slice(start, end))) byStart.set(start, best);
  }
  return byStart;
}

/**
 * By start of a mention, which chain that has no person's name it belongs to: to whom "she" refers after "a woman". Mentions
 * of chains that hold a name are not among them.
 */
export function namelessChains(
  { chains }: SilverArticle,
  named: ReadonlyMap<number, EntityDraft>,
): ReadonlyMap<number, number> {
  const byStart = new Map<number, number>();
  chains.forEach((chain, i) => {
    if (!chain.some(({ start }) => named.has(start)))
      for (const { start } of chain) if (!byStart.has(start)) byStart.set(start, i);
  });
  return byStart;
}

/** Is the name the head of the chain's mention, as in "nominee Jane Doe" and "Jane Doe, the nominee"? */
function isNamedBy(text: string, mention: Span, name: Span): boolean {
  if (name.start < mention.start || name.end > mention.end) return false;
  if (mention.end - name.end <= POSSESSIVE) return true;
  return mention.start === name.start && text[name.end] === ',';
}
