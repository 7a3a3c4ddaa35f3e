/** Of their own in a database that others use too. */
export const DEFAULT_SCHEMA = 'hearsay';

/** True of the address of a database. */
export function isPostgres(place: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(place);
}

/** The address of a database without its password and options, for messages. */
export function shownAddress(url: string): string {
  return url.replace(/^([a-z+]+:\/\/[^:/@?]*):.*@/i, '$1@').replace(/\?.*$/s, '');
}
