/** The guide to the register: what it says that the program says of an example, the program says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { contractCsv } from '#lib/csv/contract.ts';
import { campaignId } from '#lib/paths.ts';
import { codeowners } from '#lib/register/codeowners.ts';
import { parseRegister, REGISTER_FORM } from '#lib/register/register.ts';
import { parseSettings, SETTINGS_KEYS } from '#lib/repository/settings.ts';
import { expectFile } from './helpers/expectation.ts';
import { PROJECT } from './helpers/project.ts';

const FILE = join(PROJECT, 'reports', 'UNITS.md');
const guide = readFileSync(FILE, 'utf8');
const COLUMNS = [...REGISTER_FORM.columns, ...(REGISTER_FORM.optional ?? [])];

/** A register in the guide, and what is said behind it, up to the end of its sentence or block. */
const EXAMPLE =
  /```csv\n(?<csv>[\s\S]*?)```\n\n(?<said>Máy đọc được \d+ đơn vị(?: và nói:\n\n```text\n[\s\S]*?```|, không báo gì))/gu;

const WORDS = { error: 'lỗi', warning: 'lưu ý' } as const;

function saidOf(csv: string): string {
  const { register, problems } = parseRegister(csv);
  const count = `Máy đọc được ${register.units.size} đơn vị`;
  if (problems.length === 0) return `${count}, không báo gì`;
  const lines = problems.map(
    ({ place: { start }, severity, message }) => `${start.line}:${start.column} ${WORDS[severity]}: ${message}\n`,
  );
  return `${count} và nói:\n\n\`\`\`text\n${lines.join('')}\`\`\``;
}

const registers = [...guide.matchAll(EXAMPLE)].map(({ groups }) => groups?.csv ?? '');
/** Its cells, by the names in the header of a table. */
function tableOf(section: number): readonly Readonly<Record<string, string>>[] {
  const text = guide.slice(guide.indexOf(`\n## ${section}. `));
  const [head = '', , ...rows] = /\n\|[^\n]*\n(?:\|[^\n]*\n)+/u.exec(text)?.[0].trim().split('\n') ?? [];
  const cellsOf = (row: string) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const names = cellsOf(head);
  return rows.map((row) => Object.fromEntries(cellsOf(row).map((cell, index) => [names[index] ?? '', cell])));
}

test('what is said of each register', () => {
  const made = guide.replace(EXAMPLE, (...match) => {
    const { csv } = match.at(-1) as { csv: string };
    return `\`\`\`csv\n${csv}\`\`\`\n\n${saidOf(csv)}`;
  });
  expectFile(FILE, made);
  expect(registers.length).toBe(guide.split('```csv').length - 1);
});

test('the table has every column, and no other', () => {
  expect(tableOf(2).map((row) => row.Cột)).toEqual(COLUMNS.map((column) => `\`${column}\``));
});

test('each example of a column is read without a word, and each slip is told as the table says', () => {
  const [first = ''] = registers;
  const rows: string[][] = parse(first);
  const codeIn = (cell = '') => /`([^`]*)`/u.exec(cell)?.[1] ?? '';
  /** What is told where the last unit of the first register has another cell. */
  const told = (column: string, cell: string): string => {
    const at = (rows[0] ?? []).indexOf(column);
    const changed = rows.map((row, line) =>
      row.map((one, index) => (line === rows.length - 1 && index === at ? cell : one)),
    );
    const csv = changed.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
    const severities = parseRegister(csv).problems.map(({ severity }) => WORDS[severity]);
    return severities.length === 0 ? 'không báo' : [...new Set(severities)].join(', ');
  };
  const table = tableOf(2);
  const columns = table.map((row) => codeIn(row.Cột));
  expect(table.map((row, index) => [columns[index], told(columns[index] ?? '', codeIn(row['Ví dụ']))])).toEqual(
    columns.map((column) => [column, 'không báo']),
  );
  expect(table.map((row, index) => [columns[index], told(columns[index] ?? '', codeIn(row['Hay nhầm']))])).toEqual(
    table.map((row, index) => [columns[index], row['Máy nói']]),
  );
});

test('both separators give one register, and mending makes one form of them', () => {
  const [commas = '', semicolons = ''] = [',', ';'].map((mark) =>
    registers.find(
      (csv) => csv.split('\n')[1]?.includes(`${mark}Tỉnh ủy Bình An${mark}`) && csv.split('\n').length === 4,
    ),
  );
  expect([...parseRegister(semicolons).register.units]).toEqual([...parseRegister(commas).register.units]);
  expect([contractCsv(REGISTER_FORM, commas), contractCsv(REGISTER_FORM, semicolons)]).toEqual([
    null,
    commas.replace('2025-07-01', '01/07/2025'),
  ]);
});

test('the lines of CODEOWNERS', () => {
  const [, csv = '', lines = ''] =
    /```csv\n([^`]*)```\n\nMáy đọc được [^\n]*CODEOWNERS`:\n\n```text\n([^`]*)```/u.exec(guide) ?? [];
  const made = codeowners(parseRegister(csv).register, '@to-chuc/quan-tri').split('\n');
  expect(made.filter((line) => line.startsWith('/reports/*/')).join('\n')).toBe(lines.trimEnd());
});

test('the settings', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/u.exec(guide) ?? [];
  const source = { text: yaml, hasByteOrderMark: false };
  const { settings, problems } = parseSettings(source, null, () => [campaignId('hai-phong-2023-h1')]);
  expect({ problems, examples: [...settings.examples], maintainers: settings.maintainers }).toEqual({
    problems: [],
    examples: ['hai-phong-2023-h1'],
    maintainers: '@to-chuc/quan-tri',
  });
  expect(tableOf(8).map((row) => row.Khóa)).toEqual(SETTINGS_KEYS.map((key) => `\`${key}\``));
});
