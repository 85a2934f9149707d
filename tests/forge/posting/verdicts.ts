/** Verdicts for tests: of one report, good or with one slip that is mended for sure. */
import { daySchema } from '#lib/date-schema.ts';
import type { Verdict, VerdictFile } from '../../../scripts/forge/verdict/verdict.ts';

export const FILE = 'reports/hai-phong-2023-h1/hai-phong/le-chan.md';

const SLIP = {
  line: 12,
  column: 1,
  endLine: 12,
  endColumn: 9,
  rule: 'section-number',
  severity: 'error' as const,
  message: 'Số của mục sai: có `III.`, cần `II.`',
  url: 'lint-rules/README.md#section-number',
  section: 'II. Kết quả',
  isBlank: false,
};

/** A report that the change touches. */
export function reportFile(some: Partial<VerdictFile> = {}): VerdictFile {
  return {
    file: FILE,
    renamedFrom: null,
    kind: 'report',
    change: 'modified',
    state: 'fine',
    campaign: null,
    unit: null,
    outline: null,
    before: null,
    team: '',
    messages: [],
    suggestions: [],
    figures: [],
    differences: [],
    totals: [],
    document: null,
    redline: null,
    ...some,
  };
}

/** The same with a slip, whose mend stands in the change. */
export function wrongFile(): VerdictFile {
  const suggestion = { startLine: 12, endLine: 12, text: '## II. KẾT QUẢ', messages: [SLIP.message], isInDiff: true };
  return reportFile({ state: 'wrong', messages: [SLIP], suggestions: [suggestion] });
}

/** A verdict on one commit. */
export function verdict(head: string, some: Partial<Verdict> = {}): Verdict {
  return {
    format: 1,
    head,
    base: 'a'.repeat(40),
    asOf: daySchema.parse('2023-06-10'),
    phase: 'check',
    files: [reportFile()],
    secrets: [],
    elsewhere: { files: 0, errors: 0, warnings: 0 },
    codeowners: null,
    touchesCode: false,
    ...some,
  };
}
