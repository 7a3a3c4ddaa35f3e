/** Pages made by people stay far below; the time that a tree takes to build grows with the square of what lies beyond. */
const MAX_DEPTH = 4000;
const MAX_ATTRIBUTES = 1000;
const MAX_TAGS = 250_000;

/** Elements without content, and those whose end tag people leave out: they do not nest. */
const FLAT = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd td th tr tbody thead tfoot option optgroup colgroup rp rt'
  ).split(' '),
);
const SPACE = /\s/;
const NAME = /[a-z][a-z0-9:-]{0,30}/iy;

/**
 * What keeps a page from being parsed: too many tags, too many attributes in one, or tags nested too deeply; else null.
 * One pass over the source, without a tree: it need not be right to the tag.
 */
export function excessOf(html: string): string | null {
  const open: string[] = [];
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const isEnd = html.charCodeAt(at + 1) === 0x2f;
    NAME.lastIndex = at + (isEnd ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    at = name === undefined ? at + 1 : NAME.lastIndex;
    if (name === undefined) continue;
    if (++tags > MAX_TAGS) return `more than ${MAX_TAGS} tags`;
    if (isEnd) close(open, name);
    else {
      const end = endOfTag(html, at);
      if (end < 0) return `more than ${MAX_ATTRIBUTES} attributes in a tag`;
      if (!FLAT.has(name) && html.charCodeAt(end - 1) !== 0x2f) open.push(name);
      if (open.length > MAX_DEPTH) return `tags nested more than ${MAX_DEPTH} deep`;
      at = end;
    }
  }
  return null;
}

/** Closes the element and what was left open in it. Of a name that is not open, nothing. */
function close(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
}

/** Where the tag ends, or the source; -1 if it has too many parts. */
function endOfTag(html: string, start: number): number {
  let parts = 0;
  let quote = 0;
  for (let at = start; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return at;
    else if ((code === 0x22 || code === 0x27) && html.charCodeAt(at - 1) === 0x3d) quote = code;
    else if (code === 0x3d || (code <= 0x20 && !SPACE.test(html[at - 1]))) {
      if (++parts > 2 * MAX_ATTRIBUTES) return -1;
    }
  }
  return html.length;
}
