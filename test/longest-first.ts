import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, most of it waiting: begun last, they would keep one processor idle at the end. */
const LONGEST = [
  'queue/queue',
  'run/growth',
  'run/faults',
  'write/postgres/faults',
  'report/page',
  'cli/extract/extract',
  'cli/extract/outcomes',
  's3/s3',
  'package/package',
  'run/under-way',
  'package/recipes',
  'cli/extract/shards',
  'write/postgres/postgres',
  'write/same-tables',
  'cli/extract/copies',
];

/** Puts them first; the others stand by how long they took the last time, or by size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
