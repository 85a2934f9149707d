/** A province with one district and two communes; its outline has a figure for each way in which superiors stand to those below. */
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import { temporaryRepository } from '../helpers/repository.ts';

export const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh,province,party,,Tỉnh ủy,Tỉnh,TU,,,,
t/h,Huyện H,district,district,,Huyện ủy H,H,HU,,,,
t/h/x,Xã X,base,commune,,Đảng ủy X,X,ĐU,,,,
t/h/y,Xã Y,base,commune,,Đảng ủy Y,Y,ĐU,,,,
`;

export const OUTLINE = `---
title: Kết quả
version: 1
issuer: t
basis: Kế hoạch số 12-KH/TU ngày 10/01/2023
period: 2023-01-01/2023-06-30
profile: party-2018
type: BC
levels: { province: {}, district: {}, base: {} }
---

# Kết quả

## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: all, name: Tổng số, unit: việc, own: equals }
  - { id: done, name: Đã làm, unit: việc, own: equals, optional: true }
  - { id: rate, name: Tỷ lệ, type: percent, of: [done, all], optional: true }
  - { id: rules, name: Có quy chế, type: yes-no }
  - { id: money, name: Kinh phí, unit: đồng, type: money, own: equals, optional: true }
  - { id: papers, name: Số văn bản, unit: văn bản, optional: true }
  - { id: visits, name: Số cuộc kiểm tra, unit: cuộc, optional: true, own: free }
\`\`\`

## II. TỪNG NĂM

\`\`\`yaml
terms: { min: 1, max: 2 }
figures:
  - { id: met, name: Số cuộc họp, unit: cuộc, own: equals, optional: true }
  - { id: here, name: Họp tại chỗ, unit: cuộc, own: equals, optional: true }
  - { id: both, name: Tổng số cuộc, unit: cuộc, own: equals, optional: true, sum-of: [met, here] }
\`\`\`
`;

/** Values of figures by their ids, as they are written. */
export type Values = Readonly<Record<string, string>>;

const ROWS = [
  ['all', 'Tổng số | việc'],
  ['done', 'Đã làm | việc'],
  ['rate', 'Tỷ lệ | %'],
  ['rules', 'Có quy chế |'],
  ['money', 'Kinh phí | đồng'],
  ['papers', 'Số văn bản | văn bản'],
  ['visits', 'Số cuộc kiểm tra | cuộc'],
] as const;
const TERM_ROWS = [
  ['met', 'Số cuộc họp | cuộc'],
  ['here', 'Họp tại chỗ | cuộc'],
  ['both', 'Tổng số cuộc | cuộc'],
] as const;

/** A report from the values of its figures; the first figure stands in line 13. */
export function report(values: Values, more = ''): string {
  const table = (rows: readonly (readonly [string, string])[], column: string) => {
    const lines = rows.flatMap(([id, label]) => (values[id] === undefined ? [] : [`| ${label} | ${values[id]} |`]));
    return [`| Chỉ tiêu | Đơn vị tính | ${column} |`, '|---|---|---:|', ...lines].join('\n');
  };
  return `---\nnumber: -BC/HU\ndate: 2023-06-01\n${more}signer: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n${table(ROWS, 'Số liệu')}\n\n## II. TỪNG NĂM\n\n${table(TERM_ROWS, '2023')}\n`;
}

/** What every report must give. */
export const PLAIN = { all: '0', rules: 'Có', met: '0' };

/** A report of a district whose rows of the first table all have a note. */
export function explained(values: Values, note: string): string {
  return report({ ...PLAIN, ...values }).replace(/(?<=## I\. SỐ LIỆU\n\n)(?:\|.*\n)+/u, (table) =>
    table
      .trimEnd()
      .split('\n')
      .map((line, index) => `${line}${[' Ghi chú |', '---|'][index] ?? ` ${note} |`}\n`)
      .join(''),
  );
}

/** Reports by unit: their values, or whole. */
export type Reports = Readonly<Record<string, Values | string>>;

/** A folder with the reports; returns its path. */
export function repository(reports: Reports, moreUnits = ''): string {
  const files = Object.entries(reports).map(([unit, values]) => [
    `reports/c/${unit}.md`,
    typeof values === 'string'
      ? values
      : report({ ...PLAIN, ...values }).replace(
          '-BC/HU',
          unit.split('/').length > 2 ? '-BC/ĐU' : unit === 't' ? '-BC/TU' : '-BC/HU',
        ),
  ]);
  return temporaryRepository({
    'reports/units.csv': UNITS + moreUnits,
    'outlines/c/outline.md': OUTLINE,
    ...Object.fromEntries(files),
  });
}

/** What `check` says of some reports: of all, or of the files given; where others have changed, in these. */
export function check(
  reports: Reports,
  {
    given = [],
    changed,
    moreUnits,
  }: { readonly given?: readonly string[]; readonly changed?: readonly string[]; readonly moreUnits?: string } = {},
): readonly string[] {
  return checkFiles({
    repository: new Repository(new Disk(repository(reports, moreUnits))),
    given,
    change: changed && { files: new Set(changed), gone: [], before: () => null },
  }).messages.map(
    ({ file, line, column, rule, severity, message }) => `${file}:${line}:${column} ${severity} ${rule} ${message}`,
  );
}

export const NOTE = 'hoặc ghi lý do vào cột “Ghi chú” của hàng này';
export const MEND = `hãy sửa số này, hoặc đề nghị đơn vị nào sai sửa báo cáo của mình, ${NOTE}`;
export const EQUAL = 'trong khi hai số phải bằng nhau';
export const DIFFERENT = `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H là 6, mà cộng từ 2 báo cáo cấp dưới là 5 (Xã X 2; Xã Y 3): hơn 1, ${EQUAL}; ${MEND}`;
export const INCOMPLETE = `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H là 6, mà cộng từ 1 báo cáo cấp dưới là 2 (Xã X 2): hơn 4, ${EQUAL}; chưa có số của Xã Y, chênh lệch có thể do đó; hãy kiểm tra lại khi đủ số liệu, ${NOTE}`;

export const H = { 't/h': { all: '6' } };
export const X = { 't/h/x': { all: '2' } };
export const Y = { 't/h/y': { all: '3' } };
