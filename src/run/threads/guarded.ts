import type { UnderWay } from '../resuming/under-way.ts';
import { startProcess } from './process.ts';
import { noAnalysis, salvage } from './salvage.ts';
import type { Employment, Workforce } from './workforce.ts';

/**
 * The same workforce, which notes what it has in work. What an earlier run had in work when it died goes to a process of its
 * own, where what ends it costs one article.
 */
export function guarded(
  workforce: Workforce,
  underWay: UnderWay,
  employment: Employment,
  start = startProcess,
): Workforce {
  const apart = start(employment);
  let isStopped = false;
  return {
    ...workforce,
    texts: (job) => (underWay.isSuspect(job) ? apart.texts(job).catch(() => []) : workforce.texts(job)),
    async analyse(job) {
      const isSuspect = underWay.isSuspect(job);
      underWay.begin(job);
      if (!isSuspect) {
        const analysis = await workforce.analyse(job);
        underWay.end(job);
        return analysis;
      }
      try {
        const analysis = await salvage(apart, job, () => isStopped);
        underWay.end(
          job,
          analysis.setAside.filter(({ code }) => code === 'crashed'),
        );
        return analysis;
      } catch (error) {
        if (isStopped) return noAnalysis();
        throw error;
      }
    },
    stop() {
      isStopped = true;
      void apart.close();
      workforce.stop();
    },
    async close() {
      isStopped = true;
      await apart.close();
      await workforce.close();
    },
  };
}
