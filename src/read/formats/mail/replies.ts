/** Lines after which another message is quoted, with or without marks. */
const QUOTED =
  /^(?:-{2,}\s*Original Message\s*-{2,}|_{20,}|On .{6,200} wrote:|Am .{6,200} schrieb .{1,100}:|Le .{6,200} a écrit\s*:)\s*$/i;
/** The head of a quoted message as Outlook prints it: "From:", then "Sent:" or "Date:". */
const HEAD = /^\*?From:\*? .+/;
const HEAD_NEXT = /^\*?(?:Sent|Date|To|Subject|Cc):\*? /;
const FORWARDED = /^(?:-{3,}\s*Forwarded message\s*-{3,}|Begin forwarded message:)\s*$/i;
/** What is written above a message that is passed on. */
const MAX_COVER = 400;

/** A message without the ones that it answers; of one that passes another on, that other one. */
export function withoutReplies(text: string): string {
  let lines = text.split('\n');
  const forwarded = lines.findIndex((line) => FORWARDED.test(line.trim()));
  if (forwarded >= 0 && lines.slice(0, forwarded).join('\n').length <= MAX_COVER)
    lines = afterHead(lines.slice(forwarded + 1));
  const end = lines.findIndex((_, i) => i > 0 && isQuotedFrom(lines, i));
  const own = end < 0 ? lines : lines.slice(0, end);
  return own
    .filter((line) => !/^\s*>/.test(line) && !/^\[(?:image|cid|logo)\b[^\]]*\]$/i.test(line.trim()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function isQuotedFrom(lines: readonly string[], i: number): boolean {
  const line = lines[i].trim();
  if (FORWARDED.test(line) || QUOTED.test(line)) return true;
  // "On ... wrote:" is broken where the line is full
  if (/^On .{6,100}$/.test(line) && /^.{0,100} wrote:$/.test(lines[i + 1]?.trim() ?? '')) return true;
  return HEAD.test(line) && HEAD_NEXT.test(lines[i + 1]?.trim() ?? '');
}

/** The lines below the fields that begin a message that is passed on. */
function afterHead(lines: readonly string[]): string[] {
  const start = lines.findIndex(
    (line) => line.trim() !== '' && !/^\*?(?:From|Sent|Date|To|Subject|Cc|Reply-To):/.test(line.trim()),
  );
  return lines.slice(Math.max(0, start));
}
