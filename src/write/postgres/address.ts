/** The address of a database without its password and options, for messages. */
export function shownAddress(url: string): string {
  return url.replace(/^([a-z+]+:\/\/[^:/@?]*):.*@/i, '$1@').replace(/\?.*$/s, '');
}
