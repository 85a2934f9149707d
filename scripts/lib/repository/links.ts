/** What a link leads to: the web, a mailbox, a place in its own file, a file of the repository, or nothing that anyone could open. */

import { folderOf, normalized, relativePath } from '../posix-path.ts';
import type { Files } from './files.ts';
import { decodePath, locate, pathFrom } from './pictures.ts';

/** Why a link leads nowhere; of a name in other letters the address that would be right. */
export type LinkFault =
  | { readonly type: 'no-address' | 'no-web' | 'outside' | 'missing' }
  | { readonly type: 'misspelt'; readonly url: string };

/** The path in this repository to which the address of a link in the Markdown of `file` leads; null for one of the web, say. */
export function linkedPath(file: string, url: string): string | null {
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/iu.test(url)) return null;
  const path = decodePath(url);
  // As forges have it, a path from the root is one from that of the repository.
  return path === '' ? null : path.startsWith('/') ? normalized(path.slice(1)) : pathFrom(folderOf(file), path);
}

/** Why the address of a link, as the Markdown of `file` gives it, leads nowhere; null where it leads somewhere. */
export function findLinkFault(files: Files, file: string, url: string): LinkFault | null {
  if (url === '') return { type: 'no-address' };
  if (/^(?:https?|mailto):/iu.test(url)) return URL.canParse(url) ? null : { type: 'no-web' };
  // One letter is no scheme but a drive.
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/iu.test(url)) return { type: 'no-web' };
  const wanted = linkedPath(file, url);
  if (wanted === null) return null;
  if (/^(?:\\|[a-z]:)/iu.test(decodePath(url)) || /^\.\.(?:\/|$)/u.test(wanted)) return { type: 'outside' };
  // What an editor has not saved yet is there all the same.
  if (`${file}/`.startsWith(`${wanted.replace(/\/$/u, '')}/`)) return null;
  const found = locate(files, wanted);
  if (found === null) return { type: 'missing' };
  const isSame = found.path.normalize('NFC') === wanted.replace(/\/$/u, '').replace(/^\.$/u, '').normalize('NFC');
  return isSame ? null : { type: 'misspelt', url: relativePath(folderOf(file), found.path) };
}
