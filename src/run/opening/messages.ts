import type { Container } from '../../read/containers/container.ts';
import type { Named } from '../../read/containers/opening.ts';
import type { ReadItem, ReadOptions } from '../../read/reader.ts';

/** What the thread is to open. An object in a bucket stays with who asks: of it the thread knows the size. */
export interface Order {
  readonly container: Container;
  readonly file: Omit<Named, 'object'>;
  readonly objectSize?: number;
  readonly options: ReadOptions;
}

/**
 * What the thread says: what it has found, or what it needs to go on, a slice of the object or (null) the next chunk of the
 * stream; it waits for an answer. At the end it waits no more.
 */
export type Request =
  | { readonly item: ReadItem }
  | { readonly slice: readonly [start: number, end: number] | null }
  | { readonly failure: string; readonly code?: string | undefined }
  | { readonly isDone: true };

/** What was wished for; null where the stream has ended, and for an item. */
export interface Answer {
  readonly bytes: Uint8Array | ArrayBuffer | null;
}

/** What the thread says first: where the system tells how long it had a processor, if it does. */
export interface Beginning {
  readonly schedule: string | null;
}
