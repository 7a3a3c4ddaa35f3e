declare module 'pgpass' {
  interface Server {
    readonly host: string;
    readonly port: number;
    readonly database: string | undefined;
    readonly user: string | undefined;
  }
  /** Hands the password of ~/.pgpass, or of the file that PGPASSFILE names, to `done`; undefined if there is none. */
  export default function pgpass(server: Server, done: (password: string | undefined) => void): void;
}
