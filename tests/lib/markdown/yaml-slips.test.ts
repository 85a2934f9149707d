/** What people mistype in YAML, as one table a kind of block: typed text, what is told of it, and what `--fix` makes of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../../scripts/check/check-file.ts';
import { fixText } from '../../../scripts/check/fix.ts';
import type { CheckMessage } from '../../../scripts/check/message.ts';
import { fixture } from '../../helpers/fixtures.ts';
import { PROJECT } from '../../helpers/project.ts';

const OUTLINE = 'outlines/nam-2023/outline.md';
const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';

const OUTLINE_LINES = [
  'title: Kết quả năm 2023',
  'version: 1',
  'issuer: binh-an',
  'basis: Kế hoạch số 12-KH/BCĐ ngày 10/01/2023',
  'period: 2023-01-01/2023-12-31',
  'profile: party-2018',
  'type: BC',
  'levels: { base: { before: 2024-01-15 } }',
];
const REPORT_LINES = [
  'number: 15-BC/BCĐ',
  'date: 2023-12-12',
  'signer: { authority: T/M BAN CHỈ ĐẠO, title: TRƯỞNG BAN, name: Nguyễn Văn A }',
];
const SECTION = '# Kết quả năm 2023\n\n## I. KẾT QUẢ\n';

/** A kind of block: the file that it stands in, and the lines typed in place of those with the same keys. */
interface Kind {
  readonly file: string;
  text(typed: string): string;
  /** What stands in the block now of what was typed. */
  typed(text: string, typed: string): string;
}

const frontMatter = (file: string, lines: readonly string[], body: string): Kind => ({
  file,
  text: (typed) => {
    const [first = '', ...rest] = typed.split('\n\n');
    const keys = first.split(' ');
    const kept = lines.filter((line) => !keys.includes(line.split(':')[0] ?? ''));
    return `---\n${rest.join('\n\n')}\n${kept.join('\n')}\n---\n\n${body}`;
  },
  typed: (text, typed) => {
    const keys = typed.split('\n\n')[0]?.split(' ') ?? [];
    const kept = lines.filter((line) => !keys.includes(line.split(':')[0] ?? '')).length;
    return (text.split('\n---\n')[0] ?? '')
      .slice(4)
      .split('\n')
      .slice(0, kept > 0 ? -kept : undefined)
      .join('\n');
  },
});

const KINDS: Readonly<Record<string, Kind>> = {
  'front-matter': frontMatter(OUTLINE, OUTLINE_LINES, `${SECTION}`),
  report: frontMatter(REPORT, REPORT_LINES, `${SECTION}\nĐơn vị đã làm tốt.\n`),
  requirement: {
    file: OUTLINE,
    text: (typed) => `---\n${OUTLINE_LINES.join('\n')}\n---\n\n${SECTION}\n\`\`\`yaml\n${typed}\n\`\`\`\n`,
    typed: (text) => /```yaml\n([\s\S]*?)\n```\n/u.exec(text)?.[1] ?? '',
  },
};

for (const [name, kind] of Object.entries(KINDS)) {
  const file = join(PROJECT, 'tests', 'fixtures', 'yaml-slips', `${name}.txt`);
  const rows = readFileSync(file, 'utf8')
    .split(/^==== /mu)
    .slice(1)
    .map((row) => row.split(/^----(?:\n|$)/mu));

  test.each(rows.map(([head = '', told = '', mended = '']) => ({ head, told, mended })))(`${name}: $head`, (row) => {
    expect(judged(kind, row.head)).toEqual({ told: row.told, mended: row.mended });
  });

  // Written after the tests have compared: the next run compares with it.
  if (process.env.UPDATE === '1') {
    const written = rows.map(([head = '']) => {
      const { told, mended } = judged(kind, head);
      return `==== ${head}----\n${told}----\n${mended}`;
    });
    writeFileSync(file, written.join(''));
  }
}

function judged(kind: Kind, head: string): { readonly told: string; readonly mended: string } {
  const typed = head.slice(head.indexOf('\n') + 1, -1);
  const text = kind.text(typed);
  const repository = new Repository(
    new Memory({
      'reports/units.csv': fixture('units.csv'),
      'outlines/documents.csv': fixture('documents.csv'),
      [OUTLINE]: KINDS.requirement?.text('words: 1') ?? '',
    }),
  );
  const check = (now: string) => checkText(repository, kind.file, now).messages;
  const mended = fixText(text, check);
  const left = check(mended);
  return {
    told: check(text).map(line).join(''),
    mended: `${kind.typed(mended, typed)}\n${left.length > 0 ? `còn ${left.length} lỗi\n` : ''}`,
  };
}

function line({ line: from, column, endLine, endColumn, severity, message }: CheckMessage): string {
  return `${from}:${column}-${endLine}:${endColumn} ${severity} ${message}\n`;
}
