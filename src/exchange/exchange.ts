import type { ArticleRecord } from '../record/record.ts';
import { toConll } from './formats/conll.ts';
import { toFollowTheMoney } from './formats/follow-the-money.ts';
import { toLabelStudio } from './formats/label-studio.ts';
import { toSchemaOrg } from './formats/schema-org/article.ts';
import { toSpacy } from './formats/spacy.ts';
import { toWebAnnotations } from './formats/web-annotation.ts';

/** How records are given to another program: as text that is written one record after another. */
export interface ExchangeFormat {
  readonly begin?: string;
  /** Between two records. */
  readonly between?: string;
  readonly end?: string;
  write(record: ArticleRecord): string;
}

/** By the names of `--as`. */
export const EXCHANGE_FORMATS: Readonly<Record<string, ExchangeFormat>> = {
  'web-annotation': lines((record) => [toWebAnnotations(record)]),
  conll: { write: toConll },
  spacy: lines((record) => [toSpacy(record)]),
  'label-studio': {
    begin: '[',
    between: ',',
    end: ']\n',
    write: (record) => `\n${JSON.stringify(toLabelStudio(record))}`,
  },
  followthemoney: lines(toFollowTheMoney),
  'schema.org': lines((record) => [toSchemaOrg(record)]),
};

/** A line of JSON for each value. */
function lines(values: (record: ArticleRecord) => readonly unknown[]): ExchangeFormat {
  return {
    write: (record) =>
      values(record)
        .map((value) => `${JSON.stringify(value)}\n`)
        .join(''),
  };
}
