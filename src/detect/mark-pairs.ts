import type { Tokens } from '../core/tokens.ts';

/** What a double quotation mark adds to the number of marks that are open; a straight one may do either. */
function openedBy(text: string, start: number, end: number): number | 'either' {
  if (end - start === 2 && text[start] === text[start + 1])
    return text[start] === '`' ? 1 : text[start] === "'" ? -1 : 0;
  if (end - start !== 1) return 0;
  const mark = text[start];
  return mark === '“' || mark === '«' ? 1 : mark === '”' || mark === '»' ? -1 : mark === '"' ? 'either' : 0;
}

/**
 * Tokens `[first, end)` with the quotation mark next to them whose partner is among them: a span that begins within
 * a quotation and ends with it, or the other way round, holds both marks or none.
 */
export function withPartnerMarks(
  text: string,
  { starts, ends, length }: Tokens,
  [first, end]: readonly [number, number],
): [number, number] {
  const opened = (token: number) => openedBy(text, starts[token], ends[token]);
  let open = 0;
  let unopened = 0;
  for (let token = first; token < end; token++) {
    const change = opened(token);
    if (change === 1 || (change === 'either' && open === 0)) open++;
    else if (change !== 0 && open > 0) open--;
    else if (change !== 0) unopened++;
  }
  if (unopened > 0 && first > 0) {
    const before = opened(first - 1);
    if (before === 1 || before === 'either') return [first - 1, end];
  }
  if (open > 0) {
    const after = end < length ? opened(end) : 0;
    if (after === -1 || after === 'either') return [first, end + 1];
    // of a straight mark that seemed to open one, the opening one may stand before
    const before = first > 0 ? opened(first - 1) : 0;
    if (before === 'either') return [first - 1, end];
  }
  return [first, end];
}
