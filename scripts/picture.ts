/// <reference lib="dom" />
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../test/report/browser.ts';

// npx tsx scripts/picture.ts: the picture of the README, out of output/report.html (npm start makes it).
const root = new URL('..', import.meta.url);
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1200, height: 640 }, colorScheme: 'light' });
await page.goto(`${new URL('output/report.html', root)}#/article/3/q2`);
await page.waitForSelector('.panel.open');
await page.waitForTimeout(300);
await page.evaluate(() => scrollTo(0, 0)); // with the headline
await page.screenshot({ path: fileURLToPath(new URL('docs/pictures/report.png', root)) });
await browser.close();
