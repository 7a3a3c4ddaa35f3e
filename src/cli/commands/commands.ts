import { addClaims } from './claims.ts';
import type { AddCommand } from './command.ts';
import { addExtract } from './extract.ts';
import { addSchema } from './schema.ts';
import { addValidate } from './validate.ts';

/** All commands, in the order of the help. */
export const COMMANDS: readonly AddCommand[] = [addExtract, addClaims, addValidate, addSchema];
