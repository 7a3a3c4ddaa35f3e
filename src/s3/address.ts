import { HearsayError } from '../core/errors.ts';

/** What stands at the beginning of the address of objects. */
const SCHEME = 's3://';

/** A bucket and what the keys of objects in it begin with. */
export interface S3Address {
  readonly bucket: string;
  /** Of one object its key; of several what comes before a slash, without it; empty for the whole bucket. */
  readonly key: string;
}

export function isS3(path: string): boolean {
  return path.startsWith(SCHEME);
}

/** `s3://bucket/some/prefix`. @throws HearsayError `usage` */
export function parseS3(path: string): S3Address {
  const [, bucket, key] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(path) ?? [];
  if (bucket === undefined) throw new HearsayError('usage', `${path}: expected s3://BUCKET/PREFIX`);
  return { bucket, key: (key ?? '').replace(/\/+$/, '') };
}

/** The address of an object, for people. */
export function s3Path(bucket: string, key: string): string {
  return `${SCHEME}${bucket}/${key}`;
}
