import { addClaims } from './claims.ts';
import { addCollate } from './collate.ts';
import type { AddCommand } from './command.ts';
import { addDatasetteMetadata } from './datasette-metadata.ts';
import { addEnqueue } from './enqueue.ts';
import { addExport } from './export.ts';
import { addExtract } from './extract.ts';
import { addQueue } from './queue.ts';
import { addReference } from './reference.ts';
import { addReport } from './report.ts';
import { addSchema } from './schema.ts';
import { addShow } from './show.ts';
import { addValidate } from './validate.ts';
import { addWho } from './who.ts';
import { addWork } from './work.ts';

/** All commands, in the order of the help. */
// biome-ignore format: one a line
export const COMMANDS: readonly AddCommand[] = [
  addExtract,
  addClaims,
  addShow,
  addReport,
  addWho,
  addCollate,
  addEnqueue,
  addWork,
  addQueue,
  addExport,
  addValidate,
  addSchema,
  addDatasetteMetadata,
  addReference,
];
