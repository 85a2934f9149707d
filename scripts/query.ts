/** `npm run query`: questions over all campaigns and fetched sources, in SQL or ready ones. */
import { resolve } from 'node:path';
import { CannotRun, noUnit } from '#lib/cannot-run.ts';
import { Repository } from '#lib/repository/repository.ts';
import { OPTIONS, oneOf, take } from './command/options.ts';
import { note, print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { Checkout } from './git/checkout.ts';
import { headTime } from './git/head-commit.ts';
import { refuseForeignFile } from './output/own-file.ts';
import { writeFileWhole } from './output/write-file.ts';
import { answerLines, FORMATS, formatOfFile } from './query/answer.ts';
import { openDatabase } from './query/asking.ts';
import { holdingsOf } from './query/holdings.ts';
import type { Question } from './query/questions/question.ts';
import { QUESTIONS } from './query/questions/questions.ts';

/** Of a line that goes to a file or another program. */
const ROOM = 160;

const format = oneOf(FORMATS);

await runCommand({
  name: 'query',
  summary: 'Hỏi số liệu của mọi đợt đã dựng và mọi nguồn đã tải về, bằng SQL hoặc bằng câu hỏi có sẵn.',
  operands: [{ name: 'SQL', help: 'một câu lệnh đọc, trong dấu nháy', optional: true }],
  notes: `Hỏi được: figures (số từng báo cáo), totals (tổng), results (số để so sánh qua các kỳ), differences (chênh lệch), status (ai nộp,
khi nào), rates (tỷ lệ), units, campaigns, outline_figures; muốn xem các cột: "DESCRIBE figures". Trong SQL, $campaign, $unit, $figure là
giá trị của các tùy chọn ấy. Chỉ đọc những tệp ấy, không ghi, không ra mạng. Cần gói DuckDB; nếu chưa có, lệnh nói cách cài.
Mã thoát: 0 đã trả lời (kể cả khi không có dòng nào), 2 không chạy được, như SQL viết sai hoặc chưa dựng.`,
  options: {
    ...take('question', 'list', 'campaign', 'unit', 'figure'),
    unit: {
      ...OPTIONS.unit,
      help: 'chỉ một đơn vị, như hai-phong/le-chan; với đa số câu hỏi là cả các đơn vị cấp dưới',
    },
    format: { ...format, read: (given: string | undefined) => (given === undefined ? null : format.read(given)) },
    out: { ...OPTIONS.out, value: 'TỆP', help: 'ghi vào tệp mới này; đuôi .csv, .json, .md tự chọn dạng' },
  },
  async run({ root, question: name, list, campaign, unit, figure, format: given, out }, [sql]) {
    if (list) {
      print(listed());
      return true;
    }
    const question = name === undefined ? null : questionOf(name);
    if ((sql === undefined) === (question === null))
      throw new CannotRun(
        'Hãy cho một câu lệnh SQL trong dấu nháy, hoặc --question TÊN; xem các câu hỏi có sẵn: --list',
      );
    const lacking = question?.needs?.find((need) => ({ campaign, unit, figure })[need] === undefined);
    if (lacking !== undefined) throw new CannotRun(`Câu hỏi ${name} cần --${lacking}: ${OPTIONS[lacking].help}`);
    const repository = new Repository(new Checkout(root));
    repository.settled();
    if (out !== undefined) refuseForeignFile(out, repository.root, () => false);
    const { holdings, notes } = holdingsOf(repository, { campaign, sql, head: headTime(repository.root) });
    note(notes);
    const database = await openDatabase(holdings);
    try {
      const bound = { campaign: campaign ?? null, unit: unit ?? null, figure: figure ?? null };
      if (unit !== undefined && !(await database.has('units', { unit }))) throw noUnit(unit);
      if (figure !== undefined && !(await database.has('outline_figures', { figure })))
        throw new CannotRun(
          `Không đề cương nào có chỉ tiêu \`${figure}\`; xem mã các chỉ tiêu: "FROM outline_figures"`,
        );
      const table = await database.ask(question?.sql ?? sql ?? '', bound);
      const form = given ?? (out === undefined ? null : formatOfFile(out)) ?? FORMATS[0];
      const lines = answerLines(table, question, form, out === undefined ? (process.stdout.columns ?? ROOM) : ROOM);
      if (out === undefined) print(lines);
      else {
        writeFileWhole(resolve(out), lines.map((line) => `${line}\n`).join(''));
        print([out]);
      }
      return true;
    } finally {
      database.discard();
    }
  },
});

function questionOf(name: string): Question {
  const found = QUESTIONS.find((one) => one.name === name);
  if (found) return found;
  throw new CannotRun(`Không có câu hỏi \`${name}\`; có: ${QUESTIONS.map((one) => one.name).join(', ')}`);
}

function listed(): readonly string[] {
  const width = Math.max(...QUESTIONS.map(({ name }) => name.length)) + 2;
  return QUESTIONS.map(({ name, asks }) => `${name.padEnd(width)}${asks}`);
}
