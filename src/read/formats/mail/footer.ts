/** What senders of many mails put at their ends, and above them. */
const FOOTER =
  /\bunsubscribe\b|\b(?:manage|update|change) your (?:e-?mail |subscription |communication )?(?:preferences|settings|subscription)|\byou(?:'|’)?(?: a)?re receiving this|\byou received this|\bthis (?:e-?mail|message|newsletter) (?:was|has been) sent\b|\bprivacy (?:policy|notice)\b|\ball rights reserved\b|^(?:©|\(c\)|copyright\b)|\badd us to your address book|\bforward(?:ed)? (?:this|to a friend)|\bour mailing address\b|\bconfidential(?:ity)?\b.{0,200}\b(?:recipient|addressee)/i;
const HEADER =
  /\bview (?:this|it|the)? ?(?:e-?mail|newsletter|message|online|in)\b|\b(?:trouble|problems?) (?:viewing|reading)|\bview in (?:your )?browser/i;
/** Links and addresses between lines of a footer. */
const MAX_SCRAP = 80;
const SIGNATURE = /^-- ?$/;

/** A text without its signature, the lines at its end that are the same in every mail, and "View in browser" above it. */
export function withoutFooter(text: string): string {
  const lines = text.split('\n');
  const signature = lines.findIndex((line, i) => i > 0 && SIGNATURE.test(line));
  const paragraphs = (signature < 0 ? text : lines.slice(0, signature).join('\n')).split(/\n\s*\n/);
  while (paragraphs.length > 1 && HEADER.test(paragraphs[0]) && paragraphs[0].length < 4 * MAX_SCRAP)
    paragraphs.shift();
  const first = firstOfFooter(paragraphs);
  return paragraphs.slice(0, first).join('\n\n').trim();
}

/** Where the paragraphs begin that are footers or scraps between them. */
function firstOfFooter(paragraphs: readonly string[]): number {
  let first = paragraphs.length;
  for (let i = paragraphs.length - 1; i > 0; i--) {
    const text = paragraphs[i].trim();
    if (FOOTER.test(text)) first = i;
    else if (text.length > MAX_SCRAP || /[.!?]["”’]?$/.test(text)) break;
  }
  return first;
}
