/** JSON of articles has a value for dozens of bytes; each value takes dozens of bytes of memory, however short it is. */
const MAX_VALUES = 2_000_000;

const [QUOTE, BACKSLASH, COMMA, BRACKET, BRACE] = [...'"\\,[{'].map((mark) => mark.charCodeAt(0));

/** @throws Error if it is no JSON, or has more values than articles that may be held at once */
export function parseJson(text: string): unknown {
  // no text has more values than characters
  if (text.length > MAX_VALUES && hasMoreThan(MAX_VALUES, text)) {
    throw new TooManyValues(`more than ${MAX_VALUES} values`);
  }
  return JSON.parse(text);
}

/** JSON that is not taken apart, whether it is whole or not. */
export class TooManyValues extends Error {}

function hasMoreThan(most: number, json: string): boolean {
  let values = 1;
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (code === QUOTE) i = endOfString(json, i);
    else if ((code === COMMA || code === BRACKET || code === BRACE) && ++values > most) return true;
  }
  return false;
}

/** Index of the mark that ends the string which begins at `start`; that of the last character if none does. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let escapes = 0;
    while (json.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return json.length - 1;
}
