import type { StoredObject } from '../input/finding/found-file.ts';
import type { ReadItem, ReadOptions } from '../reader.ts';

/** What is read, and whether its name told that it is a document. */
export interface Named {
  /** As the user would find it again; of what lies in an archive, the archive's path and that within it. */
  readonly path: string;
  /** As in {@link RawFile}. */
  readonly name: string;
  /** It has no extension and was not asked for by its name: it may be no document. */
  readonly isDoubtful?: boolean;
  /** It was packed as its name says: what it holds has the name without that. */
  readonly isUnpacked?: true;
  /** Where it can be opened again, if it is a plain file and not in a container. */
  readonly onDisk?: string | Buffer;
  /** The same, if it lies in a bucket. */
  readonly object?: StoredObject;
}

/** What the opener of a container is given. */
export interface Opening {
  readonly options: ReadOptions;
  /** Hears the kind of what the container holds that is no document. */
  readonly onPassedOver: (kind: string) => void;
  /** Reads what lies in the container as if it were a file. */
  readonly read: (stream: AsyncIterable<Uint8Array>, file: Named) => AsyncIterable<ReadItem>;
}

/**
 * Gives what a container holds, as far as it can be read; memory does not depend on its size. What comes before a
 * damaged place is given before the error is thrown.
 */
export type Opener = (
  chunks: AsyncIterable<Uint8Array>,
  file: Named,
  opening: Opening,
) => AsyncIterable<ReadItem>;
