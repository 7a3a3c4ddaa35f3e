import { news, type Shape } from './shape.ts';
import { FILES } from './shapes/files.ts';
import { LAYOUT } from './shapes/layout.ts';
import { NAMES } from './shapes/names.ts';
import { NUMBERS } from './shapes/numbers.ts';
import { SPEECH } from './shapes/speech.ts';
import { WORDS } from './shapes/words.ts';

export const SHAPES: readonly Shape[] = [
  news,
  ...WORDS,
  ...NAMES,
  ...NUMBERS,
  ...SPEECH,
  ...LAYOUT,
  ...FILES,
];
