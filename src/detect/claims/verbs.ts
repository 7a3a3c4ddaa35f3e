import { POS } from '../../core/pos.ts';

/** True of tags of verbs that make a clause: past, present and modal. */
export function isFiniteVerb(tag: number): boolean {
  return tag === POS.VBD || tag === POS.VBZ || tag === POS.VBP || tag === POS.MD;
}

/** True of tags that can follow an auxiliary within a verb group: other verb forms, and adverbs between them. */
export function continuesVerb(tag: number): boolean {
  return (tag >= POS.VB && tag <= POS.VBZ) || tag === POS.RB;
}
