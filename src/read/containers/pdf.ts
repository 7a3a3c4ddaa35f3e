import { messageOf } from '../../core/errors.ts';
import { setAside } from '../fields/origin.ts';
import { type PdfLine, textOfPages } from '../formats/pdf/pages.ts';
import { gather } from '../input/peek.ts';
import type { ReadItem } from '../reader.ts';
import type { Opener } from './opening.ts';

/** No article has more; pages cost time even if all of them are the same one. */
const MAX_PAGES = 5000;

/** The text of a PDF, if the library that reads it is installed: few need it, and it weighs as much as all others. */
export const openPdf: Opener = async function* (chunks, { path, name }): AsyncGenerator<ReadItem> {
  const bytes = await gather(chunks);
  if (!bytes) return yield setAside(path, 'larger than 128 MB', 'convert it to text first (pdftotext)');
  const library = await import('unpdf').catch(() => null);
  if (!library)
    return yield setAside(
      path,
      'a PDF, for which a library is needed',
      'install it: npm install unpdf@1.4; or convert the file: pdftotext FILE',
    );
  const pages: PdfLine[][] = [];
  try {
    const document = await library.getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > MAX_PAGES)
      return yield setAside(
        path,
        `a PDF of ${document.numPages} pages, more than ${MAX_PAGES}`,
        'split it into articles',
      );
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(linesOf((await page.getTextContent()).items as readonly TextItem[]));
    }
  } catch (error) {
    return yield setAside(path, `damaged PDF: ${messageOf(error)}`, 'convert it to text first (pdftotext)');
  }
  const text = textOfPages(pages);
  if (text === '')
    return yield setAside(
      path,
      'empty: the pages of this PDF are images',
      'recognise its text first (ocrmypdf)',
    );
  yield { path, name, format: 'pdf', bytes: new TextEncoder().encode(text) };
};

/** A run of text as the library gives it; others mark where parts of a page begin and end. */
interface TextItem {
  readonly str?: string;
  /** The matrix that places it: its sixth number is its height on the page. */
  readonly transform?: readonly number[];
  readonly height?: number;
  readonly hasEOL?: boolean;
}

function linesOf(items: readonly TextItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfLine | undefined;
  for (const { str = '', transform, height = 0, hasEOL } of items) {
    const text: string = (open?.text ?? '') + str;
    open = { text, y: open?.y ?? transform?.[5] ?? 0, size: Math.max(open?.size ?? 0, height) };
    if (!hasEOL) continue;
    lines.push({ ...open, text: text.trim() });
    open = undefined;
  }
  if (open) lines.push({ ...open, text: open.text.trim() });
  return lines;
}
