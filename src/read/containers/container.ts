import { decode } from '../input/decode.ts';

/** What holds other inputs: it is opened, and what it holds is read as if it lay in a folder. */
export type Container = 'gzip' | 'zstd' | 'xz' | 'bzip2' | 'zip' | 'tar';

const SIGNATURES: readonly (readonly [container: Container, at: number, bytes: string])[] = [
  ['gzip', 0, '\x1f\x8b'],
  ['zstd', 0, '\x28\xb5\x2f\xfd'],
  ['xz', 0, '\xfd7zXZ\x00'],
  ['bzip2', 0, 'BZh'],
  ['zip', 0, 'PK\x03\x04'],
  ['tar', 257, 'ustar'],
];
/** So much of an input shows any of these signatures. */
const SIGNATURE_BYTES = 512;
/** So much of a text shows whether it is one. */
const TEXT_HEAD_BYTES = 8192;

/** The container that these first bytes show, or null. */
export function containerOf(head: Uint8Array): Container | null {
  for (const [container, at, bytes] of SIGNATURES)
    if (Buffer.from(head.subarray(at, at + bytes.length)).toString('latin1') === bytes) return container;
  return null;
}

/** The container that the beginning of a text shows, or null. */
export function containerOfText(_head: string): Container | null {
  return null;
}

/** True if neither the bytes nor the text that they are show a container. */
export function isNoContainer(bytes: Uint8Array): boolean {
  return containerOf(bytes) === null && containerOfText(decode(bytes.subarray(0, TEXT_HEAD_BYTES))) === null;
}

/** True if these first bytes show whether there is a signature: text does so by its first line. */
export function showsContainer(head: Uint8Array): boolean {
  return (
    head.length >= SIGNATURE_BYTES || (head.length >= 12 && (head.includes(10) || containerOf(head) !== null))
  );
}
