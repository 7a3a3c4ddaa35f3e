import { HearsayError } from '../../../core/errors.ts';
import { parseS3 } from '../../../s3/address.ts';
import { S3Bucket, type S3Object } from '../../../s3/objects.ts';
import { baseName } from '../../fields/origin.ts';
import { extensionOf } from '../../kinds/extensions.ts';
import { kindPassedOver } from '../../kinds/passed-over.ts';
import type { FoundFile } from './found-file.ts';

/**
 * The objects that an address means, by key: the object itself, or all below it, by the rules for files in a folder. They
 * are called as the same files in a folder would be.
 * @throws HearsayError `input` if there is none, or if the bucket does not let us in
 */
export async function* findObjects(
  path: string,
  onPassedOver: (kind: string) => void,
): AsyncGenerator<FoundFile> {
  const { bucket, key } = parseS3(path);
  const objects = new S3Bucket(bucket, 'input');
  const found = (of: S3Object, name: string, isAskedFor: boolean): FoundFile => ({
    path: objects.path(of.key),
    name,
    ...(!isAskedFor && extensionOf(name) === '' && { isDoubtful: true }),
    object: {
      size: of.size,
      etag: of.etag,
      read: () => objects.read(of.key),
      slice: (start, end) => objects.slice(of.key, start, end),
    },
  });
  const only = key === '' ? null : await objects.head(key);
  if (only !== null) {
    const folders = `${bucket}/${key}`.split('/');
    return yield found(only, folders.slice(-2).join('/'), true);
  }
  const prefix = key === '' ? '' : `${key}/`;
  let isEmpty = true;
  for await (const object of objects.list(prefix)) {
    const within = object.key.slice(prefix.length);
    if (within === '' || within.endsWith('/')) continue; // what consoles make of an empty folder
    const kind = kindPassedOver(within);
    if (kind !== null) onPassedOver(kind);
    else {
      isEmpty = false;
      yield found(object, `${baseName(key) || bucket}/${within}`, false);
    }
  }
  if (isEmpty) throw new HearsayError('input', `${path}: no articles below this address`);
}
