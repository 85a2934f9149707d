/** The pictures that a file of the repository shows; `check` tells of those that cannot be shown. */
import type { Repository } from '#lib/repository/repository.ts';
import { imageOf } from '../docx/documents/picture.ts';
import type { Image } from '../docx/model/model.ts';

/** Reads pictures whose addresses are given in `file`; null for what cannot be shown. */
export function picturesOf(repository: Repository, file: string): (url: string, alt: string) => Image | null {
  return (url, alt) => {
    const found = repository.picture(file, url);
    return 'type' in found ? null : imageOf(found, alt);
  };
}
