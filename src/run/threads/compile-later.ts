import { setFlagsFromString } from 'node:v8';

/** Eight times what V8 of Node 20 takes. Half of it and twice of it did no better. */
const INTERRUPT_BUDGET = 540_672;

/**
 * Lets code run longer before V8 optimizes it, in this thread and in all that follow. By default V8 decides before most
 * functions have seen much of what they will, and compiles them again and again: that takes a quarter of the processor
 * time of the first megabyte of text. Later versions name and choose other things.
 */
export function compileLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
}
