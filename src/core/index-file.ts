/**
 * The file by which a folder of records is known, and which says what it holds. Hidden, so that a glob over the records
 * does not meet it.
 */
export const INDEX_FILE = '.hearsay.jsonl';
