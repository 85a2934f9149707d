/** The verdict of a campaign's opening: scaffolds of all who owe, each as blank as the next. */

import type { Verdict, VerdictFile } from '../../../scripts/forge/verdict/verdict.ts';
import { day } from '../../../scripts/lib/date.ts';

/** As many blanks as a real scaffold has. */
const BLANKS = 72;

const campaign = { id: 'binh-an-2026', title: 'Báo cáo công tác dân chủ ở cơ sở năm 2026' };

/** `count` scaffolds in one change. */
export function opening(count: number): Verdict {
  return {
    format: 1,
    head: 'b'.repeat(40),
    base: 'a'.repeat(40),
    asOf: day('2026-11-02'),
    phase: 'check',
    files: Array.from({ length: count }, (_, at) => scaffoldOf(at + 1)),
    secrets: [],
    elsewhere: { files: 0, errors: 0, warnings: 0 },
    codeowners: null,
    touchesCode: false,
  };
}

function scaffoldOf(number: number): VerdictFile {
  const id = `binh-an/xa-${String(number).padStart(4, '0')}`;
  return {
    file: `reports/${campaign.id}/${id}.md`,
    renamedFrom: null,
    kind: 'report',
    change: 'added',
    state: 'unfilled',
    campaign,
    unit: { id, name: `Xã số ${number}`, level: 'commune' },
    outline: { held: 1, newest: 1 },
    before: day('2026-12-15'),
    team: `@binh-an/xa-${number}`,
    messages: Array.from({ length: BLANKS }, (_, at) => ({
      line: at + 3,
      column: 1,
      endLine: at + 3,
      endColumn: 2,
      rule: 'placeholder',
      severity: 'warning',
      message: 'Chỗ trống “…” chưa điền; hãy thay bằng nội dung, hoặc bỏ đi nếu không có',
      url: 'https://forge.example/#placeholder',
      section: `${Math.floor(at / 6) + 1}. Kết quả`,
      isBlank: true,
    })),
    suggestions: [],
    figures: [],
    differences: [],
    totals: [],
    document: null,
    redline: null,
  };
}
