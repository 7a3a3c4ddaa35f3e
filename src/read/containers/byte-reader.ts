const LONG = 1 << 20;

/** Takes a stream apart by delimiters and lengths. Holds no more than what is asked for, and one piece of the stream. */
export class ByteReader {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  #isDone = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#iterator = chunks[Symbol.asyncIterator]();
  }

  /**
   * Everything up to and with the next delimiter; the rest of the stream if it has none.
   * @returns null at the end
   * @throws Error if the delimiter does not come within `maxBytes`
   */
  async until(delimiter: string, maxBytes: number): Promise<Buffer | null> {
    let from = 0;
    for (;;) {
      const at = this.#held.indexOf(delimiter, from, 'latin1');
      if (at >= 0) return this.#take(at + delimiter.length);
      if (this.#held.length > maxBytes) throw new Error(`nothing ends within ${maxBytes} bytes`);
      from = Math.max(0, this.#held.length - delimiter.length + 1);
      if (!(await this.#more())) return this.#held.length === 0 ? null : this.#take(this.#held.length);
    }
  }

  /** So many bytes; fewer at the end of the stream. */
  async read(bytes: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.pieces(bytes)) pieces.push(piece);
    return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
  }

  /** The same piece by piece. All of them must be taken. */
  async *pieces(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0; ) {
      const piece = await this.some(left);
      if (piece === null) return;
      left -= piece.length;
      yield piece;
    }
  }

  /** What has come, up to so many bytes, or what comes next; null at the end. */
  async some(maxBytes: number): Promise<Buffer | null> {
    if (this.#held.length === 0 && !(await this.#more())) return null;
    return this.#take(Math.min(maxBytes, this.#held.length));
  }

  /** Gives back so many bytes of what was taken last. */
  unread(bytes: number): void {
    const { buffer, byteOffset, length } = this.#held; // what was taken last stands before it in memory
    this.#held = Buffer.from(buffer, byteOffset - bytes, length + bytes);
  }

  /** Passes over so many bytes. */
  async skip(bytes: number): Promise<void> {
    for await (const _ of this.pieces(bytes));
  }

  #take(bytes: number): Buffer {
    const taken = this.#held.subarray(0, bytes);
    this.#held = this.#held.subarray(bytes);
    return taken;
  }

  async #more(): Promise<boolean> {
    if (this.#isDone) return false;
    // of what is long already, more comes at once: joining piece by piece would take the square of its length
    const pieces: Uint8Array[] = [this.#held];
    let wanted = this.#held.length < LONG ? 1 : this.#held.length / 2;
    while (wanted > 0) {
      const { done, value } = await this.#iterator.next();
      if (done) this.#isDone = true;
      else pieces.push(value);
      wanted = done ? 0 : wanted - value.length;
    }
    this.#held = Buffer.concat(pieces);
    return pieces.length > 1;
  }
}
