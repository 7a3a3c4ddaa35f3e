import { irregularForms } from '../../../tag/pos/lemma.ts';
import { regularVerb } from '../../../tag/pos/lemma-rules.ts';
import type { SeededRandom } from '../../learning/random.ts';
import { type Edit, edited, type Passage } from './passages.ts';

/** Words of a headline, at most and at least. */
const LONGEST = 13;
const SHORTEST = 4;
/** How often a headline drops its articles, and capitalises its small words too. */
const WITHOUT_ARTICLES = 0.6;
const ALL_CAPITALISED = 0.35;

const SMALL = new Set('a an the of to in on for and or but at by from with as nor vs via is'.split(' '));

/** A sentence cut short and written as a headline, in title case or in capitals; null if it does not make one. */
export function headline(
  passage: Passage,
  random: SeededRandom,
  style: 'title' | 'capitals',
): Passage | null {
  if (/["“”\n]/.test(passage.text)) return null;
  const words = [...passage.text.matchAll(/\S+/g)];
  if (words.length < SHORTEST) return null;
  const length = Math.min(words.length, 5 + random.below(LONGEST - 5));
  const last = words[length - 1];
  const end = last.index + last[0].replace(/[.,;:]+$/, '').length;
  if (passage.spans.some((span) => span.start < end && span.end > end)) return null;
  const edits: Edit[] =
    end < passage.text.length ? [{ start: end, end: passage.text.length, text: '', spans: [] }] : [];
  if (random.next() < WITHOUT_ARTICLES)
    for (const { index, 0: article } of passage.text.slice(0, end).matchAll(/\b(?:[Tt]he|[Aa]n?) /g))
      if (!passage.spans.some((span) => span.start <= index && index < span.end))
        edits.push({ start: index, end: index + article.length, text: '' });
  for (const span of passage.spans) {
    const past = /^ (\p{Ll}{3,})\b/u.exec(passage.text.slice(span.end, end));
    const present = past && presentOf(past[1]);
    if (present)
      edits.push({ start: span.end + 1, end: span.end + 1 + past[1].length, text: present, spans: [] });
  }
  const cut = edited(passage, edits);
  if (cut.text.split(' ').length < SHORTEST) return null;
  const text =
    style === 'capitals' ? cut.text.toUpperCase() : titleCase(cut.text, random.next() < ALL_CAPITALISED);
  return text.length === cut.text.length ? { ...cut, text } : null;
}

const irregular = irregularForms('forms/verbs');

/** "wins" for "won", "votes" for "voted"; null for what is no past tense. */
function presentOf(past: string): string | null {
  const verb = irregular.get(past) ?? (past.endsWith('ed') ? regularVerb(past) : null);
  if (verb === null || verb === past || past.endsWith('s') || past.endsWith('ing')) return null;
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function titleCase(text: string, all: boolean): string {
  return text.replace(/(?<![\p{L}\d’'])\p{Ll}[\p{L}’']*/gu, (word, at) =>
    !all && at > 0 && SMALL.has(word) ? word : word[0].toUpperCase() + word.slice(1),
  );
}
