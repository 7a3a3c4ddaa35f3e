import type { Quote } from '../core/quotes.ts';
import type { Stage } from '../core/stage.ts';

/** What stands between curly or straight quotation marks. */
export function createQuoteDetector(): Stage<'tokens', 'quotes'> {
  return {
    name: 'quotes',
    needs: ['tokens'],
    gives: ['quotes'],
    run({ text, tokens }) {
      const quotes: Quote[] = [];
      let open = -1;
      for (let i = 0; i < tokens.length; i++) {
        const first = text[tokens.starts[i]];
        if (first !== '"' && first !== '“' && first !== '”') continue;
        if (open < 0) open = i;
        else {
          if (i - open > 3) {
            const span = {
              start: tokens.starts[open + 1],
              end: tokens.ends[i - 1],
              firstToken: open + 1,
              endToken: i,
            };
            const { start, end } = span;
            quotes.push({
              start,
              end,
              content: [span],
              type: 'direct',
              kind: 'speech',
              cue: null,
              source: null,
              confidence: 0.5,
              parent: null,
              rule: 'marks',
            });
          }
          open = -1;
        }
      }
      return { quotes };
    },
  };
}
