/** What is wrong with a record, and where in it. */
export interface Problem {
  /** The field: `quotes[3].source.start`. */
  readonly at: string;
  readonly expected: string;
  readonly found: string;
}

/** Collects what does not hold. */
export class Problems {
  readonly found: Problem[] = [];

  /** Notes a problem unless `holds`. */
  expect(holds: boolean, at: string, expected: string, found: unknown): void {
    if (!holds) this.found.push({ at, expected, found: shown(found) });
  }
}

const MOST_SHOWN = 60;

/** A value as JSON, cut if it is long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
