import type { Document, LayerName, Layers } from './document.ts';

/**
 * One step of the pipeline: a pure, synchronous function that reads the layers it needs and returns the layers it
 * gives, nothing else. It may keep what it computed of single words between documents; that never shows in a result.
 */
export interface Stage<Needs extends LayerName, Gives extends LayerName> {
  readonly name: string;
  readonly needs: readonly Needs[];
  readonly gives: readonly Gives[];
  run(document: Document<Needs>): Pick<Layers, Gives>;
}
