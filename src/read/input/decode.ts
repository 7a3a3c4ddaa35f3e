import { isUtf8 } from 'node:buffer';

/** Characters that windows-1252 puts on 0x80-0x9F; the five unused bytes stay control characters. */
const WINDOWS_1252_HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Decodes bytes whose encoding nobody vouches for: a byte-order mark, else UTF-16 by its zero bytes, else UTF-8 if
 * it is valid or nearly so, else the charset that an HTML or XML head declares, else windows-1252. The mark is dropped.
 * UTF-8 comes before a declared charset because valid multi-byte UTF-8 is hardly ever anything else, while
 * declarations are often left over from a template.
 */
export function decode(bytes: Uint8Array): string {
  const marked = encodingOfMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (isUtf8(bytes)) return utf8(bytes);
  const declared = declaredCharset(bytes);
  if (declared && declared !== 'windows-1252' && declared !== 'utf-8')
    return new TextDecoder(declared).decode(bytes);
  const text = utf8(bytes);
  return mostlyUtf8(text) ? text : decodeWindows1252(bytes);
}

/** The encoding that a byte-order mark names, or null. */
export function encodingOfMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * Decodes windows-1252, as the WHATWG Encoding Standard has it. By hand: `TextDecoder('windows-1252')` decodes Latin-1
 * on several Node versions (nodejs/node#56542), which turns every typographic quotation mark into a control character.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252_HIGH[character.charCodeAt(0) - 0x80]);
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** UTF-16 English without a mark has a zero in every other byte. */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = Math.min(bytes.length & ~1, 512);
  if (sample < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > sample * 0.4 && even === 0) return 'utf-16le';
  if (even > sample * 0.4 && odd === 0) return 'utf-16be';
  return null;
}

/** A label that TextDecoder knows, from `<meta charset>`, `<meta http-equiv>` or an XML declaration; else null. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = utf8(bytes.subarray(0, 4096));
  const label = /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(
    head,
  )?.[1];
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null; // an encoding that does not exist, or that this Node was built without
  }
}

/** True for UTF-8 with a few broken places: most characters beyond ASCII did decode. */
function mostlyUtf8(text: string): boolean {
  let broken = 0;
  let decoded = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) decoded++;
  }
  return decoded > broken * 8;
}
