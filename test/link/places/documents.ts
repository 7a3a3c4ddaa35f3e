import type { Article } from '../../../src/core/article.ts';
import type { Document } from '../../../src/core/document.ts';
import type { EntityType } from '../../../src/core/layers/names.ts';
import type { Toponym } from '../../../src/link/places/resolver.ts';
import { Pipeline } from '../../../src/run/pipeline.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';

/** A text with its tokens. */
export function documentOf(text: string, fields: Partial<Article> = {}): Document<'tokens' | 'sentences'> {
  return new Pipeline().add(createTokenizer()).run(articleOf(text, fields));
}

/** The toponym `name` with every place where the text has it. */
export function toponymOf(
  { text, tokens }: Document<'tokens'>,
  name: string,
  type: EntityType = 'place',
): Toponym {
  const mentions: Toponym['mentions'][number][] = [];
  for (let at = text.indexOf(name); at >= 0 && name; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    mentions.push({
      start: at,
      end,
      firstToken: tokens.ends.findIndex((other) => other > at),
      endToken: tokens.starts.filter((start) => start < end).length,
    });
  }
  return { name, type, mentions };
}
