import nlp from 'compromise';

/** The grammar of a claim's main clause; parts are slices of the claim's text. */
export interface ClauseGrammar {
  readonly subject: string | null;
  readonly verb: string;
  /** Dictionary form of the verb: "rise" of "has risen". */
  readonly lemma: string;
  /** What comes after the verb. */
  readonly predicate: string | null;
  readonly tense: 'past' | 'present' | 'future' | null;
  readonly passive: boolean;
  readonly negated: boolean;
}

/** What compromise's `json()` says of sentences and verbs, as far as it is used here. */
interface SentenceView {
  readonly sentence: { readonly subject: string; readonly verb: string };
}
interface VerbView {
  readonly offset: { readonly start: number; readonly length: number };
  readonly text: string;
  readonly verb: {
    readonly infinitive: string;
    readonly negative: boolean;
    readonly grammar: { readonly tense?: string; readonly passive?: boolean };
  };
}

const TENSES: Readonly<Record<string, ClauseGrammar['tense']>> = {
  PastTense: 'past',
  PresentTense: 'present',
  FutureTense: 'future',
};

/**
 * Parses a claim with compromise: about a millisecond a claim, and loading it takes a quarter of a second, so this module
 * is imported only when clauses are asked for. @returns null if the text has no verb that compromise knows
 */
export function clauseGrammar(text: string): ClauseGrammar | null {
  const parsed = nlp(text);
  const [{ sentence } = { sentence: { subject: '', verb: '' } }] = parsed
    .sentences()
    .json() as SentenceView[];
  const verbs = parsed.verbs().json({ offset: true }) as VerbView[];
  const main = verbs.find((verb) => verb.text.toLowerCase().includes(sentence.verb)) ?? verbs[0];
  if (!main) return null;
  const start = text.indexOf(main.text, Math.max(0, main.offset.start - 1));
  if (start < 0) return null;
  const { infinitive, negative, grammar } = main.verb;
  return {
    subject: sliceOf(text.slice(0, start), sentence.subject),
    verb: main.text,
    lemma: infinitive,
    predicate: text.slice(start + main.text.length).trim() || null,
    tense: TENSES[grammar.tense ?? ''] ?? null,
    passive: grammar.passive === true,
    negated: negative,
  };
}

/** The part of `before` that compromise means by `normal`, which it gives in lower case. */
function sliceOf(before: string, normal: string): string | null {
  const at = normal === '' ? -1 : before.toLowerCase().lastIndexOf(normal);
  return at < 0 ? null : before.slice(at, at + normal.length);
}
