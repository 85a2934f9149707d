/** The pictures that a file of the repository shows: local files only, nothing is ever loaded from elsewhere. */
import { posix } from 'node:path';
import type { Profile } from '#lib/profiles/grammar.ts';
import { profileOf } from '#lib/profiles/profile-of.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { pictureOf } from '../docx/documents/picture.ts';
import type { Image } from '../docx/model/model.ts';

/** Reads pictures whose paths are given in `file`, relative to its folder; `missing` hears of those that cannot be shown. */
export function picturesOf(
  repository: Repository,
  file: string,
  profile: Profile,
  missing: (url: string) => void = () => {},
) {
  return (url: string, alt: string): Image | null => {
    if (/^[a-z][a-z\d+.-]*:|^\/\//iu.test(url)) return null;
    const bytes = repository.bytes(posix.join(posix.dirname(file), decodePath(url)));
    const picture = bytes && pictureOf(bytes, alt, profileOf(profile));
    if (!picture) missing(url);
    return picture;
  };
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/u, ''));
  } catch {
    return url;
  }
}
