/** The table of changes whose verdicts stand in `tests/fixtures/verdicts`. */

import { scaffold } from '#lib/outline/scaffold.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import {
  OUTLINE as DISTRICT_OUTLINE,
  UNITS as DISTRICT_UNITS,
  report as districtReport,
  PLAIN,
} from '../../campaign/district.ts';
import { fixture, goodReport, goodRepository } from '../../helpers/fixtures.ts';
import { png } from '../../helpers/pictures.ts';
import { type ChangeCase, edited, OUTLINE, report, WARD } from './change.ts';

const GOOD = goodRepository();
export const OFFICE = 'reports/nam-2023/binh-an/so-mot.md';
const UNITS = fixture('units.csv');
/** A repository with code, whose tests a change may have to wait for. */
const PROGRAM = { 'scripts/decuong.ts': '' };

/** Another campaign after the same outline. */
const laterOutline = fixture('outline.md').replaceAll('2023', '2024');

/** A report of it, with a number of the year before. */
const laterReport = goodReport().replaceAll('2023', '2024').replace('2024-12-10', '2023-12-20');

/** A district and two communes below it, whose sum its own figure is. */
const DISTRICT = {
  'decuong.yaml': `${GOOD['decuong.yaml']}`,
  'reports/units.csv': DISTRICT_UNITS,
  'outlines/c/outline.md': DISTRICT_OUTLINE,
  'reports/c/t/h.md': districtReport({ ...PLAIN, all: '5' }),
  'reports/c/t/h/x.md': child('2'),
  'reports/c/t/h/y.md': child('3'),
};

function child(all: string): string {
  return districtReport({ ...PLAIN, all }).replace('-BC/HU', '-BC/ĐU');
}

function emptyReport(): string {
  const repository = new Repository(new Memory(GOOD));
  const { register } = repository.register();
  const unit = register.units.get(unitId('binh-an/phuong-mot'));
  const outline = repository.outline(campaignId('nam-2023'))?.outline;
  if (!unit || !outline) throw new Error('The good repository has no ward');
  return scaffold(outline, unit, register);
}

/** A report with the mends that `check --fix` makes: a number of a heading, and a title. */
export const MENDABLE = [
  ['### 1. Quán triệt, tuyên truyền', '### 2. Quán triệt, tuyên truyền'],
  ['## VI. KIẾN NGHỊ', '## VI. KIẾN NGHI'],
] as const;

const inFolder = (files: Readonly<Record<string, string | Uint8Array>>) =>
  Object.fromEntries(Object.entries(files).map(([file, content]) => [`kho/${file}`, content]));

export const CASES: Readonly<Record<string, ChangeCase>> = {
  'good-report': { before: GOOD, change: { [WARD]: report(['1.250', '1.350']) } },
  'one-defect': { before: GOOD, change: { [WARD]: report(['1.250', '1,350.5']) } },
  'defects-elsewhere': {
    before: { ...GOOD, [OFFICE]: report(['1.250', '1,350.5'], ['| 6 |', '| |']) },
    change: { [WARD]: report(['1.250', '1.350']) },
  },
  rename: { before: GOOD, change: { [WARD]: null, [OFFICE]: report(['đều.', 'đều đặn.']) } },
  deletion: { before: GOOD, change: { [WARD]: null } },
  draft: { before: GOOD, change: { [WARD]: report(['number:', 'draft: true\nnumber:'], ['1.250', '1,350.5']) } },
  'fresh-scaffold': { before: { ...GOOD, [WARD]: 'x' }, change: { [WARD]: emptyReport() } },
  'outline-amended': {
    before: {
      ...GOOD,
      [OFFICE]: report(['## VI. KIẾN NGHỊ\n\nĐề nghị tỉnh sớm ban hành hướng dẫn mới.\n', '']),
      'outlines/nam-2024/outline.md': laterOutline,
    },
    change: {
      [OUTLINE]: edited(
        fixture('outline.md'),
        ['version: 1', 'version: 2'],
        ['levels: [base]\n', 'optional: true\nlevels: [base]\n'],
        ['### 3. Sơ kết, tổng kết\n\n```yaml\noptional: true\n', '### 3. Sơ kết, tổng kết\n\n```yaml\nwords: 5\n'],
      ),
    },
  },
  'outline-relaxed': {
    before: { ...GOOD, [WARD]: report(['## VI. KIẾN NGHỊ\n\nĐề nghị tỉnh sớm ban hành hướng dẫn mới.\n', '']) },
    change: { [OUTLINE]: edited(fixture('outline.md'), ['levels: [base]\n', 'optional: true\nlevels: [base]\n']) },
  },
  'register-changed': {
    before: GOOD,
    change: { 'reports/units.csv': edited(UNITS, ['binh-an/phuong-mot,', 'binh-an/phuong-hai,']) },
  },
  'register-gone': { before: GOOD, change: { 'reports/units.csv': null, [WARD]: null } },
  'maintainers-named': {
    before: GOOD,
    change: { 'decuong.yaml': 'maintainers: "@to-chuc/quan-tri"\nexamples: [nam-2032]\n' },
  },
  'team-named': {
    before: GOOD,
    change: { 'reports/units.csv': edited(UNITS, ['Phường Một,BCĐ,', 'Phường Một,BCĐ,@to-chuc/phuong-mot']) },
  },
  secret: {
    before: GOOD,
    change: {
      [WARD]: report(['cán bộ nhiệt tình', 'liên hệ 0987654321'], ...MENDABLE, [
        '## IV. ĐÁNH GIÁ CHUNG',
        'TỐI MẬT\n\n## IV. ĐÁNH GIÁ CHUNG',
      ]),
      'ghi-chu.txt': 'gọi 0912345678\n',
    },
  },
  'code-only': {
    before: { ...GOOD, ...PROGRAM },
    change: { 'scripts/a.ts': 'const a = 1;\n', 'reports/README.md': 'a\n' },
  },
  'suggestions-in-diff-and-outside': {
    before: { ...GOOD, [WARD]: report(...MENDABLE) },
    change: { [WARD]: report(...MENDABLE, ['tới toàn thể đảng viên', 'tới toàn thể cán bộ, đảng viên']) },
  },
  'in-a-folder': {
    before: { ...inFolder(GOOD), ...PROGRAM },
    change: { [`kho/${WARD}`]: report(['1.250', '1,350.5'], ...MENDABLE), 'README.md': 'a\n' },
    folder: 'kho',
  },
  'strange-files': {
    before: GOOD,
    change: {
      'reports/nam-2023/binh-an/phuong-mott.md': goodReport(),
      ['reports/nam-2023/binh-an/sở-một.md'.normalize('NFD')]: goodReport(),
      'reports/lac.md': goodReport(),
      'reports/Năm 2023/binh-an/so-mot.md': goodReport(),
      'reports/nam-2023/binh-an/bang.docx': 'PK',
      'outlines/nam-2025/letter.md': 'Không có đề cương.\n',
      [WARD]: `\uFEFF${report(['1.250', '1.350'])}`.replaceAll('\n', '\r\n'),
    },
  },
  'number-taken': {
    before: {
      ...GOOD,
      [WARD]: report(['15-BC/BCĐ', '14-BC/BCĐ']),
      'outlines/nam-2024/outline.md': laterOutline,
      'reports/nam-2024/binh-an/phuong-mot.md': laterReport,
    },
    change: { [WARD]: goodReport() },
  },
  'child-deleted': { before: DISTRICT, change: { 'reports/c/t/h/y.md': null } },
  'child-changed': { before: DISTRICT, change: { 'reports/c/t/h/y.md': child('4') } },
  'picture-gone': {
    before: {
      ...GOOD,
      'reports/nam-2023/hinh/a.png': png(10, 10),
      [WARD]: report(['đời sống Nhân dân ổn định', 'đời sống ![Chợ mới](../hinh/a.png) ổn định']),
    },
    change: { 'reports/nam-2023/hinh/a.png': null },
  },
};
