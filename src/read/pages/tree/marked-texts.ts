import type { Attributes } from './tags.ts';

const MAX_TEXTS = 20;
/** What is longer is no name and no date. */
const MAX_LENGTH = 300;
const MAX_OPEN = 8;

const TIME_CLASS = /\b(?:entry-date|post-date|pub-?date|date-published|published|posted-on|publish-date)\b/i;
const AUTHOR_CLASS = /(?:^|\s)(?:byline|author|author-name|byline-name|byline__name|article-author)(?=\s|$)/i;

interface OpenMark {
  readonly element: string;
  readonly into: string[];
  depth: number;
  text: string;
}

/** Collects the texts of elements that a page marks as its author or its time of publication. */
export class MarkedTexts {
  readonly bylines: string[] = [];
  readonly times: string[] = [];
  readonly #open: OpenMark[] = [];

  /** @param isOfFrame it stands in what frames the article: another's time */
  onOpen(element: string, attributes: Attributes, isOfFrame: boolean): void {
    for (const mark of this.#open) {
      mark.text += ' '; // a name and a job are often parted by nothing but tags
      if (mark.element === element) mark.depth++;
    }
    const { itemprop = '', class: classes = '', rel = '' } = attributes;
    const isTime =
      element === 'time' ||
      itemprop === 'datePublished' ||
      (classes !== '' && element !== 'body' && TIME_CLASS.test(classes));
    if (isTime && !isOfFrame) this.#openTime(element, attributes);
    if (
      /\bauthor\b/.test(rel) ||
      /\bauthor\b/.test(itemprop) ||
      (classes !== '' && AUTHOR_CLASS.test(classes))
    )
      this.#openMark(element, this.bylines);
  }

  onMeta(itemprop: string, content: string): void {
    if (itemprop === 'datePublished') add(this.times, content);
  }

  onText(text: string): void {
    for (const mark of this.#open) if (mark.text.length <= MAX_LENGTH) mark.text += text;
  }

  onClose(element: string): void {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const mark = this.#open[i];
      if (mark.element === element && --mark.depth === 0) {
        this.#open.splice(i, 1);
        add(mark.into, mark.text);
      }
    }
  }

  finish(): void {
    for (const { into, text } of this.#open) add(into, text);
  }

  #openTime(element: string, { datetime, content, title }: Attributes): void {
    const value = datetime ?? content ?? (element === 'abbr' ? title : undefined);
    if (value) add(this.times, value);
    else this.#openMark(element, this.times);
  }

  #openMark(element: string, into: string[]): void {
    if (this.#open.length < MAX_OPEN && into.length < MAX_TEXTS)
      this.#open.push({ element, into, depth: 1, text: '' });
  }
}

function add(texts: string[], text: string): void {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain !== '' && plain.length <= MAX_LENGTH && texts.length < MAX_TEXTS) texts.push(plain);
}
