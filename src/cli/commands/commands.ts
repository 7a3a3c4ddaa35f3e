import { addCollate } from './collate.ts';
import type { AddCommand } from './command.ts';
import { addDatasetteMetadata } from './datasette-metadata.ts';
import { addExtract } from './extract.ts';
import { addClaims } from './findings/claims.ts';
import { addExport } from './findings/export.ts';
import { addReport } from './findings/report.ts';
import { addShow } from './findings/show.ts';
import { addWho } from './findings/who.ts';
import { addEnqueue } from './queue/enqueue.ts';
import { addQueue } from './queue/queue.ts';
import { addWork } from './queue/work.ts';
import { addReference } from './reference.ts';
import { addSchema } from './schema.ts';
import { addValidate } from './validate.ts';

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
