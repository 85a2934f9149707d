/** Which single files may be written over: those that this program wrote, and nobody since. */
import { lstatSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { appXml, customProperties } from '#lib/ooxml/properties.ts';
import { unpack } from '#lib/ooxml/unpack.ts';
import { placeIn, refusedPlace } from './place.ts';

/** Refuses a path that no result may be written to: see {@link placeIn}, and what is there already and is no file that `isOurs`. */
export function refuseForeignFile(path: string, root: string, isOurs: (bytes: Uint8Array) => boolean): void {
  const there = lstatSync(resolve(path), { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) throw refusedPlace(path, ' vì đó là liên kết (symbolic link)');
  placeIn(path, root);
  if (there && !there.isFile()) throw refusedPlace(path, ' vì đó không phải tệp thường');
  if (there && !isOurs(readFileSync(path)))
    throw refusedPlace(path, ' vì ở đó đã có tệp không do lệnh này ghi, hoặc đã được sửa bằng chương trình khác');
}

/** True for a Word document that was built, and not saved by Word since, whose path in `dist/` is as it says. */
export function isBuiltDocument(bytes: Uint8Array, isPath: (path: string) => boolean): boolean {
  const parts = unpack(bytes);
  if (typeof parts === 'string') return false;
  const app = parts.get('docProps/app.xml')?.read();
  const custom = parts.get('docProps/custom.xml')?.read();
  const said = new Map((custom && customProperties(custom)) ?? []);
  return !!app && Buffer.from(app).toString('utf8') === appXml() && isPath(said.get('path') ?? '');
}
