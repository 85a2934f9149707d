/** `npm run pack`: makes the packages that offices install. */
import { join, relative, resolve } from 'node:path';
import { OPTIONS } from './command/options.ts';
import { note, print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { headOf } from './git/git.ts';
import { HOME } from './output/home.ts';
import { placeIn } from './output/place.ts';
import { differing } from './pack/carried.ts';
import { assembleCreate, CREATE } from './pack/create-package.ts';
import { bundleDecuong, packed, sourcesNow } from './pack/packages.ts';

/** Files that are named. */
const MOST = 5;

await runCommand({
  name: 'pack',
  summary: 'Đóng gói decuong thành tệp .tgz để cài ở kho của cơ quan.',
  notes: `npm pack cũng cho đúng gói ấy. Cùng một commit thì cùng từng byte.
Mã thoát: 0 đã đóng gói, 2 không đóng gói được.`,
  options: {
    out: { ...OPTIONS.out, help: 'thư mục kết quả (mặc định: dist/.package trong thư mục của decuong)' },
    bundle: { value: '', help: 'chỉ dựng mã JavaScript, để npm pack tự gói', read: (given) => given !== undefined },
  },
  async run({ out, bundle: isBundleOnly }) {
    const sources = sourcesNow();
    if (sources.commit === null) note(withoutCommit());
    await bundleDecuong(sources);
    if (isBundleOnly) return true;
    const folder = out === undefined ? join(HOME, 'dist', '.package') : placeIn(resolve(out), HOME);
    await assembleCreate(sources);
    const made = [packed(HOME, folder), packed(CREATE, folder)];
    print(made.map(({ path, sha256 }) => `${sha256}  ${relative(process.cwd(), path)}`));
    note(
      made.map(
        ({ path, size, unpacked }) => `${relative(folder, path)}: ${kilobytes(size)}, khi mở ra ${kilobytes(unpacked)}`,
      ),
    );
    note([
      '',
      'Thử ở một thư mục trống:',
      `  cp ${made.map(({ path }) => path).join(' ')} .`,
      `  npm exec --yes --package=./create-decuong-${sources.version}.tgz -- create-decuong`,
    ]);
    return true;
  },
});

function withoutCommit(): readonly string[] {
  const files = headOf(HOME) === null ? [] : differing(HOME);
  const why = files.length === 0 ? 'Mã nguồn không ở commit nào' : 'Mã nguồn khác với commit đang đứng';
  return [
    `${why}, nên gói không ghi commit nào; kho tạo từ gói ấy chỉ được với --forge none.`,
    ...files.slice(0, MOST).map((file) => `  ${file}`),
    ...(files.length > MOST ? [`  … và ${files.length - MOST} tệp nữa`] : []),
  ];
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024).toLocaleString('vi-VN')} KB`;
}
