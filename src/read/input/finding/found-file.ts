/** A file to read. */
export interface FoundFile {
  readonly path: string;
  /**
   * What it is known by wherever it lies: its path from the folder that was asked for on, that folder's own name first;
   * of a file that was asked for by itself, the name of its folder and its own.
   */
  readonly name: string;
  /** It has no extension and was not asked for by its name: it may be no document. */
  readonly isDoubtful?: boolean;
  /** Where the file system has it, if its name is no UTF-8: then the path is for people. */
  readonly location?: Buffer;
  /** It lies in a bucket. */
  readonly object?: StoredObject;
}

/** What is read of an object of a bucket. */
export interface StoredObject {
  /** Bytes. */
  readonly size: number;
  /** What changes with its content. */
  readonly etag: string;
  read(): AsyncIterable<Uint8Array>;
  slice(start: number, end: number): Promise<ArrayBuffer>;
}
