import type { EntityType, Name } from '../../src/core/layers/names.ts';
import type { Quote } from '../../src/core/layers/quotes.ts';
import type { TokenSpan } from '../../src/core/layers/span.ts';
import type { LinkDocument } from '../../src/link/article-index.ts';
import { createLinker, type LinkOptions } from '../../src/link/linker.ts';
import { Pipeline } from '../../src/run/pipeline.ts';
import { createPosTagger } from '../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../src/tokenize/tokenizer.ts';
import { articleOf } from '../articles.ts';

const TYPES: Readonly<Record<string, EntityType>> = {
  p: 'person',
  l: 'place',
  o: 'organization',
  g: 'group',
};
const pipeline = new Pipeline().add(createTokenizer()).add(createPosTagger());

/**
 * A document of a text in which names are marked by type, "[p Ana Ruiz]" (p person, l place, o organization, g group), and
 * quotes by "{s source}" and "{q content}": a content has the source next to it, before or after.
 */
export function markedDocument(marked: string): LinkDocument {
  let text = '';
  const names: [EntityType, number, number][] = [];
  const parts: ['s' | 'q', number, number][] = [];
  const open: [string, number][] = [];
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] === '[' || marked[i] === '{') {
      open.push([marked[i + 1], text.length]);
      i += 2;
    } else if (marked[i] === ']' || marked[i] === '}') {
      const [kind, start] = open.pop()!;
      if (marked[i] === ']') names.push([TYPES[kind], start, text.length]);
      else parts.push([kind as 's' | 'q', start, text.length]);
    } else text += marked[i];
  }
  const document = pipeline.run(articleOf(text));
  const { starts, ends } = document.tokens;
  const span = (start: number, end: number): TokenSpan => ({
    start,
    end,
    firstToken: starts.indexOf(start),
    endToken: ends.indexOf(end) + 1,
  });
  parts.sort((a, b) => a[1] - b[1]);
  const quotes: Quote[] = [];
  parts.forEach(([kind, start, end], i) => {
    if (kind !== 'q') return;
    const source = [parts[i - 1], parts[i + 1]].find((part) => part?.[0] === 's');
    const content = span(start, end);
    quotes.push({
      start,
      end,
      type: text[start - 1] === '“' ? 'direct' : 'indirect',
      kind: 'speech',
      content: [content],
      cue: null,
      source: source ? span(source[1], source[2]) : null,
      confidence: 1,
      parent: null,
      rule: 'test',
      layout: null,
    });
  });
  return {
    ...document,
    names: names
      .map(([type, start, end]): Name => ({ ...span(start, end), type, confidence: 1 }))
      .sort((a, b) => a.start - b.start),
    dates: [],
    quotes,
    claims: [],
  };
}

/** Links a marked text and gives each entity as its mentions' texts, and the speakers' names. */
export function linkMarked(marked: string, options: LinkOptions = {}) {
  const document = markedDocument(marked);
  const { entities, speakers } = createLinker(options).run(document);
  return {
    entities,
    speakers: speakers.quotes.map(({ entity, ...rest }) => ({
      ...rest,
      name: entity === null ? null : entities[entity].name,
    })),
    /** "Ana Ruiz: Ana Ruiz | Ruiz | she" for each entity. */
    chains: entities.map(
      ({ name, mentions }) =>
        `${name}: ${mentions.map(({ start, end }) => document.text.slice(start, end)).join(' | ')}`,
    ),
  };
}
