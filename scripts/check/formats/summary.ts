/** What is left to do in files, at the end of what was told of them. */
import { hasErrors } from '#lib/problem.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import { sectionName } from '../by-section.ts';
import type { Parts } from '../parts.ts';
import type { Placed } from './folded.ts';

/** The messages of a file, each in its section, and how many lines told them. */
export interface Told {
  readonly file: string;
  readonly parts: Parts;
  readonly messages: readonly Placed[];
  readonly lines: number;
}

const LONGEST_TITLE = 90;

/** One line a file; of a single one also a line a section, in its author's order, where that is shorter than what was told. */
export function summaryLines(files: readonly Told[]): readonly string[] {
  const [only, other] = files;
  const rows = only && !other ? sectionRows(only) : [];
  return files.flatMap((told) => [fileLine(told), ...rows]);
}

/** `reports/…/le-chan.md: còn 3 mục (4 lỗi, 12 chỗ chưa điền, 1 lưu ý)` */
function fileLine(told: Told): string {
  return `${told.file}: ${stateText(told)} (${tally(told.messages)})`;
}

function stateText({ parts, messages }: Told): string {
  const errors = messages.filter(({ one }) => one.severity === 'error');
  const left = new Set((parts.isDraft ? messages : errors).map(({ section }) => section)).size;
  if (!hasErrors(messages.map(({ one }) => one)))
    return parts.isDraft ? `bản dự thảo, còn ${left} mục` : parts.isReport ? 'đủ để nộp' : 'không có lỗi';
  return `còn ${left} mục`;
}

/** The sections in which more is wrong than that they are unfilled, then how many others there are. */
function sectionRows({ messages, lines }: Told): readonly string[] {
  const sections = new Map<string, Placed[]>();
  for (const one of messages) sections.set(one.section, [...(sections.get(one.section) ?? []), one]);
  if (sections.size >= lines) return [];
  const told = [...sections].filter(([, some]) => !some.every(({ isBlank }) => isBlank));
  const unfilled = sections.size - told.length;
  return [
    ...told.map(([section, some]) => `  ${shorten(sectionName(section), LONGEST_TITLE)}: ${tally(some)}`),
    ...(unfilled > 0 ? [`  ${unfilled} mục chỉ còn chỗ chưa điền`] : []),
  ];
}

/** `3 lỗi, 31 chỗ chưa điền, 2 lưu ý` */
function tally(messages: readonly Placed[]): string {
  const told = messages.filter(({ isBlank }) => !isBlank);
  const errors = told.filter(({ one }) => one.severity === 'error').length;
  const parts: readonly (readonly [number, string])[] = [
    [errors, 'lỗi'],
    [messages.length - told.length, 'chỗ chưa điền'],
    [told.length - errors, 'lưu ý'],
  ];
  return parts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : [])).join(', ');
}
