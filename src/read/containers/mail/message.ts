import type { Address, Email } from 'postal-mime';
import { messageOf } from '../../../core/errors.ts';
import { isPersonName, parseByline } from '../../fields/byline.ts';
import type { ArticleFields } from '../../fields/fields.ts';
import { setAside } from '../../fields/origin.ts';
import { parsePublished } from '../../fields/published.ts';
import { gather } from '../../input/peek.ts';
import type { ReadItem } from '../../reader.ts';
import type { Named, Opener } from '../opening.ts';

/** One message, or a page that a browser saved as one (MHTML). */
export const openMail: Opener = async function* (chunks, file): AsyncGenerator<ReadItem> {
  const bytes = await gather(chunks);
  yield bytes
    ? await partsOfMail(bytes, file)
    : setAside(file.path, 'larger than 128 MB', 'save its text as .txt');
};

/**
 * The decoded parts of a message, of which the thread that analyses it chooses the best one; with the subject as the title,
 * the sender as author or publisher, and the day on which it was sent.
 */
export async function partsOfMail(
  message: Uint8Array,
  { path, name }: Named,
  place?: number,
): Promise<ReadItem> {
  const { default: PostalMime } = await import('postal-mime');
  let mail: Email;
  try {
    mail = await PostalMime.parse(message, { maxNestingDepth: 50 });
  } catch (error) {
    return setAside(path, `a mail that cannot be read: ${messageOf(error)}`, 'save its text as .txt', place);
  }
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value;
  const item = { path, name, ...(place !== undefined && { place }) };
  const page = header('snapshot-content-location');
  if (page !== undefined && mail.html)
    return { ...item, format: 'html', bytes: Buffer.from(mail.html), given: { url: page } };
  return {
    ...item,
    format: 'eml',
    bytes: Buffer.from(JSON.stringify({ text: mail.text ?? '', html: mail.html ?? '' })),
    given: {
      id: mail.messageId ?? null,
      title: titleOf(mail.subject),
      published: parsePublished(header('date')),
      ...senderOf(mail.from),
    },
  };
}

/** A subject without marks of answers and lists. */
function titleOf(subject = ''): string | null {
  return subject.replace(/^(?:\s*(?:(?:re|fwd?|aw|wg|sv)\s*:|\[[^\]]{1,60}\]))+/i, '').trim() || null;
}

/** A person is the author, anything else publishes. */
function senderOf(from: Address | undefined): Pick<ArticleFields, 'byline' | 'publisher'> {
  const name = from?.name.trim().replace(/^["']+|["']+$/g, '') ?? '';
  const [author, via] = name.split(/\s+(?:via|from|at|[|@–—-])\s+/);
  const isPerson = isPersonName(author);
  return {
    byline: isPerson ? parseByline(author) : [],
    publisher: (isPerson ? via : name) || null,
  };
}
