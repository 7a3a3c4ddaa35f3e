import type { Name } from '../../../core/layers/names.ts';
import { byPosition } from '../../../core/layers/span.ts';
import { SentenceKind } from '../../../core/layers/tokens.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import { isTrade, nameOf } from './names-and-lists.ts';
import type { NameRule } from './rule.ts';
import { contexts } from './words/contexts.ts';
import { Known } from './words/known.ts';

/** Before a platform of one letter; and what people do there. */
const PLATFORMS: ReadonlySet<string> = new Set(contexts.of('platform'));
const POSTS: ReadonlySet<string> = new Set(contexts.of('posts'));
const BODY = 0.8;
const JOINT: ReadonlySet<string> = new Set(['and', '&', ',']);

/**
 * With the bodies and firms that common words name, where the model found nothing: "the Commons", "shares in Target". Not at all
 * in a headline, nor beside another capital: "the House Speaker".
 * @param others tokens of names of another kind
 */
export const withBodies: NameRule = {
  asks: { anywhere: Known.body | Known.firm },
  apply(names, { document, words, others }) {
    if (words.bodies.length === 0) return names;
    const { tokens, sentences, vocabulary } = document;
    const { types } = tokens;
    const isCapitalized = (i: number): boolean =>
      (vocabulary.flags[types[i]] & (WordFlag.capitalized | WordFlag.allCaps)) === WordFlag.capitalized;
    let organizationAt: Set<number> | undefined;
    const found: Name[] = [];
    let n = 0;
    for (const i of words.bodies) {
      const known = words.of(types[i]);
      while (n < names.length && names[n].endToken <= i) n++;
      if (n < names.length && names[n].firstToken <= i) continue;
      const sentence = tokens.sentences[i];
      if (sentences.kinds[sentence] !== SentenceKind.body) continue;
      const isListed = known & Known.firm && isBesideOrganization(i);
      if ((i === sentences.firstTokens[sentence] || others.has(i)) && !isListed) continue;
      const next = i + 1 < sentences.firstTokens[sentence + 1] ? i + 1 : -1;
      if (next >= 0 && (isCapitalized(next) || words.lowerAt(next) === 'of' || words.lowerAt(next) === '-'))
        continue;
      const isOne = vocabulary.words[types[i]].length === 1;
      if (isListed || (isOne ? isPlatform(i, next) : isBodyOrFirm(i, known)))
        found.push(nameOf(document, i, i + 1, 'organization', BODY));
    }
    return found.length === 0 ? names : [...names, ...found].sort(byPosition);

    /** "Alphabet and Norvaco", "Norvaco, Alphabet" */
    function isBesideOrganization(i: number): boolean {
      const isJoint = (k: number): boolean =>
        k >= 0 &&
        k < types.length &&
        tokens.sentences[k] === tokens.sentences[i] &&
        JOINT.has(words.lowerAt(k));
      organizationAt ??= edgesOfOrganizations(names);
      return (isJoint(i + 1) && organizationAt.has(i + 2)) || (isJoint(i - 1) && organizationAt.has(1 - i));
    }

    function isBodyOrFirm(i: number, known: number): boolean {
      if (known & Known.body && words.lowerAt(i - 1) === 'the') return true;
      return (
        (known & Known.firm) !== 0 && isMidSentence(i - 1) && isTrade(tokens.sentences[i], document, words)
      );
    }

    /** "wrote on X", "the platform X", "X, formerly Twitter" */
    function isPlatform(i: number, next: number): boolean {
      if (PLATFORMS.has(words.lowerAt(i - 1))) return true;
      if (
        next >= 0 &&
        next + 1 < types.length &&
        /^[(,]$/.test(words.lowerAt(next)) &&
        words.lowerAt(next + 1) === 'formerly'
      )
        return true;
      if (words.lowerAt(i - 1) !== 'on') return false;
      const sentence = tokens.sentences[i];
      for (let k = sentences.firstTokens[sentence]; k < sentences.firstTokens[sentence + 1]; k++)
        if (POSTS.has(words.lowerAt(k))) return true;
      return false;
    }

    /** After a small word, so that the capital means something, but no article, and not as in "Minister of Labour". */
    function isMidSentence(before: number): boolean {
      return (
        (vocabulary.flags[types[before]] & WordFlag.lower) !== 0 &&
        !/^(?:the|an?|of)$/.test(words.lowerAt(before))
      );
    }
  },
};

/** First tokens of organizations, and their ends below zero. */
function edgesOfOrganizations(names: readonly Name[]): Set<number> {
  const edges = new Set<number>();
  for (const { type, firstToken, endToken } of names)
    if (type === 'organization') edges.add(firstToken).add(-endToken);
  return edges;
}
