const MIN_WORDS = 40;
/** Code, settings and lists of names have fewer words among their characters, or none that ends a sentence. */
const LEAST_SHARE = 0.75;

/** True for a text of sentences: what has no name that tells may be anything. */
export function isProse(head: string): boolean {
  const sample = head.slice(0, 4096);
  const words = sample.match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const spaces = sample.match(/\s+/g)?.length ?? 0;
  const sentences = sample.match(/\p{L}{2}[.!?]["”’)]*(?:\s|$)/gu)?.length ?? 0;
  return words.length >= MIN_WORDS && letters + spaces > sample.length * LEAST_SHARE && sentences >= 2;
}
