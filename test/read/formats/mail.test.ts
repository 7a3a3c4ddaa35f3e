import { describe, expect, test } from 'vitest';
import { articleOf, readAll, streamOf } from '../reading.ts';

const LEAD = 'The harbour board of Lowmouth said on Friday that the ferry would stop for nine days.';
const REST =
  '“We have no other choice,” said Ada Quill, the chair of the board. The work is to cost £2 million.';
const BOTH = `${LEAD}\n\n${REST}`;

const HEADERS = [
  'Received: from mx.post.example by desk.example;\n Thu, 5 Feb 2026 10:00:01 +0000',
  'From: "Karin Lind via Lowmouth Post" <karin@post.example>',
  'To: desk@example.org',
  'Subject: =?utf-8?Q?Re:_[Desk]_Ferry_=E2=80=98to_stop=E2=80=99?=',
  'Date: Thu, 5 Feb 2026 23:30:00 -0800',
  'MIME-Version: 1.0',
].join('\n');
const plain = (body: string) => `${HEADERS}\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`;
const both = (text: string, html: string) =>
  `${HEADERS}\nContent-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${text}\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(html).toString('base64').replace(/.{70}/g, '$&\n')}\n--b--\n`;
const read = async (mail: string) =>
  (await readAll([{ stream: streamOf(mail), name: '<stdin>' }])).map(articleOf);

describe('a mail', () => {
  test('has its subject as title, its sender as author or publisher, its day as it is written', async () => {
    expect(await read(plain(BOTH))).toMatchObject([
      {
        text: BOTH,
        title: 'Ferry ‘to stop’',
        byline: ['Karin Lind'],
        publisher: 'Lowmouth Post',
        published: '2026-02-05',
        source: { format: 'eml' },
      },
    ]);
    const [release] = await read(
      plain(BOTH).replace(/^From: .*$/m, 'From: Lowmouth Council Press Office <press@c.example>'),
    );
    expect(release).toMatchObject({ byline: [], publisher: 'Lowmouth Council Press Office' });
  });

  test('the better part is taken', async () => {
    const html = `<html><body><table><tr><td><p>${LEAD}</p><p>${REST}</p></td></tr></table></body></html>`;
    expect((await read(both(BOTH, html)))[0].text).toBe(BOTH);
    expect((await read(both('Your program cannot show this.', html)))[0].text).toBe(BOTH);
    const linked = `${LEAD} <https://post.example/1?u=1> <https://post.example/2?u=1>\n\n${REST} <https://post.example/3>`;
    expect((await read(both(linked, html)))[0].text).toBe(BOTH);
  });

  test.each([
    [
      'marks',
      `${BOTH}\n\nOn Wed, 4 Feb 2026 at 09:00, Ola Berg <ola@post.example> wrote:\n> When does it stop?\n> Ola\n`,
    ],
    [
      'a line that is broken',
      `${BOTH}\n\nOn Wed, 4 Feb 2026 at 09:00, Ola Berg of the Lowmouth Post\n<ola@post.example> wrote:\n> When?\n`,
    ],
    [
      'a head',
      `${BOTH}\n\n-----Original Message-----\nFrom: Ola Berg\nSent: Wednesday\nWhen does it stop?\n`,
    ],
    [
      'Outlook',
      `${BOTH}\n\nFrom: Ola Berg <ola@post.example>\nSent: 4 February 2026\nTo: Karin\n\nWhen does it stop?\n`,
    ],
    ['a signature', `${BOTH}\n\n-- \nKarin Lind, Lowmouth Post\n`],
    [
      'a footer',
      `View this email in your browser\n\n${BOTH}\n\nYou are receiving this because you signed up.\n\nLowmouth Post, 1 Quay\n\nUnsubscribe | Privacy policy\n`,
    ],
  ])('what it quotes and what follows it is gone: %s', async (_, body) => {
    expect((await read(plain(body)))[0].text).toBe(BOTH);
  });

  test('of one that passes another on, that other one is the article', async () => {
    const body = `FYI\n\n---------- Forwarded message ---------\nFrom: Press Office <press@c.example>\nDate: Thu, 5 Feb 2026\nSubject: Ferry\nTo: <karin@post.example>\n\n${BOTH}\n`;
    expect((await read(plain(body)))[0].text).toBe(BOTH);
  });

  test('a page saved with its pictures is a page', async () => {
    const page = `<!doctype html><html><head><title>Ferry</title></head><body><article><p>${LEAD}</p><p>${REST}</p></article></body></html>`;
    const mhtml = `From: <Saved by Blink>\nSnapshot-Content-Location: https://post.example/a\nSubject: Ferry\nDate: Thu, 5 Feb 2026 10:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n${page}\n--b--\n`;
    expect(await read(mhtml)).toMatchObject([
      { text: BOTH, title: 'Ferry', source: { format: 'html', url: 'https://post.example/a' } },
    ]);
  });
});

test('an mbox file: its messages one after another, lines that begin with "From " in them', async () => {
  const separator = 'From karin@post.example Thu Feb  5 10:00:00 2026\n';
  const body = `${BOTH}\n\n>From the quay it can be seen.\n\nFrom there it is a mile.`;
  const mbox = [1, 2, 3].map((n) => `${separator}Message-ID: <${n}@post.example>\n${plain(body)}\n`).join('');
  for (const size of [77, 1 << 20]) {
    const bytes = Buffer.from(mbox);
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );
    const results = await readAll([{ stream: streamOf(...pieces), name: '<stdin>' }]);
    expect(results.map(articleOf)).toMatchObject(
      [1, 2, 3].map((n) => ({
        id: `<${n}@post.example>`,
        text: `${BOTH}\n\nFrom the quay it can be seen.\n\nFrom there it is a mile.`,
        source: { line: n, format: 'eml' },
      })),
    );
  }
});
