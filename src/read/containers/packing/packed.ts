import type { Opener } from '../opening.ts';
import { boundedGrowth } from './growth.ts';

/** What unpacks a stream: what came before a damaged place is given first, then the error is thrown. */
export type Unpack = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** Opens what is but compressed: it holds one file, of the same name. */
export function openPacked(unpack: Unpack): Opener {
  return (chunks, file, { read }) => {
    const { packed, bounded } = boundedGrowth(chunks);
    const { onDisk: _, object: __, ...packedFile } = file;
    return read(bounded(unpack(packed)), { ...packedFile, isUnpacked: true });
  };
}
