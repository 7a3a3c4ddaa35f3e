import type { ArticleIndex } from '../article-index.ts';
import type { EntityDrafts, NamedMention } from '../entity-draft.ts';
import { Gender } from '../names/gender.ts';
import type { OnChoice } from './namesakes.ts';
import { People } from './people.ts';

/**
 * The way into this room, with `non-persons.ts`: prepared names go in, drafts of entities that have them come out.
 *
 * Merges the names of persons. Full names first: one person for each given name and surname that cannot be a variant of
 * another; then single names, those with an honorific before the others, which go to the one person who bears them. Two
 * people whom the text names in full are never merged for their surname.
 */
export function mergePersons(
  article: ArticleIndex,
  mentions: readonly NamedMention[],
  drafts: EntityDrafts,
  onChoice?: OnChoice,
): void {
  const people = new People(article, drafts, onChoice);
  const bare: NamedMention[] = [];
  const full = mentions.filter(({ parts }) => parts.length > 1);
  const unclear: NamedMention[] = [];
  for (const mention of full) {
    if (people.beginsWithParticle(mention) || people.beginsWithTitle(mention)) unclear.push(mention);
    else people.addFull(mention);
  }
  for (const mention of unclear) {
    if (people.beginsWithParticle(mention)) people.addSurnameWithParticle(mention);
    else people.addSurnameWithTitle(mention);
  }
  for (const mention of mentions) {
    if (mention.parts.length > 1) continue;
    people.count(mention);
    if (mention.gender === Gender.unknown) bare.push(mention);
    else people.addSingle(mention);
  }
  for (const mention of bare) people.addSingle(mention);
}
