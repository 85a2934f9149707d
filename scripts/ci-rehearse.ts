/** `npm run ci:rehearse`: plays the workflows in throw-away repositories, and shows what people would see of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { OPTIONS } from './command/options.ts';
import { print } from './command/print.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { placeIn } from './output/place.ts';
import { writeFileWhole } from './output/write-file.ts';

await runCommand({
  name: 'ci:rehearse',
  summary:
    'Diễn tập các công việc tự động (workflow) trong kho tạm, rồi ghi ra một trang cho thấy mọi người sẽ thấy gì: lời của máy, đề xuất sửa, bản Word, việc, bản phát hành.',
  operands: [{ name: 'CHUYỆN…', help: 'chỉ diễn một số chuyện, như tot, loi, sua' }],
  notes:
    'Không gửi gì ra ngoài máy này. Với --since thì diễn chính thay đổi của kho này, hay của kho ở --root bằng các workflow của kho ấy, từ phiên bản ấy đến HEAD.',
  options: {
    since: { ...OPTIONS.since, help: 'diễn thay đổi của kho này từ phiên bản Git ấy, thay cho các chuyện có sẵn' },
    out: { ...OPTIONS.out, help: 'thư mục của trang (mặc định: dist/rehearsal trong thư mục gốc)' },
  },
  async run({ root, since, out }, names) {
    const file = join(out === undefined ? join(resolve(root), 'dist', 'rehearsal') : resolve(out), 'index.html');
    placeIn(file, resolve(root));
    const { rehearse, storiesOf } = await tools();
    const stories = storiesOf(root, since, names);
    const folder = mkdtempSync(join(tmpdir(), 'decuong-rehearsal-'));
    const bar = progress(stories.length);
    try {
      const { page, lines } = await rehearse(folder, stories, (name) => bar.step(name));
      bar.done();
      writeFileWhole(file, page);
      print([...lines, file]);
      return true;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

/** What plays and shows is there for who works on the program: it comes with the packages for that. */
async function tools() {
  try {
    return await import('./forge/rehearsal/play/rehearse.ts');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      throw new CannotRun('Thiếu gói để diễn tập; hãy chạy `npm ci --ignore-scripts`, không kèm --omit=dev');
    throw error;
  }
}
