/** `npm run ci:release`: publishes what was built, a release for each campaign. */
import { join, resolve } from 'node:path';
import { Repository } from '#lib/repository/repository.ts';
import { usableOutline } from './campaign/campaign-status.ts';
import { OPTIONS } from './command/options.ts';
import { print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { connect } from './forge/client/connect.ts';
import { placeOf } from './forge/client/environment.ts';
import { publish } from './forge/publishing/publish.ts';
import { Checkout } from './git/checkout.ts';
import { mustHead } from './git/git.ts';

await runCommand({
  name: 'ci:release',
  summary: 'Phát hành những gì đã dựng: mỗi đợt một bản phát hành (release) với từng tệp; dùng trong kiểm tra tự động.',
  notes: `Chỉ thay tệp có nội dung đổi, bỏ tệp không còn dựng; thẻ (tag) đã có thì không dời.
Mã thoát: 0 đã phát hành, 1 có đợt chưa phát hành xong, 2 không chạy được.`,
  options: { out: { ...OPTIONS.out, help: 'thư mục đã dựng (mặc định: dist trong thư mục gốc)' } },
  async run({ root, out }) {
    const commit = mustHead(root);
    const repository = new Repository(new Checkout(root));
    return publish(connect(placeOf(process.env)), {
      folder: resolve(out ?? join(repository.root, 'dist')),
      commit,
      outlineOf: (campaign) => usableOutline(repository, campaign),
      say: print,
    });
  },
});
