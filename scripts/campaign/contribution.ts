/** Which reports count: the one answer that totals, comparisons, status and scaffolds share. */
import { isExpected } from '#lib/outline/expected.ts';
import type { Unit } from '#lib/register/register.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import type { CheckedFile } from '../check/check-file.ts';

/** A report that counts is of a unit that the register has. */
export type CountedReport = BoundReport & { readonly unit: Unit };

/** The report where it counts: without errors of its own, no draft, of a unit that exists, owes it and is not waived. */
export function contributionOf({ subject }: CheckedFile, isWrong: boolean): CountedReport | null {
  const bound = subject.type === 'report' ? subject.bound : null;
  const { unit = null } = bound ?? {};
  if (!bound || !unit || isWrong || bound.report.frontMatter?.draft !== false) return null;
  return isExpected(unit, bound.outline) ? { ...bound, unit } : null;
}
