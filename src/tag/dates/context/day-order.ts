import type { Document } from '../../../core/document.ts';
import type { ClassColumn } from '../../grammar/classes.ts';
import { C } from '../time-classes.ts';

/**
 * Does this article write the day before the month? What its unmistakable numeric dates say ("25/12/2025") counts
 * first, then its spelled-out dates ("25 December" against "December 25"); without any evidence the month comes first.
 */
export function dayFirstEvidence({ tokens, vocabulary }: Document<'tokens'>, column: ClassColumn): boolean {
  let numeric = 0;
  let spelled = 0;
  const classAt = (i: number): number => (i < tokens.length ? column.classes[tokens.types[i]] : C.none);
  const isMonth = (found: number): boolean =>
    found === C.month || found === C.shortMonth || found === C.doubtfulMonth;
  const numberAt = (i: number): number => Number.parseInt(vocabulary.words[tokens.types[i]], 10);
  for (let i = 0; i < tokens.length; i++) {
    const found = classAt(i);
    if (found === C.day) {
      if (isMonth(classAt(i + 1))) spelled++;
      const isNumericDate =
        classAt(i + 1) === C.slash && classAt(i + 2) === C.day && classAt(i + 3) === C.slash;
      if (!isNumericDate) continue;
      if (numberAt(i) > 12) numeric++;
      else if (numberAt(i + 2) > 12) numeric--;
    } else if (isMonth(found) && classAt(i + 1) === C.day && !isMonth(classAt(i + 2))) spelled--;
  }
  return numeric !== 0 ? numeric > 0 : spelled > 0;
}
