/** Content that is no article and holds none, and what its owner can do about it. */
export interface Refused {
  readonly what: string;
  readonly hint: string;
}

const NO_ARTICLE = 'give the text of the article';

/** First bytes of files that hold no text. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string, hint: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'convert it to text first (pdftotext)'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an office document', 'unpack it, or save it as .txt or .html'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image', NO_ARTICLE],
  [[0xff, 0xd8, 0xff], 'a JPEG image', NO_ARTICLE],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image', NO_ARTICLE],
  [[0x52, 0x49, 0x46, 0x46], 'a sound, a film or an image', NO_ARTICLE],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office document', 'save it as .docx first (soffice --convert-to docx)'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive', 'unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive', 'unpack it first'],
  [
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
    'an SQLite database',
    'export its articles as .csv or .jsonl',
  ],
  [[0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], 'an Arrow file', 'save it as .parquet or .csv'],
];

/** Beginnings of texts that are not prose. */
const BEGINNINGS: readonly (readonly [sign: RegExp, what: string, hint: string])[] = [
  [/^\{\\rtf/, 'RTF', 'save it as .docx or .txt first (soffice --convert-to docx)'],
  [/^filedesc:\/\//, 'an ARC file', 'convert it to WARC first'],
  [/^WARC\/\d/, 'a WARC file', 'extract its pages as .html first'],
  [/^BEGIN:V(?:CALENDAR|CARD)\b/, 'a calendar or an address card', NO_ARTICLE],
  [/^WEBVTT\b|^\d+\r?\n\d\d:\d\d:\d\d[,.]\d+ --> /, 'subtitles', NO_ARTICLE],
  [/^#!\s*\//, 'a script', NO_ARTICLE],
  [/^<\?(?:php\b|=)/, 'PHP code', 'give the page that it makes'],
  [/^<%@?/, 'ASP code', 'give the page that it makes'],
  [/^-----BEGIN [A-Z ]+-----/, 'a key or a certificate', NO_ARTICLE],
  [/^%!PS/, 'PostScript', 'convert it to text first (ps2ascii)'],
  [/^(?:diff --git |--- \S.*\r?\n\+\+\+ )/, 'a patch', NO_ARTICLE],
  [/^\\(?:documentclass|begin\{)/, 'LaTeX', 'convert it to text first (pandoc -t plain)'],
  [
    /^(?:-- [^\n]*\n|--\r?\n|\/\*[^\n]*\n|\s)*(?:CREATE|INSERT|DROP|SET|BEGIN TRANSACTION|PRAGMA) [^\n]*;/,
    'an SQL dump',
    'load it, and export its articles as .csv or .jsonl',
  ],
];

/** What these bytes are if they are no text; null if they may be text. */
export function refusedBytes(bytes: Uint8Array): Refused | null {
  for (const [signature, what, hint] of SIGNATURES)
    if (signature.every((byte, i) => bytes[i] === byte)) return { what, hint };
  return null;
}

/** What a text that begins so is if it is no prose; null if it may be. */
export function refusedText(start: string): Refused | null {
  for (const [sign, what, hint] of BEGINNINGS) if (sign.test(start)) return { what, hint };
  return null;
}
