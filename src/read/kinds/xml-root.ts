/** The root element of an XML document. */
export interface XmlRoot {
  /** With its prefix, as it is written. */
  readonly name: string;
  readonly attributes: string;
  /** It is a page: XHTML may begin as any XML does. */
  readonly isHtml: boolean;
}

const PROLOG = /^(?:\s+|<\?(?!php)[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE\b[^>[]*(?:\[[^\]]*\])?[^>]*>)+/i;
/** Roots that say what they are without a declaration. */
const KNOWN = /^(?:rss|feed|rdf:rdf|nitf|newsml|newsitem|newsmessage)$/i;
const HTML = /^(?:html|head|body|article|section|main|div|p|h[1-6])$/i;
const ROOT = /^<([a-z_][\w.:-]*)([^>]*)>/i;

/** The root of what begins as XML does: with its declaration, a doctype that is not HTML's, or a namespace; else null. */
export function rootOf(start: string): XmlRoot | null {
  const prolog = PROLOG.exec(start)?.[0] ?? '';
  const root = ROOT.exec(start.slice(prolog.length));
  if (!root) return null;
  const [, name, attributes] = root;
  const isHtml = HTML.test(name) || /<!DOCTYPE\s+html\b/i.test(prolog);
  const isXml =
    /<\?xml\b/i.test(prolog) ||
    /<!DOCTYPE\s+(?!html\b)/i.test(prolog) ||
    /\bxmlns\b/.test(attributes) ||
    KNOWN.test(name);
  return isXml && !/^(?:svg|math)$/i.test(name) ? { name, attributes, isHtml } : null;
}
