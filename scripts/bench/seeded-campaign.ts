/** A campaign of any size whose reports look like real ones: no two alike, the same each time. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { campaignId, outlineFile, REGISTER_FILE, reportFile, type UnitId, unitId } from '#lib/paths.ts';

/** A province and its communes, all of which report; the whole country has 34 of these. */
export const FAMILY = 98;
const CAMPAIGN = campaignId('c');
const COUNTS = 30;
const TERM_FIGURES = 4;
const TERMS = ['2015 - 2020', '2020 - 2025'];
const PARAGRAPHS = 10;

const WHO = ['Đảng ủy', 'Ủy ban nhân dân', 'Mặt trận Tổ quốc', 'Đoàn Thanh niên', 'Hội Nông dân', 'Hội Phụ nữ'];
const DID = ['tổ chức', 'phối hợp mở', 'duy trì', 'chỉ đạo các thôn mở', 'tham gia'];
const WHAT = ['cuộc họp dân', 'buổi đối thoại', 'hội nghị lấy ý kiến', 'đợt kiểm tra', 'lớp tập huấn', 'buổi tiếp dân'];
const ABOUT = [
  'để nhân dân bàn mức đóng góp làm đường, tổ chức giám sát thi công và công khai quyết toán tại nhà văn hóa',
  'về phương án bồi thường, tái định cư; ý kiến được ghi biên bản và trả lời bằng văn bản trong mười ngày',
  'về thu chi các quỹ; số tiền, người nộp, việc đã chi được niêm yết và đọc trên loa truyền thanh',
  'gắn với kiểm điểm trách nhiệm của người đứng đầu; nơi nào làm hình thức thì phải tổ chức lại',
  'để rà soát quy ước của thôn, bỏ những điều trái với quy định, bổ sung việc giữ gìn vệ sinh và trật tự',
];
const PROPOSALS = [
  'Đề nghị cấp trên bố trí kinh phí tập huấn cho cán bộ thôn',
  'Đề nghị tỉnh sớm hướng dẫn việc lấy ý kiến nhân dân qua mạng',
  'Đề nghị sửa đổi quy định về mức hỗ trợ tổ hòa giải',
  'Kiến nghị cấp trên ban hành mẫu biểu thống nhất',
];

/** Writes the register, the outline and as many reports below `root`: provinces, each followed by its communes. */
function fillCampaign(root: string, reports: number): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const ids = Array.from({ length: reports }, (_, index) => {
    const province = `t/p${Math.floor(index / FAMILY)}`;
    return unitId(index % FAMILY === 0 ? province : `${province}/x${index % FAMILY}`);
  });
  const header = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces';
  write(REGISTER_FILE, `${[header, ...[unitId('t'), ...ids].map(registerRow)].join('\n')}\n`);
  write(outlineFile(CAMPAIGN), outlineText());
  for (let first = 0; first < reports; first += FAMILY) {
    const family = ids.slice(first, first + FAMILY);
    const figures = family.map((_, at) => figuresOf(first + at));
    // A superior's figures hold those below it, with its own work on top.
    const own = figures.map((one, at) => (at === 0 ? one.map((_, place) => sum(figures, place)) : one));
    for (const [at, id] of family.entries()) write(reportFile(CAMPAIGN, id), reportText(first + at, id, own[at] ?? []));
  }
}

/** The same, committed. */
export function commitCampaign(root: string, reports: number): void {
  fillCampaign(root, reports);
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args]);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message=A');
}

function registerRow(id: UnitId): string {
  const level = ['central', 'province', 'commune'][id.split('/').length - 1];
  return `${id},Đơn vị ${id},${level},party,Cấp trên,Cơ quan,Tỉnh,ĐU,,,,`;
}

function sum(figures: readonly (readonly number[])[], place: number): number {
  return figures.reduce((all, one) => all + (one[place] ?? 0), 0);
}

/** Counts, then what is rare enough to be masked and what it is part of, then each figure of terms in each of them. */
function figuresOf(seed: number): readonly number[] {
  const random = randomFrom(seed);
  const upTo = (most: number) => Math.floor(random() ** 3 * (most + 1));
  const counts = Array.from({ length: COUNTS }, (_, at) => upTo(20 + at * at * 4));
  const found = upTo(12);
  const handled = Math.floor(random() * (found + 1));
  return [...counts, found, handled, ...Array.from({ length: TERM_FIGURES * TERMS.length }, () => upTo(300))];
}

function outlineText(): string {
  const counts = Array.from(
    { length: COUNTS },
    (_, at) => `  - { id: f${at}, name: Chỉ tiêu số ${at}, unit: việc${at < 4 ? ', key: true' : ''} }`,
  );
  const terms = Array.from(
    { length: TERM_FIGURES },
    (_, at) => `  - { id: t${at}, name: Chỉ tiêu nhiệm kỳ ${at}, unit: việc }`,
  );
  return `---
title: Kết quả
version: 1
issuer: t
basis: Kế hoạch số 12-KH/TU ngày 10/01/2023
period: 2023-01-01/2023-06-30
profile: party-2018
type: BC
levels: { province: { before: 2023-07-15 }, commune: { before: 2023-07-01 } }
---

# Kết quả

## I. SỐ LIỆU

\`\`\`yaml
figures:
${counts.join('\n')}
  - { id: found, name: Số vụ vi phạm được phát hiện, unit: vụ, mask-below: 3 }
  - { id: handled, name: Số vụ vi phạm đã xử lý, unit: vụ, at-most: found, mask-below: 3 }
  - { id: rate, name: Tỷ lệ vụ vi phạm đã xử lý, type: percent, of: [handled, found], optional: true }
  - { id: rules, name: Đã ban hành quy chế, type: yes-no }
\`\`\`

## II. SỐ LIỆU THEO NHIỆM KỲ

\`\`\`yaml
terms: { min: 2, max: 2 }
figures:
${terms.join('\n')}
\`\`\`

## III. KẾT QUẢ THỰC HIỆN

\`\`\`yaml
words: 100
\`\`\`

## IV. KIẾN NGHỊ

\`\`\`yaml
collect: items
\`\`\`
`;
}

function reportText(seed: number, id: UnitId, figures: readonly number[]): string {
  const random = randomFrom(-seed - 1);
  const one = (choices: readonly string[]) => choices[Math.floor(random() * choices.length)] ?? '';
  const row = (at: number, name: string, unit: string, note = '') => `| ${name} | ${unit} | ${figures[at]} | ${note} |`;
  const counts = Array.from({ length: COUNTS }, (_, at) =>
    row(at, `Chỉ tiêu số ${at}`, 'việc', random() < 0.1 ? `Tăng do ${one(ABOUT).slice(0, 40)}` : ''),
  );
  const first = COUNTS + 2;
  const terms = Array.from(
    { length: TERM_FIGURES },
    (_, at) => `| Chỉ tiêu nhiệm kỳ ${at} | việc | ${figures[first + at * 2]} | ${figures[first + at * 2 + 1]} |`,
  );
  const sentence = () => `${one(WHO)} ${one(DID)} ${1 + Math.floor(random() * 90)} ${one(WHAT)} ${one(ABOUT)}.`;
  const told = Array.from({ length: PARAGRAPHS }, () => Array.from({ length: 4 }, sentence).join(' '));
  return `---
number: -BC/ĐU
date: 2023-06-28
signer: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }
---

# Kết quả

Đơn vị ${id.replaceAll('/', ' ')} báo cáo như sau:

## I. SỐ LIỆU

| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |
|---|---|---:|---|
${counts.join('\n')}
${row(COUNTS, 'Số vụ vi phạm được phát hiện', 'vụ')}
${row(COUNTS + 1, 'Số vụ vi phạm đã xử lý', 'vụ')}
| Đã ban hành quy chế | | ${random() < 0.8 ? 'Có' : 'Không'} | |

## II. SỐ LIỆU THEO NHIỆM KỲ

| Chỉ tiêu | Đơn vị tính | ${TERMS.join(' | ')} |
|---|---|---:|---:|
${terms.join('\n')}

## III. KẾT QUẢ THỰC HIỆN

${told.join('\n\n')}

## IV. KIẾN NGHỊ

- ${one(PROPOSALS)} (${Math.floor(random() * 50)} người).
- ${one(PROPOSALS)}.
`;
}

/** Numbers from 0 up to 1 that look random: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
