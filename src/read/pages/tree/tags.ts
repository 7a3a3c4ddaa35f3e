import { loadOnDemand } from '../../../core/on-demand.ts';

/** What a walk over the tags of a page calls, in the order of the source. */
export interface TagHandler {
  /** @param attributes those of {@link WANTED} that the tag has, in lower case, entities decoded */
  onOpen(name: string, attributes: Attributes): void;
  onClose(name: string): void;
  /** A piece of text, entities decoded; what one tag parts from the next may come in several pieces. */
  onText(text: string): void;
}
export type Attributes = Partial<Record<string, string>>;

const WANTED = new Set(
  (
    'class id role itemprop rel href property name content datetime title type style hidden aria-hidden ' +
    'data-component data-testid'
  ).split(' '),
);
const NONE: Attributes = Object.freeze({});
/** Letters of an attribute that are kept. */
const MAX_VALUE = 4000;

/**
 * Walks over the tags of a page. htmlparser2's tokenizer does it, not its parser: that keeps a stack of open elements, which
 * costs the square of their number. Time is linear in the source, whatever it holds.
 */
export function walkTags(html: string, handler: TagHandler): void {
  let name = '';
  let attributes = NONE;
  let attribute = '';
  let value = '';
  const opened = (): void => {
    handler.onOpen(name, attributes);
    attributes = NONE;
  };
  const ignore = (): void => {};
  const { Tokenizer } = loadOnDemand('htmlparser2') as typeof import('htmlparser2');
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
      },
      onattribname(start, end) {
        attribute = end - start > 14 ? '' : html.slice(start, end).toLowerCase();
        if (!WANTED.has(attribute)) attribute = '';
        value = '';
      },
      onattribdata(start, end) {
        if (attribute !== '' && value.length < MAX_VALUE)
          value += html.slice(start, Math.min(end, start + MAX_VALUE));
      },
      onattribentity(codepoint) {
        if (attribute !== '') value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (attribute === '') return;
        if (attributes === NONE) attributes = {};
        attributes[attribute] ??= value;
      },
      onopentagend: opened,
      onselfclosingtag() {
        const closed = name;
        opened();
        handler.onClose(closed);
      },
      onclosetag(start, end) {
        handler.onClose(html.slice(start, end).toLowerCase());
      },
      ontext(start, end) {
        handler.onText(html.slice(start, end));
      },
      ontextentity(codepoint) {
        handler.onText(String.fromCodePoint(codepoint));
      },
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
