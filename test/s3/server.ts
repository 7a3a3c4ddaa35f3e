import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Says how a request is answered instead of by the server; null where the server answers. */
export type Trouble = (request: IncomingMessage, response: ServerResponse) => 'answered' | null;

interface S3rver {
  readonly store: { existsObject(bucket: string, key: string): Promise<unknown> };
  configureBuckets(): Promise<unknown>;
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * A server that speaks S3 (s3rver), on this machine, with a bucket `news`. It is older than conditional puts
 * (`If-None-Match: *`), which are answered before it as S3 has answered them since 2024.
 */
export class S3Server {
  readonly #server: Server;
  /** May be set: for requests that go wrong. */
  trouble: Trouble = () => null;
  /** Method and path of each request. */
  readonly requests: string[] = [];

  private constructor(store: S3rver) {
    const answer = store.callback();
    this.#server = createServer(async (request, response) => {
      this.requests.push(`${request.method} ${request.url}`);
      if (this.trouble(request, response) === 'answered') return;
      const [, bucket, ...key] = decodeURIComponent(request.url ?? '').split('/');
      const isNew = request.method === 'PUT' && request.headers['if-none-match'] === '*';
      if (isNew && (await store.store.existsObject(bucket, key.join('/')))) {
        request.resume().on('end', () => response.writeHead(412).end());
        return;
      }
      answer(request, response);
    });
  }

  static async start(): Promise<S3Server> {
    const S3rver = createRequire(import.meta.url)('s3rver');
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-s3rver-'));
    const store: S3rver = new S3rver({
      directory: folder,
      silent: true,
      allowMismatchedSignatures: false,
      configureBuckets: [{ name: 'news', configs: [] }],
    });
    await store.configureBuckets();
    const server = new S3Server(store);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    server.#server.on('close', () => rmSync(folder, { recursive: true, force: true }));
    return server;
  }

  /** The variables by which a program finds it. */
  get env(): Record<string, string> {
    const { port } = this.#server.address() as AddressInfo;
    return {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
      AWS_REGION: 'us-east-1',
    };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
