/** A paragraph of a document of a word processor. */
export interface Paragraph {
  readonly text: string;
  /** Name of its style, empty if it has none. */
  readonly style: string;
  readonly isCentred: boolean;
}

/** What such a document says. */
export interface OfficeText {
  readonly paragraphs: readonly Paragraph[];
  readonly title: string | null;
}
