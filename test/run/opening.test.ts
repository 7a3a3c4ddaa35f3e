import { afterAll, describe, expect, it } from 'vitest';
import { openContainer } from '../../src/read/containers/open.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/run/limits.ts';
import { createApartOpener } from '../../src/run/opening/apart.ts';
import { OpenerThread } from '../../src/run/opening/opener.ts';
import { parquetOf, pdfOf } from '../read/binary-samples.ts';
import { streamOf } from '../read/reading.ts';

const BUILT = new URL('../../dist/opener-thread.js', import.meta.url);
const start = () => new OpenerThread(500, BUILT);
const opener = createApartOpener(DEFAULT_LIMITS, start);
afterAll(() => opener.close());

const TEXT = 'The pier of Port Vale is closed until the storm is over, Mayor Ana Ruiz said on Friday.';
const mail = (subject: string, body = TEXT) =>
  `From: Ana Ruiz <ana@post.example>\r\nSubject: ${subject}\r\nDate: Fri, 6 Feb 2026 10:00:00 +0000\r\n\r\n${body}\r\n`;
const PARTING = 'From ana@post.example Fri Feb  6 10:00:00 2026\n';

type Container = Parameters<typeof openContainer>[0];
const SAMPLES: readonly (readonly [Container, string | Uint8Array])[] = [
  ['pdf', pdfOf([TEXT, `${TEXT} Fares rise.`])],
  ['parquet', parquetOf([{ text: TEXT }, { text: `${TEXT} Fares rise.` }])],
  ['eml', mail('A storm')],
  ['eml', mail('A long storm', `${TEXT}\r\n`.repeat(1000))],
  ['mbox', `${PARTING}${mail('A storm')}\n${PARTING}${mail('Another')}`],
];
/** Takes minutes, one page after another. */
const ENDLESS = pdfOf(Array<string>(2000).fill(TEXT), 4000);

async function opened(open: typeof openContainer, container: Container, content: string | Uint8Array) {
  const items: object[] = [];
  const opening = { options: {}, onPassedOver() {}, read: () => streamOf('') as never };
  const file = { path: `in/a.${container}`, name: `a.${container}` };
  for await (const item of open(container, streamOf(content), file, opening))
    items.push('bytes' in item ? { ...item, bytes: Buffer.from(item.bytes).toString() } : item);
  return items;
}

describe('what is opened apart', () => {
  it.each(SAMPLES)('gives what it gives elsewhere: %s', async (container, content) => {
    const items = await opened(opener.open, container, content);
    expect(items).toEqual(await opened(openContainer, container, content));
    expect(items.length).toBeGreaterThan(0);
  });

  it('says what is wrong with what is damaged', async () => {
    const damaged = parquetOf([{ text: TEXT }]).slice(0, -12);
    await expect(opened(opener.open, 'parquet', damaged)).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  it('is set aside if it takes too long, and the next is opened', async () => {
    const impatient: Limits = { ...DEFAULT_LIMITS, milliseconds: 300 };
    const { open, close } = createApartOpener(impatient, start);
    expect(await opened(open, 'pdf', ENDLESS)).toMatchObject([
      { setAside: { path: 'in/a.pdf', stage: 'read', code: 'over time' } },
    ]);
    await close();
    expect(await opened(opener.open, ...SAMPLES[0])).toEqual(await opened(openContainer, ...SAMPLES[0]));
  });

  it('is set aside if it ends its thread', async () => {
    const code = new URL('data:text/javascript,process.exit(3)');
    const { open } = createApartOpener(DEFAULT_LIMITS, () => new OpenerThread(500, code));
    expect(await opened(open, 'pdf', ENDLESS)).toMatchObject([
      { setAside: { path: 'in/a.pdf', stage: 'read', code: 'crashed' } },
    ]);
  });

  it('passes on that its stream failed', async () => {
    async function* broken() {
      yield Buffer.from('%PDF-1.7');
      throw new Error('the disk is gone');
    }
    const opening = { options: {}, onPassedOver() {}, read: () => streamOf('') as never };
    const items = opener.open('pdf', broken(), { path: 'a.pdf', name: 'a.pdf' }, opening);
    await expect(items[Symbol.asyncIterator]().next()).rejects.toThrow('the disk is gone');
  });
});
