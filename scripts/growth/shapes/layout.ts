import { repeated, type Shape, word } from '../shape.ts';

/** What articles are laid out by: lines, labels, heads and feet. */
export const LAYOUT: readonly Shape[] = [
  repeated('datelines', 'PORT VALE (Reuters) — It rains.\n\n'),
  repeated('datelines, no two alike', (i) => `${word(i).toUpperCase()}, May 3 (AP) — It rains.\n\n`),
  repeated('datelines in one line', 'PORT VALE — '),
  repeated('bylines', (i) => `By ${word(i)} Ruiz\n`),
  repeated('credits', '(Reporting by Ana Ruiz; Editing by Ben Cole)\n'),
  repeated('photo credits', 'Photo: Ana Ruiz/AP\n'),
  repeated('questions and answers', 'Q: Why so?\nA: It rains.\n'),
  repeated('labels of speakers', (i) => `${word(i)}: It rains.\n`),
  repeated('labels of speakers in capitals', (i) => `${word(i).toUpperCase()}: We go.\n\n`),
  repeated('labels without an end', 'Ruiz: Cole: '),
  repeated('lines of said', (i) => `${word(i)} said\n`),
  repeated('colons at line ends', 'He said:\n'),
  repeated('subheads', 'THE HARBOUR\n\nIt rains.\n\n'),
  repeated('signatures', '“We go on.”\n— Ana Ruiz\n\n'),
  repeated('rows of a table', 'Ruiz\t12\tVale\t3.5\n'),
  repeated('rows between bars', '| Ruiz | 12 | Vale |\n'),
  repeated('a row without an end', 'Ruiz | '),
  repeated('answers in a mail', '> > > it rains\n'),
  repeated('lines of one letter', 'a\n'),
  repeated('lines of a capital word', (i) => `${word(i)}\n`),
  repeated('titles of works', '“The Rain of Vale,” '),
  repeated('bullets that open quotes', '• “We go\n'),
  repeated('rules of dashes', '-----\n'),
  repeated('copyright lines', '© 2026 Harbour Post. All rights reserved.\n'),
];
