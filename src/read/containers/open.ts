import { gunzipStream } from '../input/gzip.ts';
import type { Container } from './container.ts';
import type { Opener } from './opening.ts';
import { openPacked } from './packed.ts';

/** What opens each container. Libraries are loaded when one is met. */
const OPENERS: Readonly<Record<Container, Opener>> = {
  gzip: openPacked(gunzipStream),
};

export const openContainer = (
  container: Container,
  ...[chunks, file, opening]: Parameters<Opener>
): ReturnType<Opener> => OPENERS[container](chunks, file, opening);
