import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { HearsayError } from '../core/errors.ts';
import { PACKAGE_ROOT } from '../core/package/package-root.ts';

/**
 * Packed files hold a model or a lexicon as named columns:
 *
 *     "HSAY" | u32 CRC-32 of all that follows | u32 length of header | header (JSON, UTF-8) | columns
 *
 * Little-endian; the header and each column start on a multiple of 8 bytes. The header names kind and version (a
 * reader refuses another one), free `meta`, and per column its name, element type and length.
 */
export interface Packed<M = Record<string, unknown>> {
  readonly kind: string;
  readonly version: number;
  readonly meta: M;
  readonly columns: Readonly<Record<string, Column>>;
}

export type Column =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array;

const ELEMENTS = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
};
type Element = keyof typeof ELEMENTS;
interface Header {
  kind: string;
  version: number;
  meta: Record<string, unknown>;
  columns: { name: string; element: Element; length: number }[];
}

const MAGIC = 'HSAY';
const aligned = (n: number): number => (n + 7) & ~7;

/** The bytes of a packed file. Equal input gives equal bytes: columns are written in the order of their keys. */
export function pack(packed: Packed): Uint8Array {
  const columns = Object.entries(packed.columns);
  const header: Header = {
    kind: packed.kind,
    version: packed.version,
    meta: packed.meta,
    columns: columns.map(([name, column]) => ({ name, element: elementOf(column), length: column.length })),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  let at = aligned(12 + json.length);
  const total = columns.reduce((n, [, column]) => aligned(n + column.byteLength), at);
  const bytes = new Uint8Array(total);
  bytes.set(new TextEncoder().encode(MAGIC));
  bytes.set(json, 12);
  for (const [, column] of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at = aligned(at + column.byteLength);
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(8, json.length, true);
  view.setUint32(4, crc32(bytes.subarray(8)), true);
  return bytes;
}

/**
 * Opens packed bytes; columns are views into them, nothing is copied. `bytes` must start on a multiple of 8 in its buffer.
 * @throws HearsayError `model` if the bytes are damaged, or of another kind or version than expected.
 */
export function unpack<M = Record<string, unknown>>(
  bytes: Uint8Array,
  name: string,
  kind: string,
  version: number,
): Packed<M> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC)
    throw new HearsayError(
      'model',
      `${name}: expected a packed file that starts with "${MAGIC}"; reinstall hearsay`,
    );
  if (view.getUint32(4, true) !== crc32(bytes.subarray(8)))
    throw new HearsayError(
      'model',
      `${name}: checksum does not match, the file is damaged; reinstall hearsay`,
    );
  const length = view.getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.slice(12, 12 + length))) as Header;
  if (header.kind !== kind || header.version !== version)
    throw new HearsayError(
      'model',
      `${name}: expected ${kind} version ${version}, found ${header.kind} version ${header.version}; rebuild it (CONTRIBUTING.md) or reinstall hearsay`,
    );
  let at = aligned(12 + length);
  const columns: Record<string, Column> = {};
  for (const { name: column, element, length: n } of header.columns) {
    const Type = ELEMENTS[element];
    columns[column] = new Type(bytes.buffer as ArrayBuffer, bytes.byteOffset + at, n);
    at = aligned(at + n * Type.BYTES_PER_ELEMENT);
  }
  return { kind, version, meta: header.meta as M, columns };
}

/** A packed file of the package: "models/pos", and what it has to be. */
export interface PackedFile {
  readonly name: string;
  readonly kind: string;
  readonly version: number;
}

/** Opens the file that comes with hearsay, or other bytes in its place. @throws HearsayError as {@link unpack} */
export function openPacked<M = Record<string, unknown>>(
  { name, kind, version }: PackedFile,
  bytes = packedBytes(name),
): Packed<M> {
  return unpack<M>(bytes, name, kind, version);
}

/** One of the columns of a packed file. @throws HearsayError `model` if there is none of that name and type */
export function columnOf<T extends Column>(
  columns: Packed['columns'],
  name: string,
  Type: new (length: number) => T,
): T {
  const column: Column | undefined = columns[name];
  if (column instanceof Type) return column;
  throw new HearsayError(
    'model',
    `column ${name}: expected a ${Type.name}, found ${column?.constructor.name ?? 'nothing'}; reinstall hearsay`,
  );
}

const loaded = new Map<string, Uint8Array>();

/**
 * Bytes of the packed file `folder/name.bin` ("models/pos"), read once and kept in shared memory, so that worker
 * threads use the same copy. @throws HearsayError `model` if it is missing.
 */
export function packedBytes(name: string): Uint8Array {
  let bytes = loaded.get(name);
  if (!bytes) {
    const url = new URL(`src/${name}.bin`, PACKAGE_ROOT);
    try {
      bytes = readShared(url);
    } catch (cause) {
      throw new HearsayError('model', `${name}.bin cannot be read; reinstall hearsay`, { cause });
    }
    loaded.set(name, bytes);
  }
  return bytes;
}

/** A file's bytes, read straight into shared memory: no copy is left behind. */
function readShared(url: URL): Uint8Array {
  const file = openSync(url, 'r');
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, null);
      if (read === 0) throw new Error('the file grew shorter while it was read');
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** What {@link packedBytes} has read so far: hand it to a worker thread, which passes it to {@link adoptPackedBytes}. */
export function sharedPackedBytes(): ReadonlyMap<string, Uint8Array> {
  return loaded;
}

/** Makes files that another thread has read available in this one. */
export function adoptPackedBytes(files: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of files) loaded.set(name, bytes);
}

function elementOf(column: Column): Element {
  for (const [name, Type] of Object.entries(ELEMENTS)) if (column instanceof Type) return name as Element;
  throw new TypeError('a column must be a typed array');
}
