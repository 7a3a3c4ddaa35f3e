import type { SetAside } from '../../core/set-aside.ts';
import type { ArticleRecord } from '../../record/record.ts';
import { RecordLines } from '../../record/record-lines.ts';
import type { RecordInPieces } from '../../record/record-pieces.ts';
import { type Analysis, type MetArticle, noCounts } from './job.ts';

/** A record and what it was made of. */
export interface FinishedRecord {
  readonly record: ArticleRecord | RecordInPieces;
  /** Number of tokens of the text. */
  readonly tokens: number;
  readonly met: MetArticle;
}

/** What has become of a job so far. */
export class JobResult {
  readonly #setAside: SetAside[] = [];
  readonly #met: MetArticle[] = [];
  readonly #written = new Set<MetArticle>();
  readonly #lines = new RecordLines();
  readonly #counts = noCounts();

  /** Notes an article in its turn. @param fingerprint null if it need not be analysed */
  meet(id: string, fingerprint: string | null): MetArticle {
    const met = { id, fingerprint };
    this.#met.push(met);
    if (fingerprint === null) this.#counts.unchanged++;
    return met;
  }

  setAside(input: SetAside): void {
    this.#setAside.push(input);
  }

  /** @throws whatever making the record throws; then nothing of it is there */
  add({ record, tokens, met }: FinishedRecord): void {
    this.#lines.add(record);
    this.#written.add(met);
    const counts = this.#counts;
    counts.articles++;
    counts.tokens += tokens;
    counts.entities += record.entities.length;
    counts.quotes += record.quotes.length;
    counts.claims += record.claims.length;
    if ('copy_of' in record && record.copy_of !== undefined) counts.copies++;
    else if (record.published === null) counts.undated++;
  }

  /** Hands over what there is: nothing is added any more. */
  close(isPartial: boolean): Analysis {
    return {
      lines: this.#lines.take(),
      met: this.#met.filter((met) => met.fingerprint === null || this.#written.has(met)),
      counts: this.#counts,
      setAside: this.#setAside,
      isPartial,
    };
  }
}
