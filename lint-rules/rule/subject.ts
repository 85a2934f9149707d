/** What a checked file is: read once per file, whatever the number of rules. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Documents } from '#lib/citations/documents.ts';
import type { Period } from '#lib/date.ts';
import { Prose } from '#lib/markdown/prose.ts';
import { type ParsedLetter, parseLetter } from '#lib/outline/letter.ts';
import { type Outline, type ParsedOutline, parseOutline } from '#lib/outline/outline.ts';
import { campaignOfLetter, campaignOfOutline, reportOfPath } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { parentId, REGISTER_FILE, type Register } from '#lib/register/register.ts';
import { bindOutline } from '#lib/report/bind-outline.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { parseReport, type Report } from '#lib/report/report.ts';
import { Repository } from '#lib/repository/repository.ts';

/** What rules about words know of outlines and reports alike. */
interface ProseSubject {
  readonly prose: Prose;
  /** The official documents that may be cited. */
  readonly documents: Documents;
  /** Địa danh of the unit that writes and of those above it. */
  readonly places: readonly string[];
  /** The period that is reported on; null where it is not known. */
  readonly period: Period | null;
}

export interface OutlineSubject extends ProseSubject {
  readonly type: 'outline';
  readonly parsed: ParsedOutline;
  readonly register: Register;
  hasCampaign(campaign: string): boolean;
}

export interface ReportSubject extends ProseSubject {
  readonly type: 'report';
  readonly report: Report;
  /** The outline of its campaign; `none` where there is none, `unusable` where it has defects. */
  readonly outline: 'none' | 'unusable' | Outline;
  /** Null without an outline that can be used. */
  readonly bound: BoundReport | null;
}

/** The letter that issues an outline. */
export interface LetterSubject extends ProseSubject {
  readonly type: 'letter';
  readonly parsed: ParsedLetter;
}

/** What has words that rules read. */
export type WrittenSubject = OutlineSubject | ReportSubject | LetterSubject;
export type Subject = WrittenSubject | { readonly type: 'other' };

const OTHER: Subject = { type: 'other' };

/** What `file` (relative to the root) is, given its text and its tree. */
export function readSubject(repository: Repository, file: string, text: string, tree: Root): Subject {
  const campaign = campaignOfOutline(file);
  const { register } = repository.register();
  const { documents } = repository.documents();
  const lettered = campaignOfLetter(file);
  if (lettered !== null) {
    const parsed = parseLetter(lettered, text, tree, register);
    const places = placesOf(register, parsed.letter?.frontMatter.issuer);
    return { type: 'letter', prose: new Prose(text, tree), documents, places, period: null, parsed };
  }
  if (campaign !== null) {
    const parsed = parseOutline(file, campaign, text, tree);
    const { issuer, period = null } = parsed.outline?.frontMatter ?? {};
    const known = { prose: new Prose(text, tree), documents, places: placesOf(register, issuer), period } as const;
    return { type: 'outline', ...known, parsed, register, hasCampaign: (id) => repository.hasCampaign(id) };
  }
  const place = reportOfPath(file);
  if (!place) return OTHER;
  const parsed = repository.outline(place.campaign);
  const report = parseReport(file, place.campaign, place.unit, text, tree);
  const prose = new Prose(text, tree, [...report.blocks.values()].flat());
  const known = { type: 'report', prose, documents, places: placesOf(register, place.unit), report } as const;
  // A report cannot be held to an outline that is wrong itself: its defects are told once, not in every report.
  if (!parsed?.outline || hasErrors(parsed.problems))
    return { ...known, period: null, outline: parsed ? 'unusable' : 'none', bound: null };
  const bound = bindOutline(parsed.outline, report, register.units.get(place.unit) ?? null);
  return { ...known, period: parsed.outline.frontMatter.period, outline: parsed.outline, bound };
}

function placesOf({ units }: Register, unit: string | undefined): readonly string[] {
  const places = new Set<string>();
  for (let id = unit ?? null; id !== null; id = parentId(id)) places.add(units.get(id)?.place ?? '');
  return [...places].filter(Boolean);
}

const subjects = new WeakMap<VFile, Subject>();

/** The subject of a file that remark lints, in whatever folder it runs. */
export function subjectOf(tree: Root, file: VFile): Subject {
  const known = subjects.get(file);
  if (known) return known;
  const absolute = file.path ? resolve(file.cwd, file.path) : null;
  const root = absolute === null ? null : rootOf(absolute, file.cwd);
  const repository = root === null ? null : openRepository(root);
  const path = absolute !== null && root !== null ? relative(root, absolute).split(sep).join('/') : '';
  const subject = repository ? readSubject(repository, path, String(file), tree) : OTHER;
  subjects.set(file, subject);
  return subject;
}

/** The folder that holds the register for a file: the working folder, or one above the file. */
function rootOf(absolute: string, cwd: string): string | null {
  const fromCwd = relative(cwd, absolute);
  if (!isAbsolute(fromCwd) && /^(?:reports|outlines)[\\/]/u.test(fromCwd)) return cwd;
  const parts = absolute.split(sep);
  for (let index = parts.length - 2; index > 0; index--) {
    if (parts[index] !== 'reports' && parts[index] !== 'outlines') continue;
    const root = parts.slice(0, index).join(sep) || sep;
    if (existsSync(join(root, REGISTER_FILE))) return root;
  }
  return null;
}

const repositories = new Map<string, Repository>();

function openRepository(root: string): Repository | null {
  const known = repositories.get(root);
  if (known) return known;
  if (!existsSync(join(root, REGISTER_FILE))) return null;
  const repository = new Repository(root);
  repositories.set(root, repository);
  return repository;
}
