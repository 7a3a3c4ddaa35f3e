const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const DIGIT_0 = 0x30;
/** Bytes that one UTF-16 code unit takes at most: `\u001f`. */
const WIDEST = 6;
/** Shorter copies are made byte by byte: a call of `copyWithin` costs more. */
const SHORT = 48;

/** By ASCII code: what stands after the backslash, 0 if the character needs none. */
const ESCAPES = new Uint8Array(128).fill('u'.charCodeAt(0), 0, 0x20);
for (const [character, letter] of ['""', '\\\\', '\bb', '\ff', '\nn', '\rr', '\tt'])
  ESCAPES[character.charCodeAt(0)] = letter.charCodeAt(0);
const HEX_ESCAPE = 'u'.charCodeAt(0);

/**
 * JSON in UTF-8, written from left to right into one growing buffer: what `JSON.stringify` and `TextEncoder` would give,
 * byte for byte, without the objects and strings on the way.
 */
export class JsonBytes {
  /** Number of bytes written. Lowering it takes back what was written last. */
  length = 0;
  #bytes = new Uint8Array(1 << 16);
  readonly #encoder = new TextEncoder();

  /** What was written, as a copy of its own. */
  copy(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }

  /** @param code an ASCII code */
  byte(code: number): void {
    if (this.length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.length++] = code;
  }

  /** Bytes that are JSON already: a few. */
  raw(json: Uint8Array): void {
    if (this.length + json.length > this.#bytes.length) this.#grow(json.length);
    const bytes = this.#bytes;
    const at = this.length;
    for (let i = 0; i < json.length; i++) bytes[at + i] = json[i];
    this.length = at + json.length;
  }

  /** Ends an object or a list, whose parts are all followed by a comma. */
  close(bracket: number): void {
    if (this.#bytes[this.length - 1] === COMMA) this.length--;
    this.byte(bracket);
  }

  /** @param value 0 to 2^31 - 1 */
  integer(value: number): void {
    let digits = 1;
    for (let bound = 10; bound <= value; bound *= 10) digits++;
    if (this.length + digits > this.#bytes.length) this.#grow(digits);
    this.length += digits;
    let rest = value;
    for (let at = this.length - 1; digits > 0; at--, digits--) {
      const tenth = (rest / 10) | 0;
      this.#bytes[at] = DIGIT_0 + rest - tenth * 10;
      rest = tenth;
    }
  }

  /** Any number; `null` if it is not finite. */
  number(value: number): void {
    if (value >= 0 && value <= 0x7fffffff && Math.trunc(value) === value) this.integer(value);
    else this.#ascii(Number.isFinite(value) ? String(value) : 'null');
  }

  /** A number from 0 to 1 with `places` decimals, without zeros at its end. @param steps the number times 10 ** places */
  fraction(steps: number, places: number): void {
    const one = 10 ** places;
    if (steps <= 0 || steps >= one) {
      this.number(steps / one);
      return;
    }
    let digits = steps;
    let decimals = places;
    for (; digits % 10 === 0; digits /= 10) decimals--;
    this.integer(0);
    this.byte(0x2e);
    for (let bound = 10 ** (decimals - 1); digits < bound; bound /= 10) this.integer(0);
    this.integer(digits);
  }

  /** A string in quotation marks. */
  string(value: string): void {
    this.byte(QUOTE);
    this.#escaped(value);
    this.byte(QUOTE);
  }

  /**
   * A string in quotation marks, with the place of each of its parts.
   * @param places `value.length + 1` entries that are filled: where each code unit begins among the bytes
   */
  placedString(value: string, places: Uint32Array): void {
    // native code is fastest where strings are long; where their characters went shows in the bytes
    const json = JSON.stringify(value);
    const most = json.length * 3;
    if (this.length + most > this.#bytes.length) this.#grow(most);
    const { written } = this.#encoder.encodeInto(json, this.#bytes.subarray(this.length));
    const first = this.length + 1;
    this.length += written;
    findPlaces(this.#bytes, first, value.length, places);
  }

  /** A string in quotation marks, of bytes `[from, to)` that are part of a string already. */
  partOfString(from: number, to: number): void {
    const length = to - from;
    if (this.length + length + 2 > this.#bytes.length) this.#grow(length + 2);
    const bytes = this.#bytes;
    let at = this.length;
    bytes[at++] = QUOTE;
    if (length > SHORT) bytes.copyWithin(at, from, to);
    else for (let i = 0; i < length; i++) bytes[at + i] = bytes[from + i];
    at += length;
    bytes[at++] = QUOTE;
    this.length = at;
  }

  #ascii(text: string): void {
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i));
  }

  #escaped(text: string): void {
    let bytes = this.#bytes;
    let at = this.length;
    const { length } = text;
    for (let i = 0; i < length; i++) {
      if (at + WIDEST > bytes.length) {
        this.length = at;
        this.#grow(WIDEST);
        bytes = this.#bytes;
      }
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        const letter = ESCAPES[unit];
        if (letter === 0) bytes[at++] = unit;
        else if (letter === HEX_ESCAPE) at = writeHex(bytes, at, unit);
        else {
          bytes[at++] = BACKSLASH;
          bytes[at++] = letter;
        }
      } else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else if (unit < 0xd800 || unit > 0xdfff) {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else {
        const point = text.codePointAt(i)!;
        if (point > 0xffff) {
          bytes[at++] = 0xf0 | (point >> 18);
          bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
          bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
          bytes[at++] = 0x80 | (point & 0x3f);
          i++;
        } else at = writeHex(bytes, at, unit); // half of a surrogate pair is no character: JSON escapes it
      }
    }
    this.length = at;
  }

  #grow(room: number): void {
    const longer = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + room));
    longer.set(this.#bytes.subarray(0, this.length));
    this.#bytes = longer;
  }
}

/**
 * Finds where each code unit of a string begins.
 * @param bytes hold the string, as JSON writes it, from `first` on
 * @param length of the string in UTF-16 code units; places are given for each and for its end
 */
function findPlaces(bytes: Uint8Array, first: number, length: number, places: Uint32Array): void {
  let at = first;
  for (let unit = 0; unit < length; unit++) {
    places[unit] = at;
    const byte = bytes[at];
    if (byte === BACKSLASH) at += bytes[at + 1] === HEX_ESCAPE ? WIDEST : 2;
    else if (byte < 0x80) at++;
    else if (byte < 0xe0) at += 2;
    else if (byte < 0xf0) at += 3;
    else {
      at += 4;
      places[++unit] = at;
    }
  }
  places[length] = at;
}

/** Writes `\u` and four hexadecimal digits. @returns where the next byte goes */
function writeHex(bytes: Uint8Array, at: number, unit: number): number {
  bytes[at++] = BACKSLASH;
  bytes[at++] = HEX_ESCAPE;
  for (let shift = 12; shift >= 0; shift -= 4) {
    const digit = (unit >> shift) & 15;
    bytes[at++] = digit < 10 ? DIGIT_0 + digit : 0x57 + digit;
  }
  return at;
}
