import { zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A Word document of these paragraphs; `body` may give them as WordprocessingML instead. */
export function docxOf(paragraphs: readonly string[], body?: string): Uint8Array {
  const made = paragraphs.map(
    (text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`,
  );
  return zipSync({
    '[Content_Types].xml': bytesOf(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': bytesOf(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body ?? made.join('')}</w:body></w:document>`,
    ),
  });
}

/** An OpenDocument text of these paragraphs. */
export function odtOf(paragraphs: readonly string[]): Uint8Array {
  return zipSync({
    mimetype: [bytesOf('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': bytesOf(
      `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${paragraphs.map((text) => `<text:p>${escaped(text)}<text:note><text:note-body><text:p>a note</text:p></text:note-body></text:note></text:p>`).join('')}</office:text></office:body></office:document-content>`,
    ),
  });
}

/** A Parquet file of these rows, which all have the same columns of strings. */
export function parquetOf(
  rows: readonly Readonly<Record<string, string>>[],
  rowGroupSize = 1000,
): Uint8Array {
  const columnData = Object.keys(rows[0]).map((name) => ({
    name,
    data: rows.map((row) => row[name]),
    type: 'STRING' as const,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize }));
}

/** A PDF of one page with these paragraphs, lines of up to 90 characters, in windows-1252. */
export function pdfOf(paragraphs: readonly string[], pages = 1): Uint8Array {
  const commands: string[] = [];
  let y = 780;
  for (const paragraph of paragraphs) {
    for (const line of paragraph.match(/.{1,90}(?:\s|$)/g) ?? []) {
      y -= 14;
      commands.push(`1 0 0 1 50 ${y} Tm (${literal(line.trim())}) Tj`);
    }
    y -= 10;
  }
  const content = `BT /F 11 Tf ${commands.join('\n')} ET`;
  const kids = Array.from({ length: pages }, (_, i) => `${5 + i} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ...Array.from(
      { length: pages },
      () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 4 0 R>>',
    ),
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${`${at}`.padStart(10, '0')} 00000 n \n`).join('')}`;
  pdf += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(pdf, 'latin1'));
}

/** As the syntax of PDF and windows-1252 have it. */
function literal(text: string): string {
  const high: Readonly<Record<string, string>> = {
    '“': '\\223',
    '”': '\\224',
    '’': '\\222',
    '£': '\\243',
    ä: '\\344',
    ü: '\\374',
    ö: '\\366',
    é: '\\351',
  };
  return text.replace(/[()\\]/g, '\\$&').replace(/[^\x20-\x7e]/g, (character) => high[character] ?? '?');
}
