import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The account that Debian makes for the server: it refuses to run as root. */
const ACCOUNT = 'postgres';

/** A PostgreSQL server of the tests' own: a temporary data folder, and a socket there. Nothing listens on the network. */
export class Server {
  readonly #binaries: string;
  readonly folder: string;

  private constructor(binaries: string) {
    this.#binaries = binaries;
    this.folder = mkdtempSync(join(tmpdir(), 'hearsay-pg-')); // short, as the path of a socket must be
    if (isRoot()) chownSync(this.folder, numberOf('-u'), numberOf('-g'));
    this.#run(
      'initdb',
      '-D',
      this.#data,
      '-U',
      'owner',
      '--auth',
      'trust',
      '-E',
      'UTF8',
      '--locale',
      'C.UTF-8',
      '-N',
    );
    appendFileSync(
      join(this.#data, 'postgresql.conf'),
      `listen_addresses = ''\nunix_socket_directories = '${this.folder}'\nfsync = off\n`,
    );
  }

  /** Null on a machine without PostgreSQL, and where TEST_POSTGRES=lite asks for the other way. */
  static start(): Server | null {
    const binaries = process.env.TEST_POSTGRES === 'lite' ? null : findBinaries();
    if (binaries === null) return null;
    const server = new Server(binaries);
    server.start();
    return server;
  }

  start(): void {
    this.#run('pg_ctl', '-D', this.#data, '-w', '-l', join(this.folder, 'log'), 'start');
  }

  /** As if it were killed: no connection is told, and it recovers when it is started again. */
  kill(): void {
    this.#run('pg_ctl', '-D', this.#data, '-m', 'immediate', 'stop');
  }

  /** Lets those in whom this line of pg_hba.conf names, and refuses all others but the owner. */
  require(method: string): void {
    const lines = ['local all owner trust', `local all all ${method}`];
    execFileSync('sh', ['-c', `printf '%s\\n' "$@" > ${join(this.#data, 'pg_hba.conf')}`, 'sh', ...lines]);
    this.#run('pg_ctl', '-D', this.#data, 'reload');
  }

  remove(): void {
    this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  url(user = 'owner', password?: string): string {
    const login = password === undefined ? user : `${user}:${password}`;
    return `postgres://${login}@/postgres?host=${this.folder}`;
  }

  /** The number of its main process. */
  get process(): number {
    return Number.parseInt(readFileSync(join(this.#data, 'postmaster.pid'), 'utf8'), 10);
  }

  get #data(): string {
    return join(this.folder, 'data');
  }

  #run(program: string, ...args: string[]): void {
    const command = [join(this.#binaries, program), ...args];
    const [first, ...rest] = isRoot()
      ? ['setpriv', '--reuid', ACCOUNT, '--regid', ACCOUNT, '--init-groups', ...command]
      : command;
    execFileSync(first, rest, { stdio: ['ignore', 'ignore', 'inherit'], cwd: '/tmp' });
  }
}

/** The folder with initdb: in the path, or where Debian puts it. */
function findBinaries(): string | null {
  if (process.platform === 'win32' || (isRoot() && spawnSync('id', [ACCOUNT]).status !== 0)) return null;
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    ...versions.map((version) => join(root, version, 'bin')),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function numberOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, ACCOUNT], { encoding: 'utf8' }));
}
