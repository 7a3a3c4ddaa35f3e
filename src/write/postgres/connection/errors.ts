import { codeOf, messageOf } from '../../../core/errors.ts';

/** Codes of a connection that is gone or not there yet: of the server (class 08, shut down, starting) and of the network. */
const LOST =
  /^(?:08\w{3}|57P0[1-3]|ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ETIMEDOUT|ENOENT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;
const LOST_MESSAGES =
  /Connection terminated|connection is closed|not queryable|timeout exceeded|timeout expired|Query read timeout|Premature close/i;

/** True if it may work again over another connection. */
export function isLost(error: unknown): boolean {
  return LOST.test(codeOf(error)) || LOST_MESSAGES.test(messageOf(error));
}

/** True if two writers have come in each other's way: the later tries again. */
export function isConflict(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
}

/** What the server's or the network's error means to a user, and what to do. Passwords are in none of them. */
export function describe(error: unknown): string {
  const [code, message] = [codeOf(error), messageOf(error)];
  const known = MEANINGS.find(([codes]) => codes.test(code) || codes.test(message));
  return known ? known[1](message) : message;
}

const MEANINGS: readonly (readonly [RegExp, (message: string) => string])[] = [
  [
    /^28(?:P01|000)$|client password must be/,
    (message) =>
      `the server does not let us in (${/client password/.test(message) ? 'it asks for a password' : message}); put the password into ~/.pgpass or PGPASSWORD`,
  ],
  [/^3D000$/, (message) => `${message}; make it with createdb, or give another address`],
  [
    /^42501$/,
    (message) =>
      `${message}; let the owner of the schema run this once, or grant what is missing (README.md: In PostgreSQL)`,
  ],
  [
    /^25006$/,
    () => 'the server takes no changes (a stand-by, or read-only); give the address of the one that does',
  ],
  [/^53100$/, () => "the server's disk is full; make room and run it again"],
  [/^53300$/, (message) => `${message}; close others, or raise max_connections`],
  [/does not support SSL/, () => 'the server does not encrypt; give sslmode=prefer if that is all right'],
  [
    /^(?:SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(?:VERIFY|GET)|CERT_|ERR_TLS)/,
    (message) =>
      `the server's certificate is not trusted (${message}); name its authority with PGSSLROOTCERT`,
  ],
  [/^ENOTFOUND$/, () => 'there is no such host; check the address'],
  [
    new RegExp(`${LOST.source}|${LOST_MESSAGES.source}`, 'i'),
    (message) => `no server answers (${message}); check that it runs, and the address`,
  ],
];
