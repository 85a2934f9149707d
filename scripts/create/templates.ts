/** Texts of a new repository, kept as files beside this one, with places such as `{{year}}` for what differs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../output/home.ts';

/** What stands in for places, by name. */
export type Places = Readonly<Record<string, string>>;

/** Where they stand, in the sources and in the package. */
const FOLDER = join(HOME, 'scripts', 'create');

/** A template with its places filled. */
export function template(file: string, places: Places = {}): string {
  return filled(readFileSync(join(FOLDER, 'templates', file), 'utf8'), places);
}

/** The workflows of a forge with their places filled, by file name. */
export function workflows(forge: string, places: Places): ReadonlyMap<string, string> {
  const folder = join(FOLDER, 'workflows', forge);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  return new Map(names.sort().map((name) => [name, filled(readFileSync(join(folder, name), 'utf8'), places)]));
}

/** Expressions of forges (`${{ … }}`) are none of ours. */
function filled(text: string, places: Places): string {
  return text.replace(/(?<!\$)\{\{([a-z][a-z.-]*)\}\}/gu, (_, name: string) => {
    const value = places[name];
    if (value === undefined) throw new Error(`nothing stands in for {{${name}}}`);
    return value;
  });
}
