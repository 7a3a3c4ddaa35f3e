export type ExportFormat = 'lexisnexis' | 'proquest' | 'factiva';

/** Lines that only an export of that archive has; all of a format must be there. */
const SIGNS: Readonly<Record<ExportFormat, readonly (readonly RegExp[])[]>> = {
  lexisnexis: [
    [/^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*\r?$/m],
    [/^[ \t]*End of Document[ \t]*\r?$/m, /^(?:Length|Load-Date|Section|Byline):/m],
  ],
  proquest: [[/^_{20,}[ \t]*\r?$/m, /^(?:Full text|Publication info|ProQuest document ID|Document URL):/m]],
  factiva: [
    [/^Document [A-Z]{1,12}\d{6,}[a-z0-9]*[ \t]*\r?$/m, /^[\d,]+ words[ \t]*\r?$/m],
    [/^HD(?:[ \t]|\r?$)/m, /^(?:WC|PD|SN)(?:[ \t]|\r?$)/m, /^(?:LP|TD)(?:[ \t]|\r?$)/m],
  ],
};

/** The archive of newspapers that a text was exported from, or null. */
export function exportOf(head: string): ExportFormat | null {
  for (const format of Object.keys(SIGNS) as ExportFormat[])
    if (SIGNS[format].some((signs) => signs.every((sign) => sign.test(head)))) return format;
  return null;
}
