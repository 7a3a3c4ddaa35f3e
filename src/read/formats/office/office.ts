import { messageOf } from '../../../core/errors.ts';
import { loadOnDemand } from '../../../core/package/on-demand.ts';
import type { ReadResult } from '../../../core/set-aside.ts';
import { type Origin, setAside } from '../../fields/origin.ts';
import { readFactiva } from '../exports/factiva.ts';
import { readLexisNexis } from '../exports/lexisnexis.ts';
import { readProQuest } from '../exports/proquest.ts';
import { type ExportFormat, exportOf } from '../exports/sign.ts';
import { readText } from '../text.ts';
import { textOfDocx } from './docx.ts';
import { textOfOdt } from './odt.ts';
import type { OfficeText, Paragraph } from './paragraph.ts';

const EXPORTS: Readonly<Record<ExportFormat, (text: string, origin: Origin) => ReadResult[]>> = {
  lexisnexis: readLexisNexis,
  proquest: readProQuest,
  factiva: readFactiva,
};
const MAX_XML = 128 * 1024 * 1024;
/** Exports as text have blanks where others centre. */
const CENTRED = ' '.repeat(20);

export const readDocx = officeReader('word/document.xml', textOfDocx);
export const readOdt = officeReader('content.xml', textOfOdt);

/**
 * A reader of documents of word processors, which are ZIP archives: its text is that of a file of plain text; an export from
 * an archive of newspapers is read as one.
 */
function officeReader(part: string, textOf: (xml: string) => OfficeText) {
  return (bytes: Uint8Array, origin: Origin): ReadResult[] => {
    let found: OfficeText;
    try {
      found = textOf(partOf(bytes, part));
    } catch (error) {
      return [
        setAside(origin.path, `damaged ${origin.format}: ${messageOf(error)}`, 'save it again, or as .txt'),
      ];
    }
    const { paragraphs, title } = found;
    const exported = exportOf(linesOf(paragraphs).slice(0, 1 << 16));
    if (exported) return EXPORTS[exported](linesOf(paragraphs), { ...origin, format: exported });
    const text = paragraphs.map((one) => one.text).filter((one) => one !== '');
    return readText(text.join('\n\n'), {
      ...origin,
      ...(title !== null && { given: { title, ...origin.given } }),
    });
  };
}

/** As an export has it that is text. */
function linesOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ text, isCentred }) => (isCentred && text !== '' ? CENTRED + text : text))
    .join('\n\n');
}

/** @throws Error if the archive is damaged, or has no such part */
function partOf(bytes: Uint8Array, part: string): string {
  const { unzipSync } = loadOnDemand('fflate') as typeof import('fflate');
  const found = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === part && originalSize <= MAX_XML,
  })[part];
  if (!found) throw new Error(`there is no ${part} in it, or a larger one than 128 MB`);
  return new TextDecoder().decode(found);
}
