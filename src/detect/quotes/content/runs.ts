/** Runs of tokens as a flat list `[from, to, from, to, ...)`, rising. */
export type Runs = readonly number[];

export function equalRuns(a: Runs, b: Runs): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

export function holds(runs: Runs, token: number): boolean {
  for (let r = 0; r < runs.length; r += 2) if (token >= runs[r] && token < runs[r + 1]) return true;
  return false;
}

export function sizeOf(runs: Runs): number {
  let size = 0;
  for (let r = 0; r < runs.length; r += 2) size += runs[r + 1] - runs[r];
  return size;
}

export function sharedTokens(a: Runs, b: Runs): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    shared += Math.max(0, Math.min(a[i + 1], b[j + 1]) - Math.max(a[i], b[j]));
    if (a[i + 1] < b[j + 1]) i += 2;
    else j += 2;
  }
  return shared;
}

/** Some token of the runs is taken already. */
export function anyTaken(taken: Uint8Array, runs: Runs): boolean {
  for (let r = 0; r < runs.length; r += 2)
    for (let i = runs[r]; i < runs[r + 1]; i++) if (taken[i] === 1) return true;
  return false;
}

/** Marks the tokens of the runs as taken. */
export function takeRuns(taken: Uint8Array, runs: Runs): void {
  for (let r = 0; r < runs.length; r += 2) taken.fill(1, runs[r], runs[r + 1]);
}
