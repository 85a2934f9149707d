/** The picture that a file of the repository shows: found as every machine finds it, whatever letters its disk takes for the same. */
import { type FileFault, type Picture, readPicture } from '../pictures/picture.ts';
import { folderOf, relativePath, within } from '../posix-path.ts';
import type { Files } from './files.ts';

/** Why a picture cannot be shown; of a name in other letters the address that would be right. */
export type PictureFault =
  | { readonly type: 'remote' | 'outside' | 'missing' | 'no-file' | FileFault }
  | { readonly type: 'misspelt'; readonly url: string };

/** The picture at an address as the Markdown of `file` gives it, or why there is none; nothing is ever loaded from elsewhere. */
export function findPicture(files: Files, file: string, url: string): Picture | PictureFault {
  // One letter is no scheme but a drive.
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/iu.test(url)) return { type: 'remote' };
  const path = decodePath(url);
  if (path === '') return { type: 'no-file' };
  const folder = folderOf(file);
  const wanted = pathFrom(folder, path);
  if (/^(?:[/\\]|[a-z]:)/iu.test(path) || /^\.\.(?:\/|$)/u.test(wanted)) return { type: 'outside' };
  const found = locate(files, wanted);
  if (found === null) return { type: 'missing' };
  if (found.type !== 'file') return { type: found.type === 'folder' ? 'no-file' : 'outside' };
  if (found.path.normalize('NFC') !== wanted.normalize('NFC') || path.includes('\\'))
    return { type: 'misspelt', url: relativePath(folder, found.path) };
  const bytes = files.bytes(found.path);
  const picture = bytes && readPicture(bytes);
  if (!picture) return { type: 'missing' };
  return typeof picture === 'string' ? { type: picture } : picture;
}

/** The path of a picture in this repository, relative to the root, as its address in the Markdown of `file` gives it. */
export function picturePath(file: string, url: string): string {
  return pathFrom(folderOf(file), decodePath(url));
}

/** A path, be it with the bars of Windows, from a folder. */
export function pathFrom(folder: string, path: string): string {
  return within(folder, path.replaceAll('\\', '/'));
}

/** Why a picture that was looked for cannot be shown; null where it can. */
export function faultOf(found: Picture | PictureFault): PictureFault | null {
  return 'type' in found ? found : null;
}

/** What stands at a path, with the names as the disk has them; those in other letters are taken where none is the same. */
export function locate(
  files: Files,
  wanted: string,
): { readonly path: string; readonly type: 'file' | 'folder' | 'outside' } | null {
  let [path, type]: [string, 'file' | 'folder' | 'outside'] = ['', 'folder'];
  for (const name of wanted.split('/').filter((part) => part !== '' && part !== '.')) {
    if (type !== 'folder') return null;
    const entries = files.list(path);
    const entry = FORMS.map((form) => entries.find((one) => form(one.name) === form(name))).find(Boolean);
    if (!entry) return null;
    path = path === '' ? entry.name : `${path}/${entry.name}`;
    type = entry.type;
  }
  return { path, type };
}

/** A Mac parts letters and tone marks; it and Windows take capitals and small letters for the same. */
const FORMS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.normalize('NFC'),
  (name) => name.normalize('NFC').toLowerCase(),
];

/** The path in an address, without what follows `?` or `#`. */
export function decodePath(url: string): string {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/u, ''));
  } catch {
    return url;
  }
}
