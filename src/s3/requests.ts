import { setTimeout } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { decodeXML } from 'entities';
import { HearsayError } from '../core/errors.ts';
import { s3Path } from './address.ts';

const TRIES = 6;
const FIRST_PAUSE_MS = 200;

/** A request for an object, or for a bucket. */
export interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT';
  /** Empty for the bucket. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob;
}

/** Sends requests to a bucket; resolves to the answer once it is one of success or of a status that is expected. */
export type SendRequest = (request: S3Request, expected?: readonly number[]) => Promise<Response>;

/**
 * Requests to a bucket of AWS, or of the server that AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL names; signed with
 * AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, for AWS_REGION. What is lost on the way, or refused for a
 * while, is sent again, ever later.
 * @param code of errors
 */
export function requestsTo(bucket: string, code: 'input' | 'output'): SendRequest {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
  if (!accessKeyId || !secretAccessKey)
    throw new HearsayError(
      code,
      `s3://${bucket}: expected keys in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN), found none`,
    );
  const sessionToken = process.env.AWS_SESSION_TOKEN;
  const region = process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION || 'us-east-1';
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken && { sessionToken }),
    service: 's3',
    region,
  });
  const root = rootOf(bucket, region);
  return async ({ method, key, query = {}, headers = {}, body }, expected = []) => {
    const url = `${root}/${key.split('/').map(encoded).join('/')}${queryOf(query)}`;
    const place = s3Path(bucket, key);
    for (let tries = 1, pause = FIRST_PAUSE_MS; ; tries++, pause *= 2) {
      const answer = await fetch(await client.sign(url, { method, headers, ...(body && { body }) })).catch(
        (error: Error) => error,
      );
      if (!(answer instanceof Error)) {
        if (answer.ok || expected.includes(answer.status)) return answer;
        if (!isPassing(answer.status) || tries === TRIES)
          throw new HearsayError(code, await describe(place, answer));
        await answer.body?.cancel();
      } else if (tries === TRIES)
        throw new HearsayError(code, `${place}: no server answers: ${reasonOf(answer)}`, { cause: answer });
      await setTimeout(pause * (0.5 + Math.random() / 2));
    }
  };
}

/** True if the same request may succeed later: the server is busy, or another one is under way for the same object. */
function isPassing(status: number): boolean {
  return status >= 500 || [408, 409, 429].includes(status);
}

/** Servers of one's own have buckets in their paths; those of AWS in their names, where a name can hold one. */
function rootOf(bucket: string, region: string): string {
  const endpoint = process.env.AWS_ENDPOINT_URL_S3 || process.env.AWS_ENDPOINT_URL;
  if (endpoint) return `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  return bucket.includes('.')
    ? `https://s3.${region}.amazonaws.com/${bucket}`
    : `https://${bucket}.s3.${region}.amazonaws.com`;
}

/** As the signature wants it: everything but letters, digits and `-_.~`. */
function encoded(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function queryOf(query: Readonly<Record<string, string>>): string {
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** What the server says is wrong, and what helps. */
async function describe(place: string, answer: Response): Promise<string> {
  const text = await answer.text().catch(() => '');
  const said = ['Code', 'Message']
    .map((name) => new RegExp(`<${name}>([^<]*)`).exec(text)?.[1])
    .filter(Boolean);
  const reason = said.length > 0 ? decodeXML(said.join(': ')) : answer.statusText;
  const hints: Readonly<Record<number, string>> = {
    301: 'set AWS_REGION to the region of the bucket',
    403: 'check the keys, and what they are allowed to do',
    404: 'check the address',
  };
  const hint = hints[answer.status] ?? 'try again';
  return `${place}: the server says ${answer.status} ${reason}; ${hint}`;
}

function reasonOf(error: Error): string {
  return (error.cause as Error | undefined)?.message || error.message;
}
