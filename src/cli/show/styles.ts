/** What text is shown as. */
export type Style = 'person' | 'place' | 'organization' | 'group' | 'quote' | 'heading' | 'note';

/** ANSI codes: colours of the terminal's own palette, so that they can be read on light and on dark. */
const CODES: Readonly<Record<Style, string>> = {
  person: '34',
  place: '32',
  organization: '33',
  group: '35',
  quote: '4',
  heading: '1',
  note: '2',
};

/** Whether a stream takes colours: a terminal does, unless NO_COLOR says otherwise (https://no-color.org). */
export function hasColours(stream: { readonly isTTY?: boolean }): boolean {
  if (process.env.NO_COLOR) return false;
  return process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : stream.isTTY === true;
}

export function styled(text: string, styles: readonly Style[], inColour: boolean): string {
  if (!inColour || styles.length === 0) return text;
  return `\u001b[${styles.map((style) => CODES[style]).join(';')}m${text}\u001b[0m`;
}
