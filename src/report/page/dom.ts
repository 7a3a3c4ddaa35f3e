type Child = Node | string | number | null | undefined | false | readonly Child[];
type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

/**
 * Makes an element. Children that are strings become text nodes: nothing of an article is ever read as markup. An
 * attribute that is a function listens to the event of that name.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  fill(element, attributes, children);
  return element;
}

/** Makes an element of a drawing. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  fill(element, attributes, children);
  return element;
}

/** A link to another view of the page: `#/article/3/q2`. */
export function link(
  route: readonly (string | number)[],
  attributes: Attributes,
  ...children: Child[]
): HTMLElement {
  return h('a', { ...attributes, href: hrefOf(route) }, ...children);
}

export function hrefOf(route: readonly (string | number)[]): string {
  return `#/${route.map((part) => encodeURIComponent(part)).join('/')}`;
}

/** A link into the web, if that is what the address is; else its words. */
export function webLink(url: string, text: string): HTMLElement {
  if (!/^https?:\/\//i.test(url)) return h('span', {}, text);
  return h('a', { href: url, rel: 'noopener noreferrer nofollow', target: '_blank' }, text);
}

function fill(element: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes))
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  append(element, children);
}

function append(element: Element, children: readonly Child[]): void {
  for (const child of children)
    if (Array.isArray(child)) append(element, child);
    else if (child !== null && child !== undefined && child !== false)
      element.append(child instanceof Node ? child : String(child));
}
