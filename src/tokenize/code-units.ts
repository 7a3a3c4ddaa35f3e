import { roomFor } from '../core/grown.ts';

/** So many zeros stand behind a text: whoever looks a few characters ahead need not ask where it ends. */
const PADDING = 8;

/** The UTF-16 code units of a text in a flat array, which is read several times as fast as a string. Kept from text to text. */
export class CodeUnits {
  /** The units of the text that was read last, and zeros. */
  units = new Uint16Array(0);
  #bytes = Buffer.alloc(0);

  read(text: string): Uint16Array {
    if (text.length + PADDING > this.units.length) {
      this.units = new Uint16Array(roomFor(text.length + PADDING));
      this.#bytes = Buffer.from(this.units.buffer);
    }
    this.#bytes.write(text, 'utf16le');
    this.units.fill(0, text.length, text.length + PADDING);
    return this.units;
  }
}
