/**
 * The text of a story whose dateline is sent apart from it: before the first paragraph, where agencies print it, unless the
 * text begins with its place.
 */
export function withDateline(dateline: string | null, paragraphs: readonly string[]): string {
  const printed = dateline?.replace(/\s*\b\d{4}-\d\d-\d\d$|[\s\u2013\u2014-]+$/g, '') ?? '';
  const place = printed.split(/[,(]/, 1)[0].trim().toLowerCase();
  const [first, ...rest] = paragraphs;
  if (place === '' || first.toLowerCase().startsWith(place)) return paragraphs.join('\n\n');
  return [`${printed} - ${first}`, ...rest].join('\n\n');
}
