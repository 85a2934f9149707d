/** What the changelog says of the versions between two. */
import { compareVersions } from '../tool/versions.ts';

const HEADING = /^## \[?v?(?<version>\d+\.\d+\.\d+(?:-[\w.-]+)?)\]?/u;

/** The entries above `from`, up to `to`, as their lines; none where it is a way back, or nothing is told. */
export function entriesBetween(changelog: string, from: string, to: string): readonly string[] {
  const lines: string[] = [];
  let isBetween = false;
  for (const line of changelog.split(/\r?\n/u)) {
    const version = HEADING.exec(line)?.groups?.version;
    if (version !== undefined) isBetween = compareVersions(version, from) > 0 && compareVersions(version, to) <= 0;
    else if (/^# |^\[[^\]]+\]: /u.test(line)) isBetween = false;
    if (isBetween) lines.push(line);
  }
  const end = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, end + 1);
}
