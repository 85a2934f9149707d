/** `npm run verify`: which commit a document was built from, and whether it was changed since. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { CannotRun } from '#lib/cannot-run.ts';
import type { Verification } from './campaign/verification.ts';
import { print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';

/** No document is as large as that. */
const MOST_BYTES = 512 * 1024 * 1024;

await runCommand({
  name: 'verify',
  summary:
    'Cho biết một tệp Word hoặc Excel được dựng từ phiên bản nào, báo cáo nào, và từ khi dựng đến nay có bị sửa không.',
  operands: [{ name: 'TỆP…', help: 'các tệp .docx, .xlsx đã dựng' }],
  notes: `Dựng lại văn bản từ đúng phiên bản ấy rồi so từng byte.
Mã thoát: 0 đúng như khi dựng, 1 đã bị sửa hoặc dựng từ phiên bản mà nhánh chính chưa từng có, 2 không kiểm tra được (như khi văn bản do một phiên bản khác của decuong dựng).`,
  options: {},
  async run({ root }, files) {
    if (files.length === 0) throw new CannotRun('Cần ít nhất một tệp .docx hoặc .xlsx');
    const refusals: string[] = [];
    const states = new Set<Verification['state']>();
    for (const file of files) {
      try {
        const document = readDocument(file);
        // To load what builds takes longer than to see that there is no such file.
        const { verification } = await import('./campaign/verification.ts');
        const { state, lines } = await verification(root, file, document);
        print([file, ...lines.map((line) => `  ${line}`)]);
        states.add(state);
        if (state === 'other-writer') refusals.push(`Chưa kiểm tra được ${file}: do bản khác của decuong dựng`);
      } catch (error) {
        if (!(error instanceof CannotRun)) throw error;
        // What is amiss with a commit or with its history knows of no file.
        refusals.push(...error.lines.map((line) => (line.includes(file) ? line : `${file}: ${line}`)));
      }
    }
    if (refusals.length > 0) throw new CannotRun(...refusals);
    return !states.has('wrong');
  },
});

function readDocument(file: string): Uint8Array {
  if (!existsSync(file) || !statSync(file).isFile()) throw new CannotRun(`Không có tệp ${file}`);
  if (statSync(file).size > MOST_BYTES)
    throw new CannotRun(`${file} lớn hơn 512 MB: không phải văn bản do decuong dựng`);
  return readFileSync(file);
}
