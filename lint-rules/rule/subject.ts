/** What a checked file is: read once per file, whatever the number of rules. */
import type { Root } from 'mdast';
import type { Documents } from '#lib/citations/documents.ts';
import type { Period } from '#lib/date-schema.ts';
import { Prose } from '#lib/markdown/prose.ts';
import type { FoundSlip } from '#lib/markdown/slips/reading.ts';
import { type ParsedLetter, parseLetter } from '#lib/outline/letter.ts';
import { type Outline, parseOutline, type ReadOutline } from '#lib/outline/outline.ts';
import { isRequired } from '#lib/outline/required.ts';
import { type CampaignId, campaignOfLetter, campaignOfOutline, outlineFile, reportOfPath } from '#lib/paths.ts';
import type { Contacts } from '#lib/privacy/contacts.ts';
import { hasErrors } from '#lib/problem.ts';
import { placesOf } from '#lib/register/places.ts';
import type { Register } from '#lib/register/register.ts';
import { bindOutline } from '#lib/report/bind-outline.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { readMeant } from '#lib/report/meant.ts';
import { parseReport, type Report } from '#lib/report/report.ts';
import { earlierIds } from '#lib/repository/earlier-ids.ts';
import type { LinkFault } from '#lib/repository/links.ts';
import { faultOf, type PictureFault } from '#lib/repository/pictures.ts';
import type { Repository } from '#lib/repository/repository.ts';

/** Tells of the picture at an address why it cannot be shown; null where it can. */
export type PictureFaults = (url: string) => PictureFault | null;

/** What rules about words know of outlines and reports alike. */
interface ProseSubject {
  readonly prose: Prose;
  /** The official documents that may be cited. */
  readonly documents: Documents;
  /** The offices' own telephones and accounts. */
  readonly contacts: Contacts;
  /** Địa danh of the unit that writes and of those above it. */
  readonly places: readonly string[];
  /** The period that is reported on; null where it is not known. */
  readonly period: Period | null;
  /** Why the picture at an address as the text gives it cannot be shown; null where it can. */
  readonly pictureFault: PictureFaults;
  /** Why a link to an address as the text gives it leads nowhere; null where it leads somewhere. */
  readonly linkFault: (url: string) => LinkFault | null;
}

/** An outline, with what it is judged against. */
export interface OutlineSubject extends ProseSubject {
  readonly type: 'outline';
  readonly parsed: ReadOutline;
  readonly register: Register;
  hasCampaign(campaign: CampaignId): boolean;
}

/** A report, bound to its outline where it has one. */
export interface ReportSubject extends ProseSubject {
  readonly type: 'report';
  /** As its author meant it, with the places of the file. */
  readonly report: Report;
  readonly register: Register;
  /** What kept the file from saying so. */
  readonly slips: readonly FoundSlip[];
  /** The outline of its campaign; `none` where there is none, `unusable` where it has defects. */
  readonly outline: 'none' | 'unusable' | Outline;
  /** Null without an outline that can be used. */
  readonly bound: BoundReport | null;
}

/** The letter that issues an outline. */
interface LetterSubject extends ProseSubject {
  readonly type: 'letter';
  readonly parsed: ParsedLetter;
  /** Whether there is an outline, good or bad, that it issues. */
  readonly hasOutline: boolean;
}

/** What has words that rules read. */
export type WrittenSubject = OutlineSubject | ReportSubject | LetterSubject;

/** What a checked file is to the rules. */
export type Subject = WrittenSubject | { readonly type: 'other' };

/** A file that no rule reads. */
export const OTHER: Subject = { type: 'other' };

/** What `file` (relative to the root) is, given its text and its tree; it shows the pictures of the repository, or others. */
export function readSubject(
  repository: Repository,
  file: string,
  text: string,
  tree: Root,
  pictureFault: PictureFaults = (url) => faultOf(repository.picture(file, url)),
): Subject {
  const campaign = campaignOfOutline(file);
  const { register } = repository.register();
  const { contacts } = register;
  const { documents } = repository.documents();
  const linkFault = (url: string) => repository.linkFault(file, url);
  const lettered = campaignOfLetter(file);
  if (lettered !== null) {
    const parsed = parseLetter(lettered, text, tree, register);
    const places = placesOf(register, parsed.letter?.frontMatter.issuer);
    const hasOutline = repository.read(outlineFile(lettered)) !== null;
    const known = {
      prose: new Prose(text, parsed.root),
      documents,
      contacts,
      places,
      period: null,
      pictureFault,
      linkFault,
    } as const;
    return { type: 'letter', ...known, parsed, hasOutline };
  }
  if (campaign !== null) {
    const parsed = parseOutline(file, campaign, text, tree, earlierIds(repository, campaign));
    const { issuer, period = null } = parsed.outline?.frontMatter ?? {};
    const places = placesOf(register, issuer);
    const known = {
      prose: new Prose(text, parsed.root),
      documents,
      contacts,
      places,
      period,
      pictureFault,
      linkFault,
    } as const;
    const held = repository.registerFor(campaign);
    return { type: 'outline', ...known, parsed, register: held, hasCampaign: (id) => repository.hasCampaign(id) };
  }
  const place = reportOfPath(file);
  if (!place) return OTHER;
  const parsed = repository.outline(place.campaign);
  const outline = parsed?.outline && !hasErrors(parsed.problems) ? parsed.outline : null;
  const unit = register.units.get(place.unit) ?? null;
  const { root, slips: all } = readMeant(text, tree, outline, (section) => isRequired(section, unit));
  const report = parseReport(file, place.campaign, place.unit, text, root);
  const { prose } = report;
  // Marks of front matter that stands in a wrong place, and of parts that are to be deleted, are told with that.
  const [first] = report.root.children;
  const body = first?.type === 'yaml' ? (first.position?.end.offset ?? 0) : 0;
  const slips = all.filter(
    ({
      place: {
        start: { offset = 0 },
      },
    }) => offset >= body && !report.paperParts.some(({ start, end }) => offset >= start && offset < end),
  );
  const places = placesOf(register, place.unit);
  const known = {
    type: 'report',
    prose,
    documents,
    contacts,
    places,
    pictureFault,
    linkFault,
    report,
    register,
    slips,
  } as const;
  // A report cannot be held to an outline that is wrong itself: its defects are told once, not in every report.
  if (!outline) return { ...known, period: null, outline: parsed ? 'unusable' : 'none', bound: null };
  return { ...known, period: outline.frontMatter.period, outline, bound: bindOutline(outline, report, unit) };
}
