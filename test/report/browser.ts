import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of the browser that is installed on this machine; undefined if there is none. */
export const BROWSER = process.env.CHROMIUM ?? PLACES.find((path) => existsSync(path));

export function openBrowser(): Promise<Browser> {
  // a browser run as root has no sandbox
  return chromium.launch({
    executablePath: BROWSER ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
