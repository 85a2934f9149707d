/** The files of a release: each with a name that says what it is and that every system and forge takes. */

import { zipFiles } from '#lib/ooxml/write-zip.ts';
import { type UnitId, unitId } from '#lib/paths.ts';
import { isBelow } from '#lib/register/register.ts';
import { sha256Of } from '../../output/sha256.ts';
import { type Built, SUMS } from './dist.ts';

/** A file of a release. */
export interface Asset {
  readonly name: string;
  readonly sha256: string;
  content(): Uint8Array;
}

/** GitHub takes a thousand in a release. */
const MOST_ASSETS = 900;
const LONGEST_NAME = 200;

/** Folders whose files become zips where they are too many, the first of them first, and what those are called. */
const PACKED = [
  ['reports/', 'bao-cao'],
  ['roll-ups/', 'tong-hop'],
] as const;

/** The files of a campaign as those of its release, sorted by name, their sums last. */
export function assetsOf(built: readonly Built[], issuer: UnitId, most = MOST_ASSETS): readonly Asset[] {
  let assets: readonly Asset[] = built.map((one) => ({ ...one, name: nameOf(one.path) }));
  // The sums come on top.
  for (const isOne of [false, true])
    for (const [folder, called] of PACKED) {
      if (assets.length < most) break;
      // The issuer's own stand by themselves.
      const among = built.filter(({ path }) => path.startsWith(folder) && unitOf(path) !== issuer);
      if (among.length === 0) continue;
      const names = new Set(among.flatMap(({ path }) => [nameOf(path), `${called}.${groupOf(path, issuer)}.zip`]));
      const zips = isOne
        ? [zipOf(`${called}.zip`, folder, among)]
        : [...grouped(among, issuer)].map(([group, files]) => zipOf(`${called}.${group}.zip`, folder, files));
      assets = [...assets.filter(({ name }) => !names.has(name)), ...zips];
    }
  const sorted = assets.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const sums = sorted.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
  return [...sorted, { name: SUMS, sha256: sha256Of(sums), content: () => Buffer.from(sums) }];
}

/** `reports/a/b.docx` becomes `bao-cao.a.b.docx`: ids have no points, so that no two names are the same. */
function nameOf(path: string): string {
  if (path === 'outline.docx') return 'de-cuong.docx';
  if (path === 'letter.docx') return 'cong-van.docx';
  const folder = PACKED.find(([one]) => path.startsWith(one));
  const name = (folder ? `${folder[1]}/${path.slice(folder[0].length)}` : path).replaceAll('/', '.');
  if (name.length <= LONGEST_NAME) return name;
  const end = /\.[a-z]+$/u.exec(name)?.[0] ?? '';
  return `${name.slice(0, LONGEST_NAME / 2)}.${sha256Of(path)}${end}`;
}

/** Files by the unit below the issuer that they are of or below. */
function grouped(files: readonly Built[], issuer: UnitId): ReadonlyMap<string, readonly Built[]> {
  const groups = new Map<string, Built[]>();
  for (const file of files) {
    const group = groupOf(file.path, issuer);
    const among = groups.get(group) ?? [];
    among.push(file);
    groups.set(group, among);
  }
  return groups;
}

function groupOf(path: string, issuer: UnitId): string {
  const unit = unitOf(path);
  const depth = issuer.split('/').length + (isBelow(unit, issuer) ? 1 : 0);
  return unit.split('/').slice(0, depth).join('.');
}

function unitOf(path: string): UnitId {
  return unitId(path.slice(path.indexOf('/') + 1).replace(/\.[a-z]+$/u, ''));
}

/** Files of a folder as one, which is the same for the same files. */
function zipOf(name: string, folder: string, files: readonly Built[]): Asset {
  const content = () => zipFiles(files.map((file) => [file.path.slice(folder.length), file.content()] as const));
  return { name, sha256: sha256Of(content()), content };
}
