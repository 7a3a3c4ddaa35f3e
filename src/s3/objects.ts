import { openAsBlob } from 'node:fs';
import { decodeXML } from 'entities';
import { HearsayError } from '../core/errors.ts';
import { s3Path } from './address.ts';
import { requestsTo, type SendRequest } from './requests.ts';

/** So often the rest of an object is asked for where nothing more comes. */
const TRIES = 6;

/** An object that was listed. */
export interface S3Object {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** What changes with its content. */
  readonly etag: string;
}

/** The objects of a bucket. Failures are HearsayErrors that name the object, and say what helps. */
export class S3Bucket {
  readonly #name: string;
  readonly #code: 'input' | 'output';
  readonly #send: SendRequest;

  /** @param code of errors: what the bucket is for */
  constructor(name: string, code: 'input' | 'output') {
    this.#name = name;
    this.#code = code;
    this.#send = requestsTo(name, code);
  }

  /** The objects whose keys begin so, by key. */
  async *list(prefix: string): AsyncGenerator<S3Object> {
    for (let last = '', isMore = true; isMore; ) {
      const query = {
        'encoding-type': 'url',
        'list-type': '2',
        prefix,
        ...(last && { 'start-after': last }),
      };
      const page = await (await this.#send({ method: 'GET', key: '', query })).text();
      const isEncoded = elementOf(page, 'EncodingType') === 'url'; // some servers do not
      for (const [, entry] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const key = elementOf(entry, 'Key') ?? '';
        last = isEncoded ? decoded(key) : key;
        const etag = elementOf(entry, 'ETag') ?? '';
        yield { key: last, size: Number(elementOf(entry, 'Size')), etag };
      }
      isMore = elementOf(page, 'IsTruncated') === 'true';
    }
  }

  /** What is known of an object; null if there is none. */
  async head(key: string): Promise<S3Object | null> {
    const { ok, headers } = await this.#send({ method: 'HEAD', key }, [404]);
    return ok ? { key, size: Number(headers.get('content-length')), etag: headers.get('etag') ?? '' } : null;
  }

  /** The bytes of an object. Where they stop coming the rest is asked for, if the object is still the same. */
  async *read(key: string): AsyncGenerator<Uint8Array> {
    let at = 0;
    let etag: string | null = null;
    for (let tries = 1; ; tries++) {
      const headers = { ...(at > 0 && { range: `bytes=${at}-` }), ...(etag && { 'if-match': etag }) };
      const answer = await this.#send({ method: 'GET', key, headers });
      etag ??= answer.headers.get('etag');
      try {
        for await (const chunk of answer.body ?? []) {
          yield chunk;
          at += chunk.length;
          tries = 1;
        }
        return;
      } catch (cause) {
        if (tries === TRIES)
          throw new HearsayError(this.#code, `${this.path(key)}: the answer breaks off`, { cause });
      }
    }
  }

  /** Bytes `start` to `end` of an object. */
  async slice(key: string, start: number, end: number): Promise<ArrayBuffer> {
    const headers = { range: `bytes=${start}-${end - 1}` };
    return (await this.#send({ method: 'GET', key, headers })).arrayBuffer();
  }

  /**
   * Makes an object of a file, whole or not at all.
   * @param isNew an object that is there already stays: a server that knows no conditions replaces it
   */
  async put(key: string, file: string, isNew: boolean): Promise<void> {
    const body = await openAsBlob(file);
    const request = { method: 'PUT', key, body } as const;
    if (!isNew) await this.#send(request);
    else {
      const answer = await this.#send({ ...request, headers: { 'if-none-match': '*' } }, [412, 501]);
      if (answer.status === 501) await this.#send(request);
    }
  }

  path(key: string): string {
    return s3Path(this.#name, key);
  }
}

function elementOf(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text === undefined ? undefined : decodeXML(text);
}

/** A key as `encoding-type=url` has it. */
function decoded(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '));
}
