import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { messageOf } from '../../../core/errors.ts';

/** What a server answered. */
export type Page = { readonly type: string; readonly body: Uint8Array } | { readonly fault: string };

const END_OF_HEAD = '\r\n\r\n';

/**
 * The body of an HTTP response as it was sent: its pieces put together, unpacked. An answer that is no page (moved, not found)
 * has an empty one.
 */
export function pageOf(response: Buffer, maxBytes: number): Page {
  const end = response.indexOf(END_OF_HEAD);
  const head = response.subarray(0, end < 0 ? response.length : end).toString('latin1');
  const header = (name: string): string =>
    new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1].trim() ?? '';
  const type = header('content-type').split(';')[0].toLowerCase();
  if (!/^HTTP\/\S+ 2\d\d/.test(head) || end < 0)
    return { type: 'answer without a page', body: new Uint8Array() };
  const sent = response.subarray(end + END_OF_HEAD.length);
  if (!/html|^text\/plain|^$/.test(type)) return { type, body: sent };
  const whole = /chunked/i.test(header('transfer-encoding')) ? joinChunks(sent) : sent;
  try {
    return { type, body: unpack(whole, header('content-encoding').toLowerCase(), maxBytes) };
  } catch (error) {
    return { fault: `its page cannot be unpacked: ${messageOf(error)}` };
  }
}

/** Pieces that each begin with their length; some archives keep the header but not the pieces. */
function joinChunks(body: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size = /^[0-9a-f]{1,7}(?=\s*(?:;|$))/i.exec(
      body.subarray(at, end < 0 ? at : end).toString('latin1'),
    )?.[0];
    if (size === undefined) return pieces.length === 0 ? body : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(pieces);
}

/** Some archives keep the header but have unpacked the page: then it does not look packed. */
function unpack(body: Buffer, encoding: string, maxBytes: number): Uint8Array {
  const options = { maxOutputLength: maxBytes };
  if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body, options);
  if (encoding === 'br') {
    try {
      return brotliDecompressSync(body, options);
    } catch (error) {
      if (body.subarray(0, 64).toString('latin1').trimStart().startsWith('<')) return body;
      throw error;
    }
  }
  if (encoding !== 'deflate' || body[0] === 0x3c) return body;
  return body[0] === 0x78 ? inflateSync(body, options) : inflateRawSync(body, options);
}
