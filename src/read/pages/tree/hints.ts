/** What class names, ids and roles say of an element, a bit each; an element has those of the elements around it as well. */
const WORDS: readonly RegExp[] = [
  /article|entry|post-?(?:body|content|text)|story|body-?(?:text|copy|content)|main-?content/i,
  /comment|disqus|discuss|reply|respond/i,
  /relat|recirc|recommend|more-|most-|popular|trending|read-?(?:more|next|also)|also|outbrain|taboola|teaser|promo|card|rail|sidebar|widget|latest|carousel/i,
  /share|social|follow|newsletter|sign-?up|subscri|login|paywall|regwall|donat|support|membership/i,
  /caption|credit|figure|gallery|image|photo|media|video|player/i,
  /byline|author|bio|date|time|meta|tags?\b|topics|label|breadcrumb|kicker|eyebrow|dek|standfirst|subtitle|summary|headline/i,
  /nav|menu|footer|header|masthead|copyright|legal|cookie|consent|gdpr|banner|modal|popup|overlay/i,
  /\bads?\b|advert|sponsor|\bdfp\b|promot|shop|product|affiliate|deal/i,
  /hidden|sr-only|visually|screen-?reader|d-none/i,
];
/** Elements that say something by their name. */
const ELEMENTS = 'article main aside nav header footer figure table ul ol form blockquote'.split(' ');

const BY_ELEMENT = new Map(ELEMENTS.map((name, i) => [name, 1 << (WORDS.length + i)]));
const BODY = 1 << (WORDS.length + ELEMENTS.length);
const HIDDEN = BODY << 1;
/** How many bits there are. */
export const HINT_BITS = WORDS.length + ELEMENTS.length + 3;

/** Set in what is by its name or role beside the article, and in all it holds; names that may be either do not set it. */
const BESIDE = HIDDEN << 1;
/** Names as in Mozilla's Readability (Arc90, Mozilla; Apache-2.0), which has tried them on the web for years. */
const UNLIKELY =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i;
const MAYBE = /and|article|body|column|content|main|shadow/i;
const ASIDE_ROLE = /^(?:menu|menubar|complementary|navigation|alert|alertdialog|dialog)$/;
const POSITIVE = /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/i;
const NEGATIVE =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/i;

/** Boxes of consent managers by the id or class that each gives them: they stand in the page but are no part of it. */
const CONSENT =
  /onetrust|didomi|usercentrics|(?:^| )sp_message|cybotcookie|qc-cmp2|fc-consent|cookie-law|cli-modal|\bcky-|cookieyes|osano-cm|truste[_-]/i;

/** What the names of an element say of it. */
export interface NameSigns {
  readonly hints: number;
  /** How far they speak for (1, 2) or against (-1, -2) article text in it. */
  readonly favour: number;
  readonly isConsentBox: boolean;
}
const NO_SIGNS: NameSigns = { hints: 0, favour: 0, isConsentBox: false };
const signsMet = new Map<string, NameSigns>();
/** Names met are kept; bounded, since they come from the input. */
const MAX_MET = 5000;

/** The signs of an element's class and id, its role and what else names its part in the page. */
export function signsOf(classes: string, id: string, role: string, labels: string): NameSigns {
  const names = id === '' && role === '' && labels === '' ? classes : `${classes} ${id} ${role} ${labels}`;
  if (names === '') return NO_SIGNS;
  let signs = signsMet.get(names);
  if (signs === undefined) {
    let hints = 0;
    for (let i = 0; i < WORDS.length; i++) if (WORDS[i].test(names)) hints |= 1 << i;
    const own = `${classes} ${id}`;
    if ((UNLIKELY.test(own) && !MAYBE.test(own)) || ASIDE_ROLE.test(role)) hints |= BESIDE;
    signs = { hints, favour: favourOf(classes) + favourOf(id), isConsentBox: CONSENT.test(own) };
    if (signsMet.size < MAX_MET) signsMet.set(names, signs);
  }
  return signs;
}

function favourOf(name: string): number {
  if (name === '') return 0;
  return (POSITIVE.test(name) ? 1 : 0) - (NEGATIVE.test(name) ? 1 : 0);
}

/** The hints of an element by what it is. */
export function elementHints(element: string, isBody: boolean, isHidden: boolean): number {
  return (BY_ELEMENT.get(element) ?? 0) | (isBody ? BODY : 0) | (isHidden ? HIDDEN : 0);
}

/** True for what its name or role sets beside the article, as the densest region judges it. */
export function isBeside(hints: number): boolean {
  return (hints & BESIDE) !== 0;
}

const FRAME = BESIDE | BY_ELEMENT.get('aside')! | BY_ELEMENT.get('nav')! | BY_ELEMENT.get('footer')!;

/** The same, and what stands in `<aside>`, `<nav>` or `<footer>`: a time there is not the article's. */
export function isOfFrame(hints: number): boolean {
  return (hints & FRAME) !== 0;
}
