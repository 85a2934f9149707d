/** A roll-up as data and as documents: charts under their own sections, one name for a term, names of any kind. */
import { strFromU8, unzipSync } from 'fflate';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { textOf } from '#lib/markdown/text-of.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import { checkPath } from '../../scripts/check/check-repository.ts';
import { rollUpDocument } from '../../scripts/docx/documents/roll-up-document.ts';
import { figuresCsv, totalsCsv } from '../../scripts/roll-up/data/tables.ts';
import { rollUpMarkdown, rollUpTree } from '../../scripts/roll-up/markdown/roll-up-tree.ts';
import { startedReport } from '../../scripts/roll-up/markdown/started-report.ts';
import { NarrativesInMemory } from '../../scripts/roll-up/narrative/narratives.ts';
import { makeCampaign } from '../../scripts/roll-up/numbers/campaign.ts';
import { differencesOf } from '../../scripts/roll-up/numbers/differences.ts';
import { summarize } from '../../scripts/roll-up/numbers/summary.ts';
import { rollUp } from '../../scripts/roll-up/roll-up.ts';
import { rollUpWorkbook } from '../../scripts/roll-up/workbook/roll-up-workbook.ts';
import { unitsSheet } from '../../scripts/roll-up/workbook/units-sheet.ts';

const PROVENANCE = { commit: '0123456789abcdef', modified: '2023-06-13T02:03:04Z', code: '' };
const NAMES = ['Huyện A', 'Huyện B', 'Huyện C'];

function outlineText(sections: string, title = 'Kết quả'): string {
  return `---\ntitle: ${JSON.stringify(title)}\nversion: 1\nissuer: t\nbasis: Công văn\nperiod: 2023-01-01/2023-06-30\nprofile: party-2018\ntype: BC\nlevels: { province: {}, district: {} }\n---\n\n# ${title.replaceAll(/[[\]*_`<>&|$\\~]/gu, '\\$&')}\n\n${sections}\n`;
}

/** A province and three districts, with a report of each that is given. */
function load(outline: string, reports: Readonly<Record<string, string>>, names: readonly string[] = NAMES) {
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const units = names.map((name, index) => `t/${'abcde'[index]},${quoted(name)},district,district,,Huyện ủy,A,HU,,,,`);
  const head = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces';
  const repository = new Repository(
    new Memory({
      'reports/units.csv': `${[head, 't,Tỉnh,province,party,,Tỉnh ủy,Tỉnh,TU,,,,', ...units].join('\n')}\n`,
      'outlines/c/outline.md': outline,
      ...Object.fromEntries(
        Object.entries(reports).map(([id, text]) => [
          `reports/c/${id}.md`,
          `---\nnumber: -BC/${id === 't' ? 'TU' : 'HU'}\ndate: 2023-06-01\nsigner: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n${text}`,
        ]),
      ),
    }),
  );
  const found = repository.outline(campaignId('c'))?.outline;
  const unit = repository.register().register.units.get(unitId('t'));
  if (!found || !unit) throw new Error('the outline and the register must parse');
  const narratives = new NarrativesInMemory();
  const summaries = repository.reportFiles().files.map((file) => {
    const { subject, messages } = checkPath(repository, file);
    expect(messages.map(({ message }) => message)).toEqual([]);
    if (subject.type !== 'report' || !subject.bound?.unit) throw new Error('the report must be bound');
    narratives.add(subject.bound);
    return summarize(subject.bound, subject.bound.unit);
  });
  const campaign = makeCampaign(found, repository.register().register, summaries);
  return { repository, outline: found, unit, campaign, summaries, data: rollUp(campaign, unit, narratives) };
}

test('each chart stands under its own section, though another has the same heading, and none under units’ own tables', async () => {
  const sections = (['Tổng số đơn', 'Tổng số việc Tỉnh ủy giao'] as const).map(
    (name, index) =>
      `## ${['I. ĐƠN THƯ', 'II. CÔNG VIỆC'][index]}\n\n### 1. Kết quả\n\n\`\`\`yaml\nfigures:\n  - { id: f${index}, name: ${name} }\n\`\`\`\n`,
  );
  const own = '| Đơn vị | Đơn |\n|---|---:|\n| Xã X | 1 |\n';
  const report = (value: number) =>
    `# Kết quả\n\n## I. ĐƠN THƯ\n\n### 1. Kết quả\n\n| Chỉ tiêu | Số liệu |\n|---|---:|\n| Tổng số đơn | ${value} |\n\n${own}\n## II. CÔNG VIỆC\n\n### 1. Kết quả\n\n| Chỉ tiêu | Số liệu |\n|---|---:|\n| Tổng số việc Tỉnh ủy giao | ${value * 2} |\n\n${own}`;
  const { data } = load(
    outlineText(sections.join('\n')),
    {
      't/a': report(1),
      't/b': report(2),
      't/c': report(3),
      't/d': report(4),
      't/e': report(5),
    },
    [...NAMES, 'Huyện D', 'Huyện E'],
  );
  const { root, charts } = rollUpTree(data);
  const headings: string[] = [];
  const drawn = root.children.flatMap((node: RootContent) => {
    if (node.type === 'heading') headings.splice(node.depth - 1, headings.length, textOf(node));
    const chart = charts.get(node);
    return chart ? [{ under: headings.slice(1), node: node.type, title: chart.title, series: chart.series }] : [];
  });
  expect(drawn).toEqual([
    {
      under: ['I. ĐƠN THƯ', '1. Kết quả'],
      node: 'table',
      title: 'Tổng số đơn',
      series: [{ name: 'Tổng số đơn', values: ['1', '2', '3', '4', '5'] }],
    },
    {
      under: ['II. CÔNG VIỆC', '1. Kết quả'],
      node: 'table',
      title: 'Tổng số việc Tỉnh ủy giao',
      series: [{ name: 'Tổng số việc Tỉnh ủy giao', values: ['2', '4', '6', '8', '10'] }],
    },
  ]);
  const document = strFromU8((await documentOf(data, rollUpTree(data)))['word/document.xml'] ?? new Uint8Array());
  expect(document.match(/ĐƠN THƯ|CÔNG VIỆC|(?<=descr=")[^"]*/gu)).toEqual([
    'ĐƠN THƯ',
    'Biểu đồ tổng số đơn: Huyện A 1; Huyện B 2; Huyện C 3; Huyện D 4; Huyện E 5',
    'CÔNG VIỆC',
    'Biểu đồ tổng số việc Tỉnh ủy giao: Huyện A 2; Huyện B 4; Huyện C 6; Huyện D 8; Huyện E 10',
    // What the units wrote stands in the annex.
    'ĐƠN THƯ',
    'CÔNG VIỆC',
  ]);
});

async function documentOf(data: ReturnType<typeof load>['data'], { root, charts }: ReturnType<typeof rollUpTree>) {
  const { outline, unit, frontMatter } = data;
  const register = { units: new Map() };
  return unzipSync(
    await rollUpDocument({ root, charts, frontMatter, outline, unit, register, provenance: PROVENANCE }),
  );
}

describe('a term is one, however reports write it', () => {
  const outline = outlineText(
    '## I. SỐ LIỆU\n\n```yaml\nterms: { min: 1, max: 2 }\nfigures:\n  - { id: all, name: Tổng số }\n  - { id: few, name: Bị kỷ luật, mask-below: 3, at-most: all }\n```\n',
  );
  const report = (terms: Readonly<Record<string, readonly [string, string]>>) => {
    const names = Object.keys(terms);
    const row = (label: string, at: 0 | 1) => `| ${label} | ${names.map((name) => terms[name]?.[at]).join(' | ')} |`;
    return `# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | ${names.join(' | ')} |\n|---|${names.map(() => '---:|').join('')}\n${row('Tổng số', 0)}\n${row('Bị kỷ luật', 1)}\n`;
  };
  const reports = {
    t: report({ 'GIAI ĐOẠN 2015—2020': ['60', '6'], 'Năm 2021': ['7', '2'] }),
    't/a': report({ 'Nhiệm kỳ 2015 - 2020': ['10', '1'], 'Năm: 2021': ['3', '2'] }),
    't/b': report({ 'năm 2021': ['4', '0'], '2015–2020': ['20', '3'] }),
    't/c': report({ 'nhiệm kỳ  2015-2020': ['30', '2'] }),
  };

  test('in totals.csv and figures.csv', () => {
    const { campaign, summaries } = load(outline, reports);
    const rows = (csv: string) => csv.split('\n').slice(1, -1);
    expect(rows(totalsCsv(campaign))).toEqual([
      'c,t,all,GIAI ĐOẠN 2015—2020,60,3,3,0,value',
      'c,t,all,Năm 2021,7,2,3,0,value',
      'c,t,few,GIAI ĐOẠN 2015—2020,6,3,3,0,value',
      'c,t,few,Năm 2021,,2,3,0,masked',
    ]);
    expect([...new Set(rows(figuresCsv(campaign, summaries)).map((row) => row.split(',')[3]))].sort()).toEqual([
      'GIAI ĐOẠN 2015—2020',
      'Năm 2021',
    ]);
  });

  test('in the tables, masked in each spelling', () => {
    const markdown = rollUpMarkdown(load(outline, reports).data);
    expect(
      markdown.slice(markdown.indexOf('| Chỉ tiêu')),
    ).toBe(`| Chỉ tiêu | Đơn vị tính | GIAI ĐOẠN 2015—2020 | Năm 2021 | Đơn vị có số liệu |
|---|---|---:|---:|---:|
| Tổng số | | 60 | 7 | GIAI ĐOẠN 2015—2020: 3/3; Năm 2021: 2/3 |
| Bị kỷ luật | | 6 | không nêu | GIAI ĐOẠN 2015—2020: 3/3; Năm 2021: 2/3 |

| Đơn vị | Tổng số, GIAI ĐOẠN 2015—2020 | Tổng số, Năm 2021 | Bị kỷ luật, GIAI ĐOẠN 2015—2020 | Bị kỷ luật, Năm 2021 |
|---|---:|---:|---:|---:|
| Huyện A | 10 | 3 | không nêu | không nêu |
| Huyện B | 20 | 4 | 3 | 0 |
| Huyện C | 30 | | không nêu | |
`);
  });

  test('in the workbook', () => {
    const { header, rows } = unitsSheet(load(outline, reports).data, []);
    const shown = rows.map(({ cells }) =>
      cells.map((cell) => (cell.type === 'number' ? cell.value.toFixed() : cell.type === 'text' ? cell.text : '')),
    );
    expect([header, ...shown].map((cells) => cells.join(' | '))).toEqual([
      'Đơn vị | Tình trạng | Tổng số, GIAI ĐOẠN 2015—2020 | Tổng số, Năm 2021 | Bị kỷ luật, GIAI ĐOẠN 2015—2020 | Bị kỷ luật, Năm 2021',
      'Huyện A | Đã có báo cáo | 10 | 3 | không nêu | không nêu',
      'Huyện B | Đã có báo cáo | 20 | 4 | 3 | 0',
      'Huyện C | Đã có báo cáo | 30 |  | không nêu | ',
    ]);
  });

  test('against the superior’s own figures', () => {
    const { campaign, unit } = load(outline, reports);
    const { campaign: other } = load(outline, {
      ...reports,
      t: report({ '2015 – 2020': ['59', '6'], '2021': ['7', '2'] }),
    });
    const told = [campaign, other].map((one) =>
      differencesOf(one, unit).map(({ figure, termKey, difference }) => [figure.id, termKey, difference?.toFixed()]),
    );
    expect(told).toEqual([[], [['all', '2015-2020', '-1']]]);
  });

  test('in one report’s own table, and in relations between tables', () => {
    const { repository } = load(outline, {});
    const check = (body: string) =>
      checkText(
        repository,
        'reports/c/t/a.md',
        `---\nnumber: -BC/HU\ndate: 2023-06-01\nsigner: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n${body}`,
      ).messages.map(({ rule, line, column, message }) => `${line}:${column} ${rule}: ${message}`);
    expect(check(report({ 'Nhiệm kỳ 2015 - 2020': ['10', '1'], '2015–2020': ['3', '2'] }))).toEqual([
      '11:35 figure-required: Cột “2015–2020” là cùng một nhiệm kỳ, năm với cột “Nhiệm kỳ 2015 - 2020”; hãy gộp hai cột làm một, hoặc sửa tên cột (đề cương: outlines/c/outline.md:17)',
    ]);
    const apart =
      '# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | Nhiệm kỳ 2015 - 2020 |\n|---|---:|\n| Tổng số | 1 |\n\n| Chỉ tiêu | 2015–2020 |\n|---|---:|\n| Bị kỷ luật | 5 |\n';
    expect(check(apart)).toEqual([
      '17:14 figure-consistency: “Bị kỷ luật” (5) lớn hơn “Tổng số” (1); hãy kiểm tra lại hai số (đề cương: outlines/c/outline.md:20)',
    ]);
  });
});

/** No name of a unit, a figure or an outline is more than a name. */
const HOSTILE = '$& $1 $` | *a* _b_ `c` <b>d</b> [e](f) & \\| ~~g~~ "h" \'i\' ]]> {j}';

test('any name of a figure, a unit or an outline stands in every document as it is', async () => {
  const outline = outlineText(
    `## I. SỐ LIỆU\n\n\`\`\`yaml\nfigures:\n  - { id: all, name: ${JSON.stringify(HOSTILE)} }\n\`\`\`\n`,
    HOSTILE,
  );
  const { repository, outline: parsed, unit } = load(outline, {}, [HOSTILE, 'Huyện B', 'Huyện C']);
  expect(checkPath(repository, 'outlines/c/outline.md').messages).toEqual([]);
  const filled = (id: string) => {
    const { register } = repository.register();
    const one = register.units.get(unitId(id)) ?? unit;
    const text = scaffold(parsed, one, register)
      .split('\n')
      .map((line) => line.replace(/\| \| \| \|$/u, '| | 3 | |'))
      .join('\n');
    return text
      .slice(text.indexOf('\n# '))
      .replace(/\n<!--[\s\S]*?-->\n/gu, '')
      .replace(/\n\nThực hiện.*\n/u, '\n');
  };
  const { campaign, data } = load(outline, { 't/a': filled('t/a'), 't/b': filled('t/b'), 't/c': filled('t/c') }, [
    HOSTILE,
    'Huyện B',
    'Huyện C',
  ]);

  const started = checkText(repository, 'reports/c/t.md', startedReport(data, campaign)).messages;
  expect([...new Set(started.map(({ rule }) => rule))]).toEqual(['placeholder']);
  // The title, the unit in its row, the figure among the main ones, the totals and the units; the descriptions of the two
  // tables of the section; the title and the figure; these and the unit; the title.
  const files = { ...(await documentOf(data, rollUpTree(data))), ...unzipSync(rollUpWorkbook(data, PROVENANCE)) };
  const count = (name: string) => plainXml(strFromU8(files[name] ?? new Uint8Array())).split(HOSTILE).length - 1;
  expect({
    document: count('word/document.xml'),
    sheets: [1, 2, 3].map((at) => count(`xl/worksheets/sheet${at}.xml`)),
  }).toEqual({ document: 7, sheets: [2, 3, 1] });
});

/** XML with its references as the characters that they stand for. */
function plainXml(xml: string): string {
  const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml.replace(/&(\w+);/gu, (reference, name: string) => characters[name] ?? reference);
}
