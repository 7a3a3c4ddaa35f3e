import type { ArticleRecord } from '../../record/record.ts';
import type { Session } from './connection/session.ts';
import { RECORDS_TABLE } from './schema.ts';

/** Records that are asked for at once. */
const PAGE = 200;

/**
 * The records of a PostgreSQL database, by id, as they were written.
 * @param session that finds the tables without their schema; it is closed at the end
 */
export async function* recordsInPostgres(session: Session): AsyncGenerator<ArticleRecord> {
  try {
    const next = `SELECT article, record FROM "${RECORDS_TABLE}" WHERE article > $1 ORDER BY article LIMIT ${PAGE}`;
    for (let last = ''; ; ) {
      const page = (await session.query(next, [last])) as { article: string; record: ArticleRecord }[];
      for (const { record } of page) yield record;
      if (page.length < PAGE) return;
      last = page[page.length - 1].article;
    }
  } finally {
    await session.close();
  }
}
