import { loadOnDemand } from '../../../core/package/on-demand.ts';

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
const LONGEST_NAME = Math.max(...[...WANTED].map((wanted) => wanted.length));
/** Letters of an attribute that are kept. */
const MAX_VALUE = 4000;

/** Elements whose content is no HTML: there is no entity in it. */
const RAW = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext']);

/**
 * Walks over the tags of a page. htmlparser2's tokenizer does it, not its parser: that keeps a stack of open elements, which
 * costs the square of their number. Time is linear in the source, whatever it holds. Entities are decoded here, where there
 * are any: the tokenizer is twice as fast without.
 */
export function walkTags(html: string, handler: TagHandler): void {
  const { Tokenizer } = loadOnDemand('htmlparser2') as typeof import('htmlparser2');
  const { decodeHTML, decodeHTMLAttribute } = loadOnDemand('entities') as typeof import('entities');
  let name = '';
  let attributes = NONE;
  let attribute = '';
  let value = '';
  let isRaw = false;
  const opened = (): void => {
    isRaw = RAW.has(name);
    handler.onOpen(name, attributes);
    attributes = NONE;
  };
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
      },
      onattribname(start, end) {
        attribute = end - start > LONGEST_NAME ? '' : html.slice(start, end).toLowerCase();
        if (!WANTED.has(attribute)) attribute = '';
        value = '';
      },
      onattribdata(start, end) {
        if (attribute === '') return;
        value = html.slice(start, Math.min(end, start + MAX_VALUE));
        if (value.includes('&')) value = decodeHTMLAttribute(value);
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
        isRaw = false;
        handler.onClose(closed);
      },
      onclosetag(start, end) {
        isRaw = false;
        handler.onClose(html.slice(start, end).toLowerCase());
      },
      ontext(start, end) {
        const text = html.slice(start, end);
        handler.onText(!isRaw && text.includes('&') ? decodeHTML(text) : text);
      },
      onattribentity: ignore,
      ontextentity: ignore,
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
