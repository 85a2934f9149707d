/** What stands in the tables of a started report: only what is true of what was reported, and beside them what they lack. */
import { expect, test } from 'vitest';
import { campaignId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { startFromBelow } from '../../scripts/campaign/start-from-below.ts';
import { checkText } from '../../scripts/check/check-file.ts';

type Row = readonly [name: string, unit: string, value: string];

/** A report of its sections, each with the rows of its table. */
const report = (sections: Readonly<Record<string, readonly Row[]>>) =>
  `---\nnumber: -BC/ĐU\ndate: 2023-07-01\nsigner: { authority: T/M ĐẢNG ỦY, title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n${Object.entries(
    sections,
  )
    .map(([heading, rows]) => {
      const lines = rows.map(([name, unit, value]) => `| ${name} | ${unit} | ${value} |`);
      return `\n${heading}\n\n| Chỉ tiêu | Đơn vị tính | Số liệu |\n|---|---|---:|\n${lines.join('\n')}\n`;
    })
    .join('')}`;

const outlineOf = (body: string, levels: string) =>
  `---\ntitle: Kết quả\nversion: 1\nissuer: t\nbasis: Kế hoạch số 1-KH/TU ngày 01/02/2023\nperiod: 2023-01-01/2023-06-30\nprofile: party-2018\ntype: BC\nlevels: { ${levels} }\n---\n\n# Kết quả\n\n${body}`;

/** The report of a unit as it is started, and what was said on the way. */
function started(unit: string, units: string, outline: string, reports: Readonly<Record<string, string>>) {
  const files = Object.entries(reports).map(([id, text]) => [`reports/c/${id}.md`, text]);
  const repository = new Repository(
    new Memory({
      'reports/units.csv': `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\nt,Tỉnh T,province,party,,Tỉnh ủy T,T,TU,,,,\n${units}`,
      'outlines/c/outline.md': outlineOf(outline, units.includes(',district,') ? 'district: {}, base: {}' : 'base: {}'),
      ...Object.fromEntries(files),
    }),
  );
  const found = repository.outline(campaignId('c'));
  const one = repository.register().register.units.get(unitId(unit));
  if (!found?.outline || found.problems.length > 0 || !one) throw new Error(JSON.stringify(found?.problems));
  const said: string[] = [];
  const text = startFromBelow(repository, found.outline, one, (lines) => said.push(...lines));
  const left = checkText(repository, `reports/c/${unit}.md`, text).messages.map(({ rule }) => rule);
  return { text, said, left: [...new Set(left)] };
}

const linesOf = (text: string, start: RegExp) => text.split('\n').filter((line) => start.test(line));

const TWO = `t/a,Xã A,base,commune,,Đảng ủy xã A,A,ĐU,,,,\nt/b,Xã B,base,commune,,Đảng ủy xã B,B,ĐU,,,,\n`;
const ASKED = `## I. SỐ LIỆU\n\n\`\`\`yaml\nfigures:\n  - { id: must, name: Phải có, unit: đơn }\n  - { id: may, name: Tự chọn, unit: đơn, optional: true }\n\`\`\`\n`;

/** What a unit says of a figure; null where it has no report, empty where it leaves the figure out. */
const SAYINGS = [null, '', '3', 'Không phát sinh', 'Không áp dụng', 'Chưa có số liệu'] as const;
type Saying = (typeof SAYINGS)[number];

/** The rule in other words: numbers add up; a state stands where it is everybody's who has to speak. */
function expectedCell(said: readonly Saying[], isOptional: boolean): string {
  const numbers = said.filter((one) => one === '3').length;
  if (numbers > 0) return `${3 * numbers}`;
  const none = said.filter((one) => one === 'Không phát sinh').length;
  if (isOptional && none === 0) return '';
  if (said.includes('Chưa có số liệu') || (!isOptional && said.includes(null))) return '…';
  return none > 0 ? 'Không phát sinh' : 'Không áp dụng';
}

const pairs = SAYINGS.flatMap((a) => SAYINGS.map((b) => [a, b] as const));

test.each(pairs.filter(([a, b]) => a !== null || b !== null))('%j and %j', (...said) => {
  const reports = said.flatMap((one, index): [string, string][] => {
    if (one === null) return [];
    const must: Row = ['Phải có', 'đơn', one === '' ? '1' : one];
    const may: Row[] = one === '' ? [] : [['Tự chọn', 'đơn', one]];
    return [[`t/${'ab'[index]}`, report({ '## I. SỐ LIỆU': [must, ...may] })]];
  });
  const { text } = started('t', TWO, ASKED, Object.fromEntries(reports));
  const cell = expectedCell(said, true);
  const rows = [`| Tự chọn | đơn | ${cell}${cell === '' ? '' : ' '}| |`];
  if (!said.includes('')) rows.unshift(`| Phải có | đơn | ${expectedCell(said, false)} | |`);
  expect(linesOf(text, said.includes('') ? /^\| Tự/u : /^\| (?:Phải|Tự)/u)).toEqual(rows);
});

const UNITS = `t/ak,Huyện An Khê,district,district,,Huyện ủy An Khê,An Khê,HU,,,,
t/ak/a,Xã Tân Lập,base,commune,,Đảng ủy xã Tân Lập,A,ĐU,,,,
t/ak/b,Xã B,base,commune,,Đảng ủy xã B,B,ĐU,,,,
t/ak/x,Trạm --> y <!-- tế --,base,agency,,Chi bộ Trạm,X,CB,,,,
t/bt,Huyện Bình Tân,district,district,,Huyện ủy Bình Tân,Bình,HU,,,,
t/bt/a,Xã Tân Lập,base,commune,,Đảng ủy xã Tân Lập,A,ĐU,,,,
`;

const OUTLINE = `## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: all, name: Tổng số, unit: việc }
  - { id: done, name: Đã làm, unit: việc }
  - { id: rate, name: Tỷ lệ, type: percent, of: [done, all] }
  - { id: talks, name: Đối thoại, unit: cuộc }
  - { id: offices, name: Trụ sở, unit: nhà, for: [agency] }
  - { id: fields, name: Ruộng, unit: ha, for: [commune] }
\`\`\`

## II. LOẠI HÌNH

\`\`\`yaml
choose: 1
\`\`\`

### 1. Cơ quan

\`\`\`yaml
for: [agency, district]
figures:
  - { id: agencies, name: Số cơ quan, unit: đơn vị }
  - { id: rules, name: Số quy chế, unit: bản }
\`\`\`

### 2. Xã

\`\`\`yaml
for: [commune, district]
figures:
  - { id: villages, name: Số thôn, unit: thôn }
\`\`\`
`;

const commune = (all: string, done: string, rate: string) =>
  report({
    '## I. SỐ LIỆU': [
      ['Tổng số', 'việc', all],
      ['Đã làm', 'việc', done],
      ['Tỷ lệ', '%', rate],
      ['Đối thoại', 'cuộc', 'Không phát sinh'],
      ['Ruộng', 'ha', 'Không áp dụng'],
    ],
    '## II. LOẠI HÌNH\n\n### 2. Xã': [['Số thôn', 'thôn', '4']],
  });

const REPORTS = {
  't/ak/a': commune('10', '5', '50'),
  't/ak/b': commune('1.000', 'Chưa có số liệu', 'Chưa có số liệu'),
};

test('a district whose only agency has not reported says nothing for it; its percentage is not put to the wrong sums', () => {
  const { text, said, left } = started('t/ak', UNITS, OUTLINE, REPORTS);
  expect(text.slice(text.indexOf('## I.'))).toBe(`## I. SỐ LIỆU

<!--
Số liệu cấp dưới chưa đủ. Số điền sẵn trong bảng là tổng của các đơn vị đã có số liệu; ô chưa điền là chưa kết luận được.
- “Tổng số”, “Đối thoại”: 2/3 đơn vị có số liệu; còn thiếu Trạm \\-\\-> y <!\\-\\- tế \\-\\-.
- “Đã làm”, “Tỷ lệ”: 1/3 đơn vị có số liệu; còn thiếu Trạm \\-\\-> y <!\\-\\- tế \\-\\-; Xã B.
- “Trụ sở”: 0/1 đơn vị có số liệu; còn thiếu Trạm \\-\\-> y <!\\-\\- tế \\-\\-.
-->

| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |
|---|---|---:|---|
| Tổng số | việc | 1.010 | |
| Đã làm | việc | 5 | |
| Tỷ lệ | % | … | |
| Đối thoại | cuộc | … | |
| Trụ sở | nhà | … | |
| Ruộng | ha | Không áp dụng | |

## II. LOẠI HÌNH

### 1. Cơ quan

| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |
|---|---|---:|---|
| Số cơ quan | đơn vị | | |
| Số quy chế | bản | | |

### 2. Xã

| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |
|---|---|---:|---|
| Số thôn | thôn | 8 | |
`);
  expect({ said, left }).toEqual({
    said: ['Còn 1/3 đơn vị cấp dưới chưa có báo cáo hợp lệ; bảng nào thiếu số liệu thì có ghi chú ở ngay trên bảng.'],
    left: ['placeholder', 'figure-required'],
  });
});

test('units of one name are told apart, superiors that are stood for are named; the rows nobody is asked for are left out', () => {
  const { text, said } = started('t', UNITS, OUTLINE, REPORTS);
  expect(linesOf(text, /^- “|^\| (?:Trụ|Ruộng)/u)).toEqual([
    '- “Tổng số”, “Đối thoại”: 2/6 đơn vị có số liệu; còn thiếu Huyện An Khê; Trạm \\-\\-> y <!\\-\\- tế \\-\\-; Huyện Bình Tân; Xã Tân Lập (Huyện Bình Tân).',
    '- “Đã làm”, “Tỷ lệ”: 1/6 đơn vị có số liệu; còn thiếu Huyện An Khê; Trạm \\-\\-> y <!\\-\\- tế \\-\\-; Xã B; Huyện Bình Tân; Xã Tân Lập (Huyện Bình Tân).',
    '- “Trụ sở”: 0/1 đơn vị có số liệu; còn thiếu Trạm \\-\\-> y <!\\-\\- tế \\-\\-.',
    '- “Ruộng”: 0/1 đơn vị có số liệu; còn thiếu Xã Tân Lập (Huyện Bình Tân).',
    '| Trụ sở | nhà | … | |',
    '| Ruộng | ha | … | |',
  ]);
  expect(said).toEqual([
    'Còn 4/6 đơn vị cấp dưới chưa có báo cáo hợp lệ; bảng nào thiếu số liệu thì có ghi chú ở ngay trên bảng.',
  ]);
  const { text: without } = started('t', UNITS.replace(/^t\/ak\/x.*\n/mu, ''), OUTLINE, REPORTS);
  expect(linesOf(without, /^\| (?:Trụ|Ruộng)/u)).toEqual(['| Ruộng | ha | … | |']);
});

test('where nothing is lacking, nothing is said; a superior that leaves a section to those below it is stood for', () => {
  const units = 't/h,Huyện H,district,district,,Huyện ủy H,H,HU,,,,\nt/h/a,Xã A,base,commune,,Đảng ủy xã A,A,ĐU,,,,\n';
  const outline = `## I. CHUNG\n\n\`\`\`yaml\nfigures:\n  - { id: one, name: Một, unit: đơn }\n\`\`\`\n\n## II. RIÊNG\n\n\`\`\`yaml\noptional: true\nfigures:\n  - { id: two, name: Hai, unit: đơn }\n\`\`\`\n`;
  const one: Row = ['Một', 'đơn', '5'];
  const { text, said } = started('t', units, outline, {
    't/h': report({ '## I. CHUNG': [one] }).replace('-BC/ĐU', '-BC/HU'),
    't/h/a': report({ '## I. CHUNG': [one], '## II. RIÊNG': [['Hai', 'đơn', '7']] }),
  });
  expect({ rows: linesOf(text, /^\| (?:Một|Hai)|^- “/u), said }).toEqual({
    rows: ['| Một | đơn | 5 | |', '| Hai | đơn | 7 | |'],
    said: [],
  });
});

test('a figure that lacks the same in every term is named once', () => {
  const outline = `## I. SỐ LIỆU\n\n\`\`\`yaml\nterms: { min: 2, max: 2, names: ["2021", "2022"] }\nfigures:\n  - { id: one, name: Một, unit: đơn }\n  - { id: two, name: Hai, unit: đơn }\n\`\`\`\n`;
  const given = report({}).concat(
    '\n## I. SỐ LIỆU\n\n| Chỉ tiêu | Đơn vị tính | 2021 | 2022 |\n|---|---|---:|---:|\n| Một | đơn | 1 | 2 |\n| Hai | đơn | 3 | Chưa có số liệu |\n',
  );
  const { text } = started('t', TWO, outline, { 't/a': given });
  expect(linesOf(text, /^\| (?:Một|Hai)|^- “/u)).toEqual([
    '- “Một”, “Hai, 2021”: 1/2 đơn vị có số liệu; còn thiếu Xã B.',
    '- “Hai, 2022”: 0/2 đơn vị có số liệu; còn thiếu Xã A; Xã B.',
    '| Một | đơn | 1 | 2 | |',
    '| Hai | đơn | 3 | … | |',
  ]);
});
