/** The province in which rehearsals are played: a register, a campaign with the one before it, and reports of all who owe one. */
import { codeowners } from '#lib/register/codeowners.ts';
import { parseRegister } from '#lib/register/register.ts';
import type { Contents } from '../stage/git.ts';

/** The campaign that is open. */
export const CAMPAIGN = 'dan-chu-2023-h1';
const FORMER = 'dan-chu-2022-h2';
/** Where its outline stands. */
export const OUTLINE = `outlines/${CAMPAIGN}/outline.md`;
/** Where the register stands. */
export const REGISTER = 'reports/units.csv';

/** A report of the open campaign. */
export function at(unit: string): string {
  return `reports/${CAMPAIGN}/binh-an/${unit}.md`;
}

/** Who reviews what no unit's team does. */
const MAINTAINERS = '@to-chuc/quan-tri';

const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces,authority
binh-an,Tỉnh Bình An,province,party,Tỉnh ủy Bình An,Ban Chỉ đạo thực hiện Quy chế dân chủ,Bình An,BCĐ,@to-chuc/tinh,,,,BAN CHỈ ĐẠO
binh-an/an-phu,Huyện An Phú,district,district,Huyện ủy An Phú,Ban Chỉ đạo thực hiện Quy chế dân chủ,An Phú,BCĐ,@to-chuc/an-phu,,,,BAN CHỈ ĐẠO
binh-an/an-phu/xa-dong,Xã Đông,base,commune,Đảng ủy xã Đông,Ban Chỉ đạo thực hiện Quy chế dân chủ,Xã Đông,BCĐ,@to-chuc/xa-dong,,,,BAN CHỈ ĐẠO
binh-an/an-phu/xa-tay,Xã Tây,base,commune,Đảng ủy xã Tây,Ban Chỉ đạo thực hiện Quy chế dân chủ,Xã Tây,BCĐ,@to-chuc/xa-tay,,,,BAN CHỈ ĐẠO
binh-an/thanh-ha,Huyện Thanh Hà,district,district,Huyện ủy Thanh Hà,Ban Chỉ đạo thực hiện Quy chế dân chủ,Thanh Hà,BCĐ,@to-chuc/thanh-ha,,,,BAN CHỈ ĐẠO
`;

interface Half {
  readonly name: string;
  readonly period: string;
  readonly before: string;
  readonly compare: string;
  readonly date: string;
}

const HALVES: Readonly<Record<string, Half>> = {
  [FORMER]: {
    name: '6 tháng cuối năm 2022',
    period: '2022-07-01/2022-12-31',
    before: '2022-12-15',
    compare: '',
    date: '2022-12-10',
  },
  [CAMPAIGN]: {
    name: '6 tháng đầu năm 2023',
    period: '2023-01-01/2023-06-30',
    before: '2023-06-15',
    compare: `compare-with: ${FORMER}\n`,
    date: '2023-06-09',
  },
};

function outline({ name, period, before, compare }: Half): string {
  return `---
title: Kết quả thực hiện quy chế dân chủ ở cơ sở ${name}
version: 1
issuer: binh-an
basis: Công văn số 42-CV/BCĐ ngày 25/5/${before.slice(0, 4)}
period: ${period}
profile: party-2018
type: BC
levels:
  district: { before: ${before} }
  base: { before: ${before} }
${compare}---

# Kết quả thực hiện quy chế dân chủ ở cơ sở ${name}

## I. ĐẶC ĐIỂM, TÌNH HÌNH

Nêu những điều có liên quan trực tiếp đến việc thực hiện dân chủ ở cơ sở.

\`\`\`yaml
words: 15
\`\`\`

## II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO

\`\`\`yaml
words: 15
figures:
  - { id: documents, name: Số văn bản đã ban hành, unit: văn bản }
  - { id: attendees, name: Số lượt người dự quán triệt, unit: lượt người, key: true }
\`\`\`

## III. KẾT QUẢ THỰC HIỆN

\`\`\`yaml
words: 15
figures:
  - { id: received, name: Số ý kiến tiếp nhận tại đối thoại, unit: ý kiến }
  - { id: answered, name: Số ý kiến đã trả lời, unit: ý kiến, at-most: received }
  - { id: answered-rate, name: Tỷ lệ ý kiến đã trả lời, type: percent, of: [answered, received] }
\`\`\`

## IV. KIẾN NGHỊ

\`\`\`yaml
words: 5
\`\`\`
`;
}

/** What a report says in its tables, in this order. */
type Numbers = readonly [documents: string, attendees: string, received: string, answered: string, rate: string];

interface Filed {
  readonly number: string;
  readonly about: string;
  readonly numbers: Numbers;
  readonly notes?: Partial<Readonly<Record<number, string>>>;
}

function report({ name, date }: Half, { number, about, numbers, notes = {} }: Filed): string {
  const row = (title: string, unit: string, place: number) =>
    `| ${title} | ${unit} | ${numbers[place]} | ${notes[place] ?? ''}${notes[place] ? ' ' : ''}|`;
  const table = (...rows: readonly string[]) =>
    ['| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |', '|---|---|---:|---|', ...rows].join('\n');
  return `---
number: ${number}-BC/BCĐ
date: ${date}
signer: { authority: T/M BAN CHỈ ĐẠO, title: TRƯỞNG BAN, name: Nguyễn Văn An }
outline-version: 1
---

# Kết quả thực hiện quy chế dân chủ ở cơ sở ${name}

## I. ĐẶC ĐIỂM, TÌNH HÌNH

${about} Trong kỳ, đời sống Nhân dân ổn định; cấp ủy, chính quyền giữ nền nếp tiếp dân, đối thoại.

## II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO

Ban Chỉ đạo đã quán triệt các văn bản của cấp trên tới cán bộ, đảng viên và Nhân dân bằng nhiều hình thức.

${table(row('Số văn bản đã ban hành', 'văn bản', 0), row('Số lượt người dự quán triệt', 'lượt người', 1))}

## III. KẾT QUẢ THỰC HIỆN

Người đứng đầu cấp ủy, chính quyền đối thoại trực tiếp với Nhân dân theo kế hoạch, trả lời phần lớn ý kiến ngay tại hội nghị.

${table(
  row('Số ý kiến tiếp nhận tại đối thoại', 'ý kiến', 2),
  row('Số ý kiến đã trả lời', 'ý kiến', 3),
  row('Tỷ lệ ý kiến đã trả lời', '%', 4),
)}

## IV. KIẾN NGHỊ

Đề nghị cấp trên sớm hướng dẫn thực hiện Luật Thực hiện dân chủ ở cơ sở.
`;
}

const NOTE = 'Gồm hội nghị do Huyện ủy trực tiếp tổ chức';
const FILED: Readonly<Record<string, readonly [former: Filed, now: Filed]>> = {
  'an-phu': [
    {
      number: '41',
      about: 'Huyện An Phú có 2 xã, 21 thôn.',
      numbers: ['30', '6.900', '250', '240', '96'],
      notes: { 1: NOTE },
    },
    {
      number: '15',
      about: 'Huyện An Phú có 2 xã, 21 thôn.',
      numbers: ['31', '7.100', '260', '247', '95'],
      notes: { 1: NOTE },
    },
  ],
  'an-phu/xa-dong': [
    {
      number: '22',
      about: 'Xã Đông có 12 thôn, phần lớn làm nông nghiệp.',
      numbers: ['14', '3.700', '120', '114', '95'],
    },
    {
      number: '08',
      about: 'Xã Đông có 12 thôn, phần lớn làm nông nghiệp.',
      numbers: ['15', '3.860', '125', '120', '96'],
    },
  ],
  'an-phu/xa-tay': [
    {
      number: '19',
      about: 'Xã Tây có 9 thôn ven sông, nhiều hộ nuôi cá.',
      numbers: ['12', '2.400', '100', '98', '98'],
    },
    {
      number: '06',
      about: 'Xã Tây có 9 thôn ven sông, nhiều hộ nuôi cá.',
      numbers: ['12', '2.450', '100', '97', '97'],
    },
  ],
  'thanh-ha': [
    {
      number: '33',
      about: 'Huyện Thanh Hà là huyện miền núi, dân cư thưa.',
      numbers: ['25', '4.200', '180', '171', '95'],
    },
    {
      number: '12',
      about: 'Huyện Thanh Hà là huyện miền núi, dân cư thưa.',
      numbers: ['26', '4.310', '190', '171', '90'],
    },
  ],
};

/** The report of a unit below the province, as it stands in the world. */
export function reportOf(unit: string): string {
  const [, now] = FILED[unit] ?? [];
  const half = HALVES[CAMPAIGN];
  if (!now || !half) throw new RangeError(unit);
  return report(half, now);
}

/** The open campaign's outline. */
function outlineText(): string {
  return outline(HALVES[CAMPAIGN] as Half);
}

/** The register. */
export function registerText(): string {
  return UNITS;
}

/** The files of main. */
export function world(): Contents {
  const files: Record<string, string> = {
    [REGISTER]: UNITS,
    'decuong.yaml': `maintainers: "${MAINTAINERS}"\n`,
    '.github/CODEOWNERS': codeowners(parseRegister(UNITS).register, MAINTAINERS),
  };
  for (const [campaign, half] of Object.entries(HALVES)) {
    files[`outlines/${campaign}/outline.md`] = outline(half);
    for (const [unit, both] of Object.entries(FILED)) {
      const filed = both[campaign === FORMER ? 0 : 1];
      files[`reports/${campaign}/binh-an/${unit}.md`] = report(half, filed);
    }
  }
  return files;
}

/** A text with some words put in the place of others, each of which it has once. */
export function edited(text: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((now, [from, to]) => {
    const parts = now.split(from);
    if (parts.length !== 2) throw new RangeError(`“${from}” stands ${parts.length - 1} times`);
    return parts.join(to);
  }, text);
}

/** That outline with one figure more, as its second version. */
export function amended(): string {
  return edited(
    outlineText(),
    ['version: 1', 'version: 2'],
    [
      '  - { id: answered-rate',
      '  - { id: dialogues, name: Số cuộc đối thoại, unit: cuộc, since: 2 }\n  - { id: answered-rate',
    ],
  );
}

/** A line of the register: one more commune. */
export function unitRow(id: string, name: string): string {
  return `binh-an/an-phu/${id},${name},base,commune,Đảng ủy ${name},Ban Chỉ đạo thực hiện Quy chế dân chủ,${name},BCĐ,,,,,BAN CHỈ ĐẠO\n`;
}
