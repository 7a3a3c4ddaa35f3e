#!/usr/bin/env node
import { main } from '../dist/main.js';

// Everything is written by now. Not waiting for what is left: an interrupted run may still be reading standard input.
process.exit(await main(process.argv.slice(2)));
