import type { Container } from './container.ts';
import { openMbox } from './mail/mbox.ts';
import { openMail } from './mail/message.ts';
import { openOffice } from './office.ts';
import type { Opener } from './opening.ts';
import { unpackBzip2, unpackXz, unpackZstd } from './packing/decompress.ts';
import { gunzipStream } from './packing/gunzip.ts';
import { openPacked } from './packing/packed.ts';
import { openParquet } from './parquet.ts';
import { openPdf } from './pdf.ts';
import { openTar } from './tar.ts';
import { openWarc } from './warc/warc.ts';
import { openZip } from './zip.ts';

/** What opens each container. Libraries are loaded when one is met. */
const OPENERS: Readonly<Record<Container, Opener>> = {
  gzip: openPacked(gunzipStream),
  zstd: openPacked(unpackZstd),
  xz: openPacked(unpackXz),
  bzip2: openPacked(unpackBzip2),
  zip: openZip,
  tar: openTar,
  warc: openWarc,
  mbox: openMbox,
  eml: openMail,
  office: openOffice,
  parquet: openParquet,
  pdf: openPdf,
};

/** Gives what a container holds: see {@link Opener}. */
export type OpenContainer = (
  container: Container,
  ...[chunks, file, opening]: Parameters<Opener>
) => ReturnType<Opener>;

export const openContainer: OpenContainer = (container, chunks, file, opening) =>
  OPENERS[container](chunks, file, opening);
