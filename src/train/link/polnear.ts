import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Quote } from '../../core/layers/quotes.ts';
import type { Span } from '../../core/layers/span.ts';
import type { LinkDocument } from '../../link/article-index.ts';
import { goldDocument, type TokenFinder } from './gold-document.ts';

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
interface SilverLine {
  readonly coref: readonly (readonly (readonly [number, number, number])[])[];
}

/** Reads one part ("train", "dev") of PolNeAR with its silver annotation. @param gold the folder of gold data */
export function readPolnear(gold: string, part: string): SilverArticle[] {
  const lines = (bytes: Buffer): string[] => bytes.toString('utf8').split('\n').filter(Boolean);
  const articles = lines(readFileSync(`${gold}/quotes/polnear-${part}.jsonl`));
  const silver = new Map<string, SilverLine>();
  for (const line of lines(gunzipSync(readFileSync(`${gold}/silver/polnear-${part}-corenlp.jsonl.gz`)))) {
    const entry = JSON.parse(line) as SilverLine & { id: string };
    silver.set(entry.id, entry);
  }
  return articles.map((line) => {
    const article = JSON.parse(line) as GoldLine;
    const annotation = silver.get(article.id) ?? { coref: [] };
    const document = goldDocument(article.id, article.text, (at) => ({
      quotes: quotesOf(article, at),
    }));
    const chains = annotation.coref.map((chain) => chain.map(([start, end]) => ({ start, end })));
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
