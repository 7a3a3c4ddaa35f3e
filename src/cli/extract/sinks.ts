import { HearsayError } from '../../core/errors.ts';
import { checkPlace, type DestinationOptions, openSink, writingOrder } from '../../write/destinations.ts';
import type { Sink } from '../../write/sink.ts';
import { asUsage } from '../inputs.ts';

/** Opens all destinations before anything is read. */
export async function openSinks(
  destinations: readonly string[],
  options: DestinationOptions,
): Promise<Sink[]> {
  const sinks: Sink[] = [];
  try {
    await asUsage('output', async () => {
      for (const destination of destinations) await checkPlace(destination);
      for (const i of writingOrder(destinations)) sinks[i] = await openSink(destinations[i], options);
    });
  } catch (error) {
    for (const sink of sinks.filter(Boolean)) await sink.close();
    throw error;
  }
  return sinks;
}

/** Does the work and closes all sinks, whatever becomes of it. What went wrong first is said. */
export async function closing<T>(sinks: readonly Sink[], work: () => Promise<T>): Promise<T> {
  const close = () => Promise.all(sinks.map((sink) => sink.close()));
  try {
    const result = await work();
    await close();
    return result;
  } catch (error) {
    await close().catch(() => {});
    const isKept = sinks.every(({ known }) => known !== undefined);
    if (error instanceof HearsayError && error.code === 'output' && isKept)
      throw new HearsayError('output', `${error.message}; the same command goes on from there`, {
        cause: error,
      });
    throw error;
  }
}
