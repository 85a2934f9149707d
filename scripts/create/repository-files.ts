/** All files of a new repository, as data: nothing in them changes with the tool but its version and the commit of its workflows. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { DOCUMENTS_FILE, OUTLINES, REGISTER_FILE, REPORTS } from '#lib/paths.ts';
import type { Profile } from '#lib/profiles/grammar.ts';
import { codeowners, codeownersFile } from '#lib/register/codeowners.ts';
import { parseRegister } from '#lib/register/register.ts';
import { HOME } from '../output/home.ts';
import type { ChosenTool } from './chosen-tool.ts';
import { exampleBeside } from './examples.ts';
import { template, workflows } from './templates.ts';
import type { MadeRegister } from './units/register.ts';
import type { Forge, Wishes } from './wishes.ts';

/** What a repository is made of. */
export interface Plan {
  readonly wishes: Pick<Wishes, 'profile' | 'forge' | 'maintainers' | 'homepage' | 'examples'>;
  readonly register: MadeRegister;
  readonly tool: ChosenTool;
  /** The year that the first outline is about. */
  readonly year: number;
}

/** The first campaign, of one year. */
export function firstCampaign(year: number): string {
  return `dan-chu-co-so-${year}`;
}

const LEADS: Readonly<Record<Profile, string>> = {
  'party-2018': 'party',
  'party-2026': 'party',
  state: 'state',
  union: 'union',
};

/** The files by path. */
export function repositoryFiles({ wishes, register, tool, year }: Plan): ReadonlyMap<string, string | Uint8Array> {
  const campaign = firstCampaign(year);
  const { organisation } = register;
  const places = { 'organisation.name': organisation.name, campaign, first: register.first };
  const example = wishes.examples ? exampleBeside(register.text, organisation.id) : null;
  const documents = readFileSync(join(HOME, DOCUMENTS_FILE), 'utf8');
  return new Map<string, string | Uint8Array>([
    ['README.md', template('README.md', places)],
    ['decuong.yaml', settings(wishes, organisation.name, example?.campaign ?? null)],
    ['package.json', manifest(tool.spec)],
    ['.gitattributes', template('gitattributes')],
    ['.gitignore', template('gitignore')],
    ['.npmrc', template('npmrc')],
    ['.remarkrc.mjs', template('remarkrc.mjs')],
    [`${OUTLINES}/README.md`, template('outlines.md')],
    [DOCUMENTS_FILE, example ? documents : central(documents)],
    [`${OUTLINES}/${campaign}/outline.md`, outline(register, wishes.profile, year)],
    [`${REPORTS}/README.md`, template('reports.md')],
    [REGISTER_FILE, example?.register ?? register.text],
    ...(example?.files ?? []),
    ...(tool.tarball ? [[tool.tarball.path, tool.tarball.bytes] as const] : []),
    ...ownersFile(wishes, example?.register ?? register.text),
    ...workflowFiles(wishes.forge, tool),
  ]);
}

function settings({ maintainers, homepage, forge }: Plan['wishes'], name: string, example: string | null): string {
  const yaml = stringify(
    {
      organisation: name,
      ...(maintainers === null ? {} : { maintainers }),
      ...(homepage === null ? {} : { homepage }),
      forge,
      ...(example === null ? {} : { examples: [example] }),
    },
    { lineWidth: 0 },
  );
  return `# Cài đặt của kho: tên cơ quan, nhóm giữ kho (@to-chuc/nhom), địa chỉ kho, nơi đặt kho, các đợt chỉ để làm mẫu.\n${yaml}`;
}

function manifest(spec: string): string {
  const scripts = { decuong: 'decuong', check: 'decuong check', build: 'decuong build' };
  return `${JSON.stringify({ private: true, type: 'module', scripts, devDependencies: { decuong: spec } }, null, 2)}\n`;
}

/** The first outline: on grassroots democracy, for the levels of the register, with the words of the profile. */
function outline({ organisation, levels }: MadeRegister, profile: Profile, year: number): string {
  const [lead = '', ...guidance] = template(`outline/lead-${LEADS[profile]}.md`).trimEnd().split('\n');
  return template('outline/outline.md', {
    year: String(year),
    'next-year': String(year + 1),
    'organisation.id': organisation.id,
    profile,
    levels: levels
      .map((level) => `  ${/^[a-z]+$/u.test(level) ? level : JSON.stringify(level)}: { before: ${year}-12-05 }`)
      .join('\n'),
    addressee: JSON.stringify(organisation.issuer),
    lead: [lead, ...guidance].join('\n'),
  });
}

/** What a province, a party committee or a ministry has issued is no matter of others. */
function central(documents: string): string {
  const isLocal = (line: string) => /^[^,]*,[^,]*,[^,]*(?:\/TU|BDVTU|BCĐ|UBND)[^,]*,/u.test(line);
  return documents
    .split('\n')
    .filter((line) => !isLocal(line))
    .join('\n');
}

/** Who is asked to review follows from the register from the first day on. */
function ownersFile({ forge, maintainers }: Plan['wishes'], register: string): readonly (readonly [string, string])[] {
  if (forge === 'none') return [];
  return [[codeownersFile(forge), codeowners(parseRegister(register).register, maintainers ?? '', forge)]];
}

const FOLDERS: Readonly<Record<Forge, string>> = {
  github: '.github/workflows/',
  forgejo: '.forgejo/workflows/',
  gitlab: '.',
  none: '',
};

function workflowFiles(forge: Forge, { repository, commit }: ChosenTool): readonly (readonly [string, string])[] {
  if (forge === 'none' || commit === null) return [];
  const texts = workflows(forge, { repository, commit });
  return [...texts].map(([name, text]) => [`${FOLDERS[forge]}${name}`, text] as const);
}
