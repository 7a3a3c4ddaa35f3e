/** Control characters, line ends, and what turns the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** Text for one line of a terminal: what could move the cursor or end the line is written as in JSON. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) =>
    character === '\t' ? '\\t' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
