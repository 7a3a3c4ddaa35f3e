import type { Document } from '../../core/document.ts';
import type { Place } from '../../core/layers/entities.ts';
import type { EntityType } from '../../core/layers/names.ts';
import type { TokenSpan } from '../../core/layers/span.ts';

/** A name that may stand for a place, with the spans where the article uses it. */
export interface Toponym {
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: readonly TokenSpan[];
  /** Record of the gazetteer that these mentions are of, as {@link PlaceResolver.senses} has told; -1 or absent if it has not. */
  readonly sense?: number;
}

/** Says where the toponyms of an article lie. */
export interface PlaceResolver {
  /** One entry a toponym, in the same order: its place, or null where none is likely enough. */
  resolve(
    document: Document<'tokens' | 'sentences'>,
    toponyms: readonly Toponym[],
  ): readonly (Place | null)[];
  /**
   * The sense of each mention of one name, in the order of the text, where the article uses it in several; else null.
   */
  senses(
    document: Document<'tokens' | 'sentences'>,
    mentions: readonly TokenSpan[],
  ): readonly number[] | null;
}
