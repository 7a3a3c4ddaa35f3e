import { BLOCKS, closesImplicitly, UNSEEN, VOID } from './elements.ts';
import { elementHints, isOfFrame, signsOf } from './hints.ts';
import { MarkedTexts } from './marked-texts.ts';
import type { Block, Box, PageTree } from './page-tree.ts';
import { type Attributes, type TagHandler, walkTags } from './tags.ts';
import { hashText, mixHashes } from './text-hash.ts';

/** Boxes deeper than this are one with the box they lie in. */
const MAX_DEPTH = 200;
const MAX_BLOCKS = 50_000;
const MAX_META = 500;
const MAX_LINKED_DATA = 4_000_000;

/** Reads a page or a fragment into blocks of text, and picks up what its head says. @throws Error if it has no end of blocks */
export function readTree(html: string): PageTree {
  const reader = new TreeReader();
  walkTags(html, reader);
  return reader.finish();
}

class TreeReader implements TagHandler {
  readonly #blocks: Block[] = [];
  readonly #meta: [string, string][] = [];
  readonly #linkedData: string[] = [];
  readonly #headings: string[] = [];
  readonly #marked = new MarkedTexts();
  #title: string | null = null;
  #canonical: string | null = null;
  #linkedSize = 0;

  #box: OpenBox = {
    parent: null,
    element: '',
    hints: 0,
    favour: 0,
    shape: 1,
    depth: 0,
    isDropped: false,
    links: 0,
    bold: 0,
  };
  /** How many boxes of a name are open, and how many were opened beyond the deepest that is kept. */
  readonly #open = new Map<string, number>();
  #beyond = 0;
  /** The unseen element that is open, how often, and the blocks open in it. */
  #unseen = '';
  #unseenDepth = 0;
  #unseenBlocks = 0;
  /** Where text goes that is not the page's. */
  #sink: 'linked data' | 'title' | null = null;

  #text = '';
  #linkText = 0;
  #boldText = 0;
  #links = 0;
  #bold = 0;

  onOpen(name: string, attributes: Attributes): void {
    if (this.#unseen !== '') {
      if (name === this.#unseen) this.#unseenDepth++;
      else if (BLOCKS.has(name)) this.#unseenBlocks++;
      return;
    }
    if (name === 'meta') this.#addMeta(attributes);
    else if (name === 'link') {
      if (attributes.rel?.toLowerCase() === 'canonical') this.#canonical ??= attributes.href?.trim() || null;
    } else if (name === 'title' || UNSEEN.has(name)) this.#openUnseen(name, attributes);
    else if (name === 'br') this.#text += '\v';
    else if (!VOID.has(name)) this.#openSeen(name, attributes);
    else if (name === 'hr') this.#endBlock();
  }

  onClose(name: string): void {
    if (this.#unseen !== '') {
      if (name === this.#unseen) {
        if (--this.#unseenDepth === 0) this.#endUnseen();
        return;
      }
      if (!BLOCKS.has(name) || this.#unseenBlocks-- > 0) return;
      this.#endUnseen(); // the end of what lies around it: its own end tag is missing
    }
    this.#marked.onClose(name);
    if (name === 'a') this.#links = 0;
    else if (name === 'b' || name === 'strong') this.#bold = Math.max(0, this.#bold - 1);
    else if (name === 'br') this.#text += '\v';
    else if (isBox(name)) this.#closeBox(name);
  }

  onText(text: string): void {
    if (this.#sink === 'linked data') {
      this.#linkedSize += text.length;
      if (this.#linkedSize <= MAX_LINKED_DATA) this.#linkedData[this.#linkedData.length - 1] += text;
    } else if (this.#sink === 'title') this.#title += text;
    else if (this.#unseen === '' && !this.#box.isDropped) {
      this.#text += text;
      if (this.#links > 0) this.#linkText += text.length;
      if (this.#bold > 0) this.#boldText += text.length;
      this.#marked.onText(text);
    }
  }

  finish(): PageTree {
    this.#endBlock();
    this.#marked.finish();
    return {
      blocks: this.#blocks,
      meta: this.#meta,
      linkedData: this.#linkedData,
      title: shown(this.#title ?? ''),
      headings: this.#headings,
      canonical: this.#canonical,
      bylines: this.#marked.bylines,
      times: this.#marked.times,
    };
  }

  #addMeta({ property, name, itemprop, content }: Attributes): void {
    const key = property ?? name ?? itemprop;
    const value = content?.trim();
    if (key && value && this.#meta.length < MAX_META) this.#meta.push([key.trim().toLowerCase(), value]);
    if (itemprop && value) this.#marked.onMeta(itemprop, value);
  }

  #openUnseen(name: string, { type }: Attributes): void {
    this.#unseen = name;
    this.#unseenDepth = 1;
    this.#unseenBlocks = 0;
    if (name === 'title' && this.#title === null) {
      this.#title = '';
      this.#sink = 'title';
    } else if (name === 'script' && type !== undefined && /ld\+json/i.test(type)) {
      this.#linkedData.push('');
      this.#sink = 'linked data';
    }
  }

  #endUnseen(): void {
    this.#unseen = '';
    this.#sink = null;
  }

  #openSeen(name: string, attributes: Attributes): void {
    this.#marked.onOpen(name, attributes, isOfFrame(this.#box.hints));
    if (name === 'a') this.#links = attributes.href === undefined ? 0 : 1;
    else if (name === 'b' || name === 'strong') this.#bold++;
    else if (isBox(name)) this.#openBox(name, attributes);
  }

  #openBox(name: string, attributes: Attributes): void {
    const isBlock = BLOCKS.has(name);
    if (isBlock) this.#endBlock();
    while (closesImplicitly(this.#box.element, name)) this.#leaveBox();
    if (this.#box.depth >= MAX_DEPTH) {
      this.#beyond++;
      return;
    }
    const { class: classes = '', id = '', role = '' } = attributes;
    const labels = attributes['data-component'] ?? attributes['data-testid'] ?? '';
    // what the whole page is called ("has-sidebar") says nothing of its parts
    const { hints, favour, isConsentBox } =
      name === 'body' || name === 'html' ? signsOf('', '', '', '') : signsOf(classes, id, role, labels);
    const isHidden =
      attributes.hidden !== undefined ||
      attributes['aria-hidden'] === 'true' ||
      (attributes.style !== undefined && /display:\s*none/i.test(attributes.style));
    const isBody = /\barticleBody\b/.test(attributes.itemprop ?? '');
    const parent = this.#box;
    this.#box = {
      parent,
      element: name,
      hints: parent.hints | hints | elementHints(name, isBody, isHidden),
      favour,
      shape: mixHashes(parent.shape, hashText(name) ^ hashText(classes)),
      depth: parent.depth + 1,
      isDropped: parent.isDropped || isConsentBox,
      links: this.#links,
      bold: this.#bold,
    };
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
  }

  /** Closes the innermost box of that name and all in it; nothing if none is open. */
  #closeBox(name: string): void {
    if (BLOCKS.has(name)) this.#endBlock();
    if (this.#beyond > 0) {
      this.#beyond--;
      return;
    }
    if (!this.#open.get(name)) return;
    while (this.#box.element !== name) this.#leaveBox();
    this.#leaveBox();
  }

  #leaveBox(): void {
    const { element, parent, links, bold } = this.#box;
    this.#open.set(element, this.#open.get(element)! - 1);
    this.#links = links;
    this.#bold = bold;
    this.#box = parent as OpenBox;
  }

  #endBlock(): void {
    const text = this.#text;
    if (text !== '') {
      const links = Math.min(1, this.#linkText / text.length);
      const bold = this.#boldText > text.length * 0.8;
      for (const part of text.includes('\v') ? text.split(/\v\s*\v[\s\v]*/) : [text])
        this.#addBlock(shown(part), links, bold);
    }
    this.#text = '';
    this.#linkText = 0;
    this.#boldText = 0;
  }

  #addBlock(text: string, links: number, bold: boolean): void {
    if (text === '') return;
    if (this.#blocks.length >= MAX_BLOCKS) throw new Error(`more than ${MAX_BLOCKS} paragraphs`);
    this.#blocks.push({ box: this.#box, text, links, bold });
    if (this.#box.element === 'h1') this.#headings.push(text.replaceAll('\n', ' '));
  }
}

interface OpenBox extends Box {
  /** In a consent manager's box: its text is not kept. */
  readonly isDropped: boolean;
  /** Links and bold elements that were open when it began. */
  readonly links: number;
  readonly bold: number;
}

/** Blocks, and elements of the page's own making, which mostly are. */
function isBox(name: string): boolean {
  return BLOCKS.has(name) || name.includes('-');
}

/** White space as a browser shows it. */
function shown(text: string): string {
  return text
    .replace(/[ \t\r\n\f\u200b]+/g, ' ')
    .replace(/ ?\v[ \v]*/g, '\n')
    .trim();
}
