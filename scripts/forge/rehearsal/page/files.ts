/** Files of a rehearsal inside the page itself, so that it can be sent on as one file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Artifact } from '../stage/actions.ts';

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};
/** In bytes: what is larger is named only. */
const LARGEST = 2 * 1024 * 1024;

/** A file that opens from the page. */
export interface Embedded {
  readonly name: string;
  readonly href: string;
}

/** The documents of an artifact. */
export function documentsIn({ path }: Artifact): readonly Embedded[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.docx$/u.test(file))
    .sort()
    .flatMap((file) => embedded(file.split(/[/\\]/u).at(-1) ?? file, readFileSync(join(path, file))));
}

/** A file as an address that holds it; none of one that is too large or of no kind that people open. */
export function embedded(name: string, content: Uint8Array): readonly Embedded[] {
  const type = TYPES[name.split('.').at(-1) ?? ''];
  if (type === undefined || content.byteLength > LARGEST) return [];
  return [{ name, href: `data:${type};base64,${Buffer.from(content).toString('base64')}` }];
}
