/** The packages that a bundle holds code of, with their licences: each asks to be named with the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** A package whose code is handed on. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Who holds the copyright, a line each. */
  readonly owners: readonly string[];
  /** What the licence says besides; null where the package has no copy of it. */
  readonly words: string | null;
}

const person = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
  author: person.optional(),
});
const FILE = /^(?:licen[cs]e|copying)(?:\.|$)/iu;
const OWNER = /^[ \t]*(?:MIT License )?(Copyright (?!notice|owner|holders|License|\[)\S.*)$/gmu;
const TITLE = /^\W*(?:the )?(?:MIT|ISC|expat|BSD 3-Clause) licen[cs]e.*$/gimu;
/** The manifest of a package says it in a form that is out of use. */
const SAID_OTHERWISE: Readonly<Record<string, string>> = { format: 'MIT' };
const RULE = '-'.repeat(72);

/** The folder of the package that a module belongs to; null for a module of our own. */
export function packageFolderOf(module: string): string | null {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(module)?.[0] ?? null;
}

/** What a package says of its licence. */
export function licensed(folder: string): Licensed {
  const said = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const file = readdirSync(folder).find((name) => FILE.test(name));
  const text = file === undefined ? null : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  const owners = [...(text ?? '').matchAll(OWNER)].map(([, owner = '']) => owner.trim());
  return {
    name: said.name,
    version: said.version,
    license: said.license ?? SAID_OTHERWISE[said.name] ?? 'none',
    owners: owners.length > 0 ? owners : [said.author ?? said.name],
    words: text?.replaceAll(OWNER, '').replaceAll(TITLE, '').trim() ?? null,
  };
}

/** All packages with their owners, below those of one licence its words, once for each form that they have. */
export function thirdParty(packages: readonly Licensed[]): string {
  const forms = new Map<string, { words: string; holders: Set<string> }>();
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const first = (license: string) => sorted.find((one) => one.license === license && one.words !== null)?.words;
  for (const { name, version, license, owners, words } of sorted) {
    const text = words ?? first(license) ?? null;
    if (text === null) throw new Error(`${name} has no copy of its licence, ${license}`);
    const key = `${license} ${text.replace(/[^a-z0-9]+/giu, '').toLowerCase()}`;
    const form = forms.get(key) ?? { words: text, holders: new Set() };
    form.holders.add(`${name} ${version} (${license}): ${owners.join('; ')}`);
    forms.set(key, form);
  }
  const parts = [...forms.values()].map(({ words, holders }) => `${[...holders].join('\n')}\n\n${words}\n`);
  return [`This bundle holds code of these packages.\n`, ...parts].join(`\n${RULE}\n\n`);
}
