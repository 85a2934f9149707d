/** Paths in a repository, with `/` on every system; none of them is absolute. */

/** The folder of a path; `.` where it has none. */
export function folderOf(path: string): string {
  const end = path.replace(/\/+$/u, '').lastIndexOf('/');
  return end < 0 ? '.' : path.slice(0, end);
}

/** A path without `.`, `..` and doubled bars where they can go; a bar at its end stays. */
export function normalized(path: string): string {
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else names.push(name);
  }
  const joined = names.join('/') || (path.endsWith('/') && path !== '' ? './' : '.');
  return path.endsWith('/') && !joined.endsWith('/') ? `${joined}/` : joined;
}

/** A path that is written in a folder. */
export function within(folder: string, path: string): string {
  return normalized(path === '' ? folder : `${folder}/${path}`);
}

/** How one comes from a folder to a path; neither begins with `..`. */
export function relativePath(folder: string, path: string): string {
  const [from, to] = [folder, path].map((one) =>
    normalized(one)
      .split('/')
      .filter((name) => name !== '' && name !== '.'),
  );
  const [up, down] = [from ?? [], to ?? []];
  let same = 0;
  while (same < up.length && same < down.length && up[same] === down[same]) same += 1;
  return [...up.slice(same).map(() => '..'), ...down.slice(same)].join('/');
}
