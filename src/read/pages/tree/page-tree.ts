/** An element that holds text as a block: what lies on the way from it to the page's root says where a text stands. */
export interface Box {
  readonly parent: Box | null;
  readonly element: string;
  /** Bits of `hints.ts`: its own and those of all around it. */
  readonly hints: number;
  /** How far its own names speak for (1, 2) or against (-1, -2) article text in it. */
  readonly favour: number;
  /** Hash of the elements and classes on the way down to it: boxes of one shape are built by one template. */
  readonly shape: number;
  readonly depth: number;
}

/** A paragraph as a reader sees it: text that no block element parts. */
export interface Block {
  readonly box: Box;
  /** White space as a browser shows it; `\n` is a `<br>`. */
  readonly text: string;
  /** Share of its characters that lie in links. */
  readonly links: number;
  /** All of it is set bold. */
  readonly bold: boolean;
}

/** What a page holds, in the order of its source. */
export interface PageTree {
  readonly blocks: readonly Block[];
  /** `name`, `property` or `itemprop` (lower case) and content of its meta tags. */
  readonly meta: readonly (readonly [string, string])[];
  /** Source of its JSON-LD scripts. */
  readonly linkedData: readonly string[];
  /** Text of `<title>`. */
  readonly title: string;
  /** Texts of its `<h1>`. */
  readonly headings: readonly string[];
  /** Address that it calls its own. */
  readonly canonical: string | null;
  /** Texts that are marked as the author's name. */
  readonly bylines: readonly string[];
  /** What is marked as a time of publication: values for machines, else texts. */
  readonly times: readonly string[];
}
