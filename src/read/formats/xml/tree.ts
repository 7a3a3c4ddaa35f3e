import { loadOnDemand } from '../../../core/package/on-demand.ts';

/** An element of an XML document. */
export interface XmlElement {
  /** In lower case, without its prefix. */
  readonly name: string;
  /** In lower case, with its prefix if it has one: `content:encoded`. */
  readonly fullName: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Documents made by people and their programs stay far below. */
const MAX_DEPTH = 200;
const MAX_ELEMENTS = 2_000_000;

/**
 * The tree of an XML document, as far as it is well formed; its root is the only child of what is given back. Entities
 * that the document declares are not expanded.
 * @throws Error if it is beyond all bounds
 */
export function parseXml(xml: string): XmlElement {
  const { Parser } = loadOnDemand('htmlparser2') as typeof import('htmlparser2');
  const document = newElement('', {});
  const open = [document];
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > MAX_DEPTH) throw new Error(`elements nested more than ${MAX_DEPTH} deep`);
        if (++elements > MAX_ELEMENTS) throw new Error(`more than ${MAX_ELEMENTS} elements`);
        const element = newElement(name, attributes);
        open[open.length - 1].children.push(element);
        open.push(element);
      },
      ontext(text) {
        const { children } = open[open.length - 1];
        const last = children.length - 1;
        if (typeof children[last] === 'string') children[last] += text;
        else children.push(text);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return document;
}

function newElement(fullName: string, attributes: Record<string, string>): OpenElement {
  const lower = fullName.toLowerCase();
  return { name: lower.slice(lower.lastIndexOf(':') + 1), fullName: lower, attributes, children: [] };
}

/** The child elements, or those of a name. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** All elements of a name below one, in the order of the document; not those within one of them. */
export function findAll(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    names.includes(child.name) ? [child] : findAll(child, ...names),
  );
}

/** The first element of a name below one. */
export function find(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const child of childrenOf(element)) {
    const found = names.includes(child.name) ? child : find(child, ...names);
    if (found) return found;
  }
  return undefined;
}

/** An attribute by its name in any case; a blank one counts as absent. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const key = Object.keys(element.attributes).find((one) => one.toLowerCase() === name);
  return key === undefined ? undefined : element.attributes[key].trim() || undefined;
}

/** The text of an element on one line; null if there is none. */
export function lineOf(element: XmlElement | undefined): string | null {
  return element ? rawTextOf(element).replace(/\s+/g, ' ').trim() || null : null;
}

/** The text of an element as it stands. */
export function rawTextOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawTextOf(child))).join('');
}
