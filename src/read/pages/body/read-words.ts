/** Letters looked at. */
const MAX_TEXT = 20_000;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;

/** The words of a text. */
export interface Words {
  /** 32-bit FNV-1a of each word in lower case, as `hashText` gives it. */
  readonly hashes: readonly number[];
  /** How many begin with a capital, how many with a digit. */
  readonly capitals: number;
  readonly numbers: number;
}

/** Reads the words of a text in one pass over its code units: no strings are made. */
export function readWords(text: string): Words {
  const hashes: number[] = [];
  let capitals = 0;
  let numbers = 0;
  let hash = 0;
  let isOpen = false;
  const end = Math.min(text.length, MAX_TEXT);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const isWordPart = isLetter(code) || (isOpen && (code === APOSTROPHE || code === CURLY_APOSTROPHE));
    if (isWordPart) {
      const lower = lowerCase(code);
      if (!isOpen) {
        isOpen = true;
        hash = -2128831035;
        if (code >= 0x30 && code <= 0x39) numbers++;
        else if (lower !== code) capitals++;
      }
      hash = Math.imul(hash ^ lower, 16777619);
    } else if (isOpen) {
      hashes.push(hash);
      isOpen = false;
    }
  }
  if (isOpen) hashes.push(hash);
  return { hashes, capitals, numbers };
}

/** Letters and digits; beyond Latin, all that is no punctuation, sign or space. */
function isLetter(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  return (
    code >= 0x2c00 &&
    !(code >= 0x3000 && code < 0x3040) &&
    !(code >= 0xd800 && code < 0xf900) &&
    code < 0xfe00
  );
}

function lowerCase(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}
