/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArticleRecord, createPipeline } from '../../src/index.ts';
import { parseAliases } from '../../src/link/names/alias-file.ts';
import { gather } from '../../src/report/gather/gather.ts';
import { faultOf } from '../../src/report/hold-corrections.ts';
import { reportHtml } from '../../src/report/html.ts';
import { BROWSER, openBrowser } from './browser.ts';
import { HOSTILE } from './hostile.ts';
import { FERRY, HARBOUR, recordOf } from './records.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Needs a Chromium (`apt-get install chromium`, or its path in CHROMIUM); is skipped without.
describe.skipIf(BROWSER === undefined)('the report in a browser', () => {
  let browser: Browser;
  let folder: string;
  let records: ArticleRecord[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-report-'));
    records = [recordOf(HARBOUR), recordOf(FERRY)];
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a report; what the page complains of and what it asks the network for is kept. */
  async function open(
    shown: readonly ArticleRecord[],
    options: BrowserContextOptions & { route?: string } = {},
  ): Promise<{ page: Page; complaints: string[] }> {
    const { route = '', ...contextOptions } = options;
    const path = join(folder, 'report.html');
    writeFileSync(path, reportHtml(await gather(shown), 'Report'));
    const page = await (await browser.newContext(contextOptions)).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`));
    page.on('request', (request) => {
      if (!/^(file|blob):/.test(request.url())) complaints.push(`request ${request.url()}`);
    });
    await page.goto(`${pathToFileURL(path)}${route}`);
    await page.waitForSelector('h1');
    return { page, complaints };
  }

  it('opens without a complaint and without the network, and leads from a quote to its place in the article', async () => {
    const { page, complaints } = await open(records);
    await page.click('text=Quotes');
    await page.fill('#search', 'crane');
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.click('tbody tr .said a');
    await page.waitForSelector('.panel.open');
    expect(await page.textContent('h1')).toBe(HARBOUR.title);
    expect(await page.textContent('.panel h3')).toBe('Ana Ruiz');
    expect(await page.locator('.lit').allTextContents()).toContain(
      'We have counted every crate and every crane',
    );
    expect(complaints).toEqual([]);
  });

  it('filters by speaker, type and day, and sorts', async () => {
    const { page } = await open(records, { route: '#/quotes' });
    const all = await page.locator('tbody tr').count();
    await page.selectOption('#speaker', { label: 'Tomas Lind' });
    const lind = await page.locator('tbody tr td:first-child').allTextContents();
    expect(lind.length).toBeGreaterThan(0);
    expect(lind.every((text) => text.startsWith('Tomas Lind'))).toBe(true);
    await page.selectOption('#speaker', '');
    await page.selectOption('#type', 'direct');
    const direct = await page.locator('tbody tr').count();
    expect(direct).toBeGreaterThan(0);
    expect(direct).toBeLessThan(all);
    await page.selectOption('#type', '');
    await page.fill('#from', '2026-02-10');
    expect(await page.locator('.where').allTextContents()).not.toContain(HARBOUR.title);
    await page.fill('#from', '');
    await page.click('th button:has-text("Who")');
    const names = await page.locator('tbody tr td:first-child').allTextContents();
    const lower = names.map((name) => name.toLowerCase());
    expect(lower[0] <= lower[lower.length - 1]).toBe(true);
    expect(await page.getAttribute('th:first-child', 'aria-sort')).toBe('ascending');
  });

  it('shows each finding on just its words', async () => {
    const at = 1; // newest first
    const { page } = await open(records, { route: `#/article/${at}` });
    const found = await page.evaluate(() => {
      const words: Record<string, string> = {};
      for (const element of document.querySelectorAll<HTMLElement>('[data-ids]'))
        for (const id of element.dataset.ids!.split(' ')) words[id] = (words[id] ?? '') + element.textContent;
      return words;
    });
    const [record] = records;
    const spans = new Map<string, readonly { readonly text: string }[]>();
    for (const { id, content } of record.quotes) spans.set(id, content);
    for (const { id, mentions } of record.entities) spans.set(id, mentions);
    for (const one of [...record.dates, ...record.quantities, ...record.claims]) spans.set(one.id, [one]);
    expect(spans.size).toBeGreaterThan(10);
    for (const [id, list] of spans)
      expect([id, found[id]]).toEqual([id, list.map(({ text }) => text).join('')]);
  });

  it('has layers that can be switched, and is read with the keyboard alone', async () => {
    const { page } = await open(records, { route: '#/article/1' });
    const colour = () =>
      page
        .locator('.quote')
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await colour();
    await page.getByLabel('Quotes').uncheck();
    expect(await colour()).not.toBe(before);
    await page.locator('[data-starts~="q1"]').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.panel.open').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.panel.open').count()).toBe(0);
  });

  it('notes corrections, which the next run takes', async () => {
    const at = records[0].entities.findIndex((entity) => entity.name === 'Ana Ruiz') + 1;
    const { page } = await open(records, { route: `#/article/1/e${at}` });
    const wrong = page.locator('.finding .wrong').first();
    const name = (await page.textContent('.panel h3'))!;
    await wrong.locator('summary').click();
    await wrong.locator('input[type=text]').fill('Ana María Ruiz');
    await wrong.locator('button').click();
    await page.click('text=Corrections (1)');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('text=Download names.csv'),
    ]);
    const csv = readFileSync((await download.path())!, 'utf8');
    expect(csv).toBe(`alias,canonical,type\n${name},Ana María Ruiz,\n`);
    const [gold] = await Promise.all([
      page.waitForEvent('download'),
      page.click('text=Download corrections.jsonl'),
    ]);
    const correction = JSON.parse(readFileSync((await gold.path())!, 'utf8'));
    const again = createPipeline({ aliases: parseAliases(csv, 'names.csv') }).analyze(HARBOUR);
    expect(again.entities.map((entity) => entity.name)).toContain('Ana María Ruiz');
    expect(faultOf(records[0], correction)).toMatch(/not yet "Ana María Ruiz"/);
    expect(faultOf(again, correction)).toBe(null);
    await page.click('text=Take back');
    expect(await page.textContent('nav [aria-current]')).toBe('Corrections');
  });

  it.each(['#/', '#/quotes', '#/articles', '#/article/1/q1', '#/thing/0', '#/corrections'])(
    '%s: no serious fault of access, by day and by night, nothing wider than a phone',
    async (route) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await open(records, {
          route,
          colorScheme,
          viewport: { width: 390, height: 844 },
          bypassCSP: true,
        });
        await page.waitForTimeout(100);
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: {
              run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
            };
          };
          return (await axe.run()).violations;
        });
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      }
    },
  );

  it('is printed in ink on white, by day and by night, without controls, with marks that are no colours', async () => {
    const { page } = await open(records, { route: '#/article/1/q1', colorScheme: 'dark' });
    await page.waitForSelector('.panel.open');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const styleOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { color, backgroundColor, textDecorationStyle, breakInside } = getComputedStyle(element);
          return { color, backgroundColor, textDecorationStyle, breakInside };
        });
    expect(await styleOf('html')).toMatchObject({
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgb(255, 255, 255)',
    });
    for (const control of ['nav', '.layers', '.panel', '.neighbours'])
      expect(await page.locator(control).first().isVisible()).toBe(false);
    const quote = await styleOf('.with-quote .quote');
    expect(quote.backgroundColor).toMatch(/^rgb\((\d+), \1, \1\)$/);
    expect(quote.backgroundColor).not.toBe('rgb(255, 255, 255)');
    const lines = await Promise.all(
      ['.person', '.place'].map(async (name) => (await styleOf(`.text ${name}`)).textDecorationStyle),
    );
    expect(new Set(lines).size).toBe(lines.length);
    expect((await styleOf('.row')).breakInside).toBe('avoid');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('reads nothing of an article as markup', async () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(200);
    const shown = HOSTILE.map((bad, i): ArticleRecord => {
      const record = recordOf({
        ...HARBOUR,
        id: `${bad} ${i}`,
        title: bad,
        publisher: bad,
        byline: [bad],
        text: `${HARBOUR.text}\n\n${bad}`,
      });
      const entities = record.entities.map((entity) => ({
        ...entity,
        name: `${bad} ${entity.name}`,
        titles: [bad],
      }));
      return {
        ...record,
        entities,
        source: { ...record.source, url: `javascript:alert("${bad}")`, path: bad },
      };
    });
    const { page, complaints } = await open(shown);
    for (const route of [
      '#/quotes',
      '#/articles',
      '#/article/0',
      '#/article/3/e1',
      '#/thing/0',
      `#/${encodeURIComponent(HOSTILE[1])}`,
    ]) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, route);
      await page.waitForTimeout(50);
    }
    expect(complaints).toEqual([]);
    expect(await page.locator('script:not([type])').count()).toBe(1);
    expect(await page.locator('main img, main script, main style').count()).toBe(0);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  });
});
