/** The rules as remark plugins say what `check` says: in editors, and through the remark CLI. */

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { type Plugin, type Processor, unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { reportSyntax } from '#lib/markdown/syntax.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { rules } from '../../lint-rules/index.ts';
import preset from '../../lint-rules/preset.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import { fixture, goodReport, reportOf, ruleCase } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const FILE = 'reports/nam-2023/binh-an/phuong-mot.md';
const CASES = [
  'section-number/bad-wrong',
  'figure-required/bad-blank-at-the-end',
  'figure-value/bad-unknown',
  'required-section/bad-last',
  'placeholder/bad-front-matter',
  'personal-data/bad-beside-an-office',
  'section-content/bad-appendix',
];

function repository(report: string, outline = fixture('outline.md')): string {
  return temporaryRepository({
    'reports/units.csv': fixture('units.csv'),
    'outlines/nam-2023/outline.md': outline,
    [FILE]: report,
  });
}

for (const name of CASES) {
  test(`the preset says what check says: ${name}`, () => {
    const report = reportOf(name);
    const root = new Repository(new Disk(repository(report, ruleCase(name).outline)));
    const file = new VFile({ cwd: root.root, path: FILE, value: report });
    const processor = unified().use(remarkParse).use(preset);
    processor.runSync(processor.parse(file), file);
    const said = file.messages.map(({ place, reason, ruleId, source, fatal, actual }) => ({
      place,
      reason,
      ruleId,
      source,
      fatal,
      actual,
    }));
    const expected = checkText(root, FILE, report).messages.map(
      ({ line, column, endLine, endColumn, message, rule, severity, actual }) => ({
        place: {
          start: expect.objectContaining({ line, column }),
          end: expect.objectContaining({ line: endLine, column: endColumn }),
        },
        reason: message,
        ruleId: rule,
        source: 'remark-lint',
        fatal: severity === 'error',
        actual,
      }),
    );
    expect(expected).toHaveLength(1);
    expect(said).toEqual(expected);
  });
}

test('a rule works by itself, and its severity can be set', () => {
  const report = reportOf('section-number/bad-wrong');
  const root = repository(report);
  const rule = rules.find(({ id }) => id === 'section-number');
  if (!rule) throw new Error('no such rule');
  const lint = (severity: string) => {
    const file = new VFile({ cwd: root, path: FILE, value: report });
    const processor = unified().use(remarkParse).use(reportSyntax).use(rule, [severity]);
    processor.runSync(processor.parse(file), file);
    return file.messages.map(({ ruleId, fatal, line }) => ({ ruleId, fatal, line }));
  };
  expect([lint('error'), lint('warn'), lint('off')]).toEqual([
    [{ ruleId: 'section-number', fatal: true, line: 26 }],
    [{ ruleId: 'section-number', fatal: false, line: 26 }],
    [],
  ]);
});

test('the remark CLI with .remarkrc.mjs shows the message', () => {
  const root = repository(reportOf('section-number/bad-wrong'));
  const remark = join(PROJECT, 'node_modules', 'remark-cli', 'cli.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [remark, '--rc-path', join(PROJECT, '.remarkrc.mjs'), '--no-stdout', '--frail', '--no-color', FILE],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect({ status, lines: stderr.split('\n').filter((line) => line.trim() !== '') }).toEqual({
    status: 1,
    lines: [
      FILE,
      '26:1-26:26 error Mục “2. Kiểm tra, giám sát” mang số `5`, đúng phải là `2`; hãy sửa số (đề cương: outlines/nam-2023/outline.md:37) section-number remark-lint',
      '✖ 1 error',
    ],
  });
});

test('the preset reads as remark-parse does, a byte order mark and syntax that someone added included', () => {
  const treeOf = (text: string, ...plugins: Plugin[]) => {
    const processor = unified().use(remarkParse);
    for (const plugin of plugins) processor.use(plugin);
    return processor.parse(text);
  };
  function noCode(this: Processor): void {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
  }
  function presetOf(this: Processor): void {
    this.use(preset);
  }
  const report = `${goodReport()}\n    thụt vào\n`;
  const texts = [report, `\uFEFF${report}`];
  expect(texts.map((text) => treeOf(text, presetOf))).toEqual(texts.map((text) => treeOf(text, reportSyntax)));
  expect(texts.map((text) => treeOf(text, presetOf, noCode))).toEqual(
    texts.map((text) => treeOf(text, reportSyntax, noCode)),
  );
  expect(treeOf(report, presetOf, noCode)).not.toEqual(treeOf(report, presetOf));
});

test('the preset refuses by measure, as a failure of the file at the place', () => {
  const file = new VFile({ cwd: repository(reportOf('section-number/bad-wrong')), path: FILE });
  file.value = `# A\n\n${'*a'.repeat(9_000)}\n`;
  const processor = unified().use(remarkParse).use(preset);
  expect(() => processor.parse(file)).toThrow(/^Đoạn này có hơn 2000 dấu/u);
  expect(file.messages.map(({ line, column, ruleId, source, fatal }) => [line, column, ruleId, source, fatal])).toEqual(
    [[3, 1, 'official-markdown', 'remark-lint', true]],
  );
});

test('the remark CLI refuses by measure, leaves the file alone and lints the others', () => {
  const hostile = 'reports/nam-2023/binh-an/phuong-hai.md';
  const root = repository(reportOf('section-number/bad-wrong'));
  const text = `# A\n\n${'*a'.repeat(9_000)}\n`;
  writeFileSync(join(root, hostile), text);
  const huge = 'reports/nam-2023/binh-an/phuong-ba.md';
  const hugeText = 'Ủy ban nhân dân phường đã ban hành kế hoạch.\n\n'.repeat(220_000);
  writeFileSync(join(root, huge), hugeText);
  const remark = join(PROJECT, 'node_modules', 'remark-cli', 'cli.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [remark, '--rc-path', join(PROJECT, '.remarkrc.mjs'), '--output', '--no-color', '--quiet', hostile, huge, FILE],
    { cwd: root, encoding: 'utf8' },
  );
  expect({
    status,
    lines: stderr.split('\n').flatMap((line) => (/^\d/u.test(line.trim()) ? [line.trim().replace(/\s+/gu, ' ')] : [])),
    kept: readFileSync(join(root, hostile), 'utf8') === text && readFileSync(join(root, huge), 'utf8') === hugeText,
  }).toEqual({
    status: 1,
    lines: [
      '50001:1 error Tệp có hơn 50000 dòng, không phải là một báo cáo; từ dòng này trở đi hãy chia nhỏ hoặc bỏ phần thừa official-markdown remark-lint',
      '3:1 error Đoạn này có hơn 2000 dấu `*`, `_`, `~`, không phải là lời văn của một báo cáo; hãy tách đoạn hoặc bỏ phần thừa official-markdown remark-lint',
      '26:1-26:26 error Mục “2. Kiểm tra, giám sát” mang số `5`, đúng phải là `2`; hãy sửa số (đề cương: outlines/nam-2023/outline.md:37) section-number remark-lint',
    ],
    kept: true,
  });
});

test('a thousand messages of a rule are told, and how many more there are', () => {
  const value = `${reportOf('section-number/bad-wrong')}\n${'Thu 12.5 triệu đồng.\n\n'.repeat(1_200)}`;
  const file = new VFile({ cwd: repository(value), path: FILE, value });
  const processor = unified().use(remarkParse).use(preset);
  processor.runSync(processor.parse(file), file);
  const told = file.messages.filter(({ ruleId }) => ruleId === 'number-form').map(({ reason }) => reason);
  const [first] = told;
  expect([told.length, new Set(told.slice(0, -1)).size, told.at(-1)]).toEqual([
    1_000,
    1,
    `${first}; còn 200 chỗ như vậy nữa, hãy xem đủ bằng \`npm run check\``,
  ]);
});

test('a comment with a reason suppresses a rule; one without does not', () => {
  const report = reportOf('section-number/bad-wrong');
  const found = (comment: string) => {
    const { messages, suppressions } = checkText(
      new Repository(new Disk(repository(report))),
      FILE,
      report.replace('### 5.', `${comment}\n\n### 5.`),
    );
    return { rules: messages.map(({ rule }) => rule), suppressions };
  };
  const reason = 'Ban Dân vận đồng ý giữ số cũ';
  expect([
    found(`<!--lint disable section-number reason="${reason}"-->`),
    found(`<!-- lint ignore section-number reason='${reason}' -->`),
    found('<!--lint disable section-number-->'),
    found('<!--lint disable-->'),
  ]).toEqual([
    { rules: [], suppressions: [{ line: 26, rules: ['section-number'], reason }] },
    { rules: [], suppressions: [{ line: 26, rules: ['section-number'], reason }] },
    { rules: ['section-number'], suppressions: [] },
    { rules: ['section-number'], suppressions: [] },
  ]);
});
