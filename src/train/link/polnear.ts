import type { Quote } from '../../core/layers/quotes.ts';
import type { Span } from '../../core/layers/span.ts';
import type { LinkDocument } from '../../link/article-index.ts';
import { readGold } from '../gold.ts';
import { readParsed } from '../silver.ts';
import type { TokenFinder } from '../token-finder.ts';
import { goldDocument } from './gold-document.ts';

/** A PolNeAR article ready for linking: gold quotes, our own names, and CoreNLP's chains. */
export interface SilverArticle {
  readonly document: LinkDocument;
  /** Each chain is a list of mentions as character spans. */
  readonly chains: readonly (readonly Span[])[];
}

interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly Record<'source' | 'cue' | 'content', readonly (readonly [number, number])[]>[];
}

/** Reads one part ("train", "dev") of PolNeAR with its silver annotation. @param gold the folder of gold data */
export function readPolnear(gold: string, part: string): SilverArticle[] {
  const parsed = new Map(readParsed(gold, part).map(({ id, coref }) => [id, coref]));
  return readGold<GoldLine>(gold, `quotes/polnear-${part}`).map((line) => {
    const document = goldDocument(line.id, line.text, (at) => ({ quotes: quotesOf(line, at) }));
    const chains = (parsed.get(line.id) ?? []).map((chain) => chain.map(([start, end]) => ({ start, end })));
    return { document, chains };
  });
}

function quotesOf({ text, quotes }: GoldLine, at: TokenFinder): Quote[] {
  const found: Quote[] = [];
  for (const { source, cue, content } of quotes) {
    const parts = content.flatMap(([start, end]) => at.cover(start, end) ?? []);
    if (parts.length === 0) continue;
    const whole = source.length > 0 ? at.cover(source[0][0], source[source.length - 1][1]) : null;
    const cueSpan = cue.length > 0 ? at.cover(cue[0][0], cue[0][1]) : null;
    const marked = /^["“”]/.test(text.slice(parts[0].start)) || /["“]$/.test(text.slice(0, parts[0].start));
    found.push({
      start: parts[0].start,
      end: parts[parts.length - 1].end,
      content: parts,
      type: marked ? 'direct' : 'indirect',
      kind: 'speech',
      cue: cueSpan && { ...cueSpan, lemma: text.slice(cueSpan.start, cueSpan.end).toLowerCase() },
      source: whole,
      confidence: 1,
      parent: null,
      rule: 'gold',
      layout: null,
    });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
