/** What stands at some places of a repository of which Git does not tell: where it ignores files, and folders with nothing in them. */
import { createHash } from 'node:crypto';
import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { OUTLINES, REPORTS } from '#lib/paths.ts';
import { ABSENT, isTouchedSince, type WorkState } from '../../git/work-state.ts';

/** Those of the places where something was sought of which a state does not tell, sorted; never outside the root. */
export function untoldPlaces(sought: Iterable<string>, state: WorkState): readonly string[] {
  const folders = new Set(presentFiles(state).flatMap(foldersOf));
  const isTold = (place: string) => folders.has(place) || (state.files.get(place) ?? ABSENT) !== ABSENT;
  return inside(sought)
    .filter((place) => !isTold(place))
    .sort();
}

/** A text that is the same as long as nothing else stands at some places, nor in the folders on the way there. */
export function placesDigest(root: string, places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of new Set(places.flatMap(withFolders))) {
    const stat = statOf(root, place);
    hash.update(`\0${place}\0${stat ? [stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs].join(' ') : ABSENT}`);
  }
  return hash.digest('hex');
}

/** True where something may have been written since a state was asked for, be it taken back by now: in what a check reads, or where it sought. */
export function isWrittenSince(root: string, state: WorkState, sought: Iterable<string>): boolean {
  const read = [...state.files.keys()].filter(
    (file) => file.startsWith(`${OUTLINES}/`) || file.startsWith(`${REPORTS}/`),
  );
  const all = new Set([...read, ...inside(sought)].flatMap(withFolders));
  return [...all].some((place) => {
    const stat = statOf(root, place);
    return stat !== null && isTouchedSince(stat, state.asked);
  });
}

/** What is in the root, in which others put what a check does not look at, such as what is built: so that this itself tells nothing. */
function inside(sought: Iterable<string>): readonly string[] {
  const places = [...sought].map((place) => place.replace(/\/+$/u, ''));
  return places.filter((place) => !/^\.\.?(?:\/|$)/u.test(place));
}

function presentFiles({ files }: WorkState): readonly string[] {
  return [...files].flatMap(([file, content]) => (content === ABSENT ? [] : [file]));
}

function withFolders(place: string): readonly string[] {
  return [place, ...foldersOf(place)];
}

/** The folders in which something stands, but for the root. */
function foldersOf(place: string): readonly string[] {
  const folders: string[] = [];
  for (let end = place.lastIndexOf('/'); end > 0; end = place.lastIndexOf('/', end - 1))
    folders.push(place.slice(0, end));
  return folders;
}

function statOf(root: string, place: string): Stats | null {
  try {
    return statSync(join(root, place));
  } catch {
    return null;
  }
}
