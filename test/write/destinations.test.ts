import { describe, expect, it } from 'vitest';
import { writingOrder } from '../../src/write/destinations.ts';
import { shownAddress } from '../../src/write/postgres/connection/address.ts';

describe('destinations', () => {
  it('are written in one order: databases, folders, standard output', () => {
    const asked = ['-', 'out', 'sqlite:a.db', 'more/', 'postgres://db/news'];
    expect(writingOrder(asked).map((i) => asked[i])).toEqual([
      'sqlite:a.db',
      'postgres://db/news',
      'out',
      'more/',
      '-',
    ]);
  });

  it.each([
    ['postgres://ana:secret@db.example:5433/news?sslmode=require', 'postgres://ana@db.example:5433/news'],
    ['postgres://ana:s/e?c@r#e:t@db/news', 'postgres://ana@db/news'],
    ['postgres://ana@db/news?password=secret', 'postgres://ana@db/news'],
    ['postgres:///news?host=/tmp', 'postgres:///news'],
    ['sqlite:a:b@c.db', 'sqlite:a:b@c.db'],
    ['out', 'out'],
  ])('are shown without passwords: %s', (address, shown) => {
    expect(shownAddress(address)).toBe(shown);
  });
});
