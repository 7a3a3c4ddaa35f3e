import type { ArticleFormat } from '../../core/article.ts';
import type { SetAside } from '../../core/set-aside.ts';
import type { Dialect } from '../formats/tables/dialect.ts';
import type { ArticleFields, FieldPaths } from './fields.ts';

/** What is known of the articles in a file before it is parsed. */
export interface GivenFields {
  /** 1-based place of the article in what holds it, an archive or a table; of the first one if there are several. */
  readonly place?: number;
  /** Surer than what the article says: the subject of a mail, the address that a page was fetched from. */
  readonly given?: Partial<ArticleFields>;
  /** ISO date on which the page was fetched. */
  readonly fetched?: string;
  /** How the table is written that it is a piece of, which has no header then. */
  readonly dialect?: Dialect;
}

/** Where the bytes of one or more articles come from. */
export interface Origin extends GivenFields {
  /** Path as the user would find it again; a name in angle brackets (`<stdin>`) for what is no file. */
  readonly path: string;
  /** What derived ids are made of: it does not depend on where the folder lies. Empty for what is no file. */
  readonly name: string;
  readonly format: ArticleFormat;
  /** ISO date for articles that have none of their own. */
  readonly published?: string;
  /** Where the user says that fields stand. */
  readonly paths?: FieldPaths;
}

/** False for the name of what is no file, such as `<stdin>`. */
export function isFileName(path: string): boolean {
  return !path.startsWith('<');
}

/** The path without its folders. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The result that sets an input aside. `line` as in {@link SetAside}. */
export function setAside(path: string, reason: string, hint: string, line?: number): { setAside: SetAside } {
  return { setAside: { path, ...(line === undefined ? {} : { line }), reason, hint } };
}
