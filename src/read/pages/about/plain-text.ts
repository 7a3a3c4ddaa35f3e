import { walkTags } from '../tree/tags.ts';

const ignore = (): void => {};

/**
 * A line of text without the markup and the entities that a site has put into it, even if it escaped them twice; white
 * space is single.
 */
export function plainText(line: string): string {
  let plain = line;
  for (let pass = 0; pass < 2 && /[<&]/.test(plain); pass++) plain = withoutMarkup(plain);
  return plain.replace(/\s+/g, ' ').trim();
}

function withoutMarkup(line: string): string {
  let text = '';
  walkTags(line, {
    onOpen: ignore,
    onClose: ignore,
    onText: (piece) => {
      text += piece;
    },
  });
  return text;
}

/** Words in lower case with single spaces: what is left when spelling and punctuation do not count. */
export function bareWords(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
