import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleSignature } from '../../collate/signature.ts';
import { encodeSignature, readSignature } from '../../collate/stored-signature.ts';

/** Signatures of articles in a temporary file: some three kilobytes each, too many for the memory. */
export class SignatureFile {
  readonly #folder = mkdtempSync(join(tmpdir(), 'hearsay-collate-'));
  readonly #file = openSync(join(this.#folder, 'signatures'), 'w+');
  readonly #places = new Map<string, { readonly start: number; readonly length: number }>();
  #end = 0;

  /** Of one id the later one counts. */
  add(signature: ArticleSignature): void {
    const bytes = Buffer.from(encodeSignature(signature));
    writeFileSync(this.#file, bytes); // behind the last one: reading elsewhere does not move where it writes
    this.#places.set(signature.id, { start: this.#end, length: bytes.length });
    this.#end += bytes.length;
  }

  /** @throws TypeError if there is none of this id */
  read(id: string): ArticleSignature {
    const place = this.#places.get(id);
    if (!place) throw new TypeError(`article ${id}: expected a signature`);
    const bytes = Buffer.alloc(place.length);
    readSync(this.#file, bytes, 0, place.length, place.start);
    return readSignature(id, bytes.toString())!;
  }

  remove(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true });
  }
}
