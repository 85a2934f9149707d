/** Where a person hands a report over on a forge. */
import type { FormForge } from '../data.ts';

/** The page of a forge on which the file goes into its folder. */
export function uploadUrl({ kind, homepage, hasFolder }: FormForge, file: string): string {
  const cut = file.lastIndexOf('/');
  const [folder, name] = [pathUrl(file.slice(0, cut)), encodeURIComponent(file.slice(cut + 1))];
  if (kind === 'forgejo') return `${homepage}/_upload/main/${folder}`;
  if (kind === 'gitlab')
    return hasFolder ? `${homepage}/-/tree/main/${folder}` : `${homepage}/-/new/main/${folder}?file_name=${name}`;
  return hasFolder ? `${homepage}/upload/main/${folder}` : `${homepage}/new/main/${folder}?filename=${name}`;
}

function pathUrl(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
