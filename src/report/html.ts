import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PACKAGE_ROOT } from '../core/package/package-root.ts';
import type { ReportData } from './data.ts';

/**
 * The report as one HTML file that needs nothing else. What comes from articles stands in it as JSON alone, which the
 * page's script makes text nodes of; the policy lets nothing but this script and this style be used, and nothing be
 * fetched.
 */
export function reportHtml(data: ReportData, title: string): string {
  const script = asset('report.js');
  const style = asset('report.css');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<noscript>This report needs JavaScript; it fetches nothing.</noscript>
<script type="application/json" id="data">${jsonForHtml(data)}</script>
<script type="application/json" id="world">${asset('world.json')}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON in which nothing can end the script element or begin a comment in it. */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

/** What the build made of `page/`. */
function asset(name: string): string {
  return readFileSync(new URL(`dist/report/${name}`, PACKAGE_ROOT), 'utf8').trimEnd();
}
