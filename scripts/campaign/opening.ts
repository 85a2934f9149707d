/** Who is to get a scaffold when a campaign is opened, and who is left out. */
import { badOutline, CannotRun, noCampaign } from '#lib/cannot-run.ts';
import { waiverOf, whyUnconcerned } from '#lib/outline/expected.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { unconcernedText } from '#lib/outline/unconcerned.ts';
import { type CampaignId, reportFile } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { isBelow, type Register, type Unit } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { formatCount } from '../status/texts.ts';

/** A scaffold that is to be written. */
interface PlannedScaffold {
  readonly unit: Unit;
  readonly file: string;
}

/** The units at and below the issuer: those that get a scaffold, and those that do not, each in the order of the register. */
export interface Opening {
  readonly planned: readonly PlannedScaffold[];
  /** They have a file already, be it a draft. */
  readonly present: readonly Unit[];
  readonly waived: readonly Unit[];
  /** No report is asked of their level. */
  readonly unasked: readonly Unit[];
  /** They are not there at the end of the period. */
  readonly absent: readonly Unit[];
}

/** The outline of a campaign that reports are to follow; refuses a campaign that there is not, naming those that there are, and a bad outline. */
export function issuedOutline(repository: Repository, campaign: CampaignId): Outline {
  const parsed = repository.outline(campaign);
  if (!parsed) {
    const names = repository.campaigns();
    const there = `Hãy viết đúng tên thư mục trong outlines/; kho đang có: ${names.join(', ')}`;
    throw new CannotRun(...noCampaign(campaign, names).lines, ...(names.length === 0 ? [] : [there]));
  }
  if (!parsed.outline || hasErrors(parsed.problems)) throw badOutline(campaign);
  return parsed.outline;
}

/** What an opening of a campaign writes. Files that are `taken` are there already, whatever the repository has. */
export function openingOf(repository: Repository, outline: Outline, taken: ReadonlySet<string> = new Set()): Opening {
  const { campaign } = outline;
  const { issuer } = outline.frontMatter;
  const there = new Set([...repository.reportFiles(campaign).files, ...taken]);
  const planned: PlannedScaffold[] = [];
  const left = { present: [] as Unit[], waived: [] as Unit[], unasked: [] as Unit[], absent: [] as Unit[] };
  for (const unit of repository.units().units.values()) {
    if (unit.id !== issuer && !isBelow(unit.id, issuer)) continue;
    const why = whyUnconcerned(unit, outline);
    const file = reportFile(campaign, unit.id);
    if (why === 'level') left.unasked.push(unit);
    else if (why !== null) left.absent.push(unit);
    else if (waiverOf(unit.id, outline) !== null) left.waived.push(unit);
    else if (there.has(file)) left.present.push(unit);
    else planned.push({ unit, file });
  }
  return { planned, ...left };
}

/** The scaffold that a unit is given when its campaign is opened. */
export function openingScaffold(repository: Repository, outline: Outline, unit: Unit): string {
  return scaffold(outline, unit, repository.units(), { isDraft: true, documents: repository.documents().documents });
}

/** What the user must know of a unit of which nobody asks the report; null where somebody does. */
export function noticeOf(unit: Unit, outline: Outline, register: Register): string | null {
  const unconcerned = unconcernedText(unit, outline, register);
  if (unconcerned) return `Lưu ý: ${unconcerned.message}.`;
  const waiver = waiverOf(unit.id, outline);
  return waiver === null ? null : `Lưu ý: ${unit.name} được miễn báo cáo đợt này (${waiver}).`;
}

const MOST_NAMES = 10;

/** Vietnamese: who is left out and why, a line each. */
export function leftOutLines({ present, waived, unasked, absent }: Opening): readonly string[] {
  const told: readonly (readonly [string, readonly Unit[]])[] = [
    ['đã có tệp báo cáo', present],
    ['được miễn báo cáo đợt này', waived],
    ['ở cấp mà đề cương không yêu cầu báo cáo', unasked],
    ['không tồn tại vào ngày cuối kỳ báo cáo', absent],
  ];
  return told.flatMap(([why, units]) =>
    units.length === 0 ? [] : [`${formatCount(units.length)} đơn vị ${why}: ${names(units)}`],
  );
}

function names(units: readonly Unit[]): string {
  const shown = units.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = units.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` và ${formatCount(more)} đơn vị nữa` : '');
}
