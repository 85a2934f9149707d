/** What a linted file is: read once per file, whatever the number of rules. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { type BoundReport, bindOutline } from '#lib/bind-outline.ts';
import { type Outline, type ParsedOutline, parseOutline } from '#lib/outline.ts';
import { campaignOfOutline, reportOfPath } from '#lib/paths.ts';
import type { Register } from '#lib/register.ts';
import { parseReport, type Report } from '#lib/report.ts';
import { Repository } from '#lib/repository.ts';

export type Subject =
  | { readonly type: 'outline'; readonly parsed: ParsedOutline; readonly register: Register }
  | { readonly type: 'report'; readonly report: Report; readonly outline: 'none' | 'unusable' | Outline; readonly bound: BoundReport | null }
  | { readonly type: 'other' };

const OTHER: Subject = { type: 'other' };
const subjects = new WeakMap<VFile, Subject>();
const repositories = new Map<string, Repository | null>();

/** What `file`, parsed to `tree`, is in the repository it stands in. */
export function subjectOf(tree: Root, file: VFile): Subject {
  const known = subjects.get(file);
  if (known) return known;
  const subject = readSubject(tree, file);
  subjects.set(file, subject);
  return subject;
}

function readSubject(tree: Root, file: VFile): Subject {
  if (!file.path) return OTHER;
  const absolute = resolve(file.cwd, file.path);
  const root = rootOf(absolute, file.cwd);
  const repository = root === null ? null : openRepository(root);
  if (root === null || !repository) return OTHER;
  const path = relative(root, absolute).split(sep).join('/');
  const campaign = campaignOfOutline(path);
  const { register } = repository.register();
  if (campaign !== null) return { type: 'outline', parsed: parseOutline(path, campaign, String(file), tree), register };
  const place = reportOfPath(path);
  if (!place) return OTHER;
  const parsed = repository.outline(place.campaign);
  const report = parseReport(path, place.campaign, place.unit, String(file), tree);
  if (!parsed?.outline) return { type: 'report', report, outline: parsed ? 'unusable' : 'none', bound: null };
  const bound = bindOutline(parsed.outline, report, register.units.get(place.unit) ?? null);
  return { type: 'report', report, outline: parsed.outline, bound };
}

/** The folder that holds `reports/units.csv` for a file: the working folder, or one above the file. */
function rootOf(absolute: string, cwd: string): string | null {
  const fromCwd = relative(cwd, absolute);
  if (!fromCwd.startsWith('..') && !isAbsolute(fromCwd) && /^(?:reports|outlines)[\\/]/u.test(fromCwd)) return cwd;
  const parts = absolute.split(sep);
  for (let index = parts.length - 2; index > 0; index--) {
    if (parts[index] !== 'reports' && parts[index] !== 'outlines') continue;
    const root = parts.slice(0, index).join(sep) || sep;
    if (existsSync(join(root, 'reports', 'units.csv'))) return root;
  }
  return null;
}

function openRepository(root: string): Repository | null {
  const known = repositories.get(root);
  if (known !== undefined) return known;
  const repository = existsSync(join(root, 'reports', 'units.csv')) ? new Repository(root) : null;
  repositories.set(root, repository);
  return repository;
}
