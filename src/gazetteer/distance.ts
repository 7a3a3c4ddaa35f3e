import type { Candidate } from './candidate.ts';

/** Radius of the earth in kilometres. */
export const EARTH_RADIUS = 6371;

/** Kilometres through the earth between two points: within 1% of the distance on the ground up to 3,000 km. */
export function kilometres(a: Candidate, b: Candidate): number {
  const x = a.x - b.x;
  const y = a.y - b.y;
  const z = a.z - b.z;
  return EARTH_RADIUS * Math.sqrt(x * x + y * y + z * z);
}
