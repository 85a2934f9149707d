/** `npm run doctor`: what a clone and its forge still need. */
import { Repository } from '#lib/repository/repository.ts';
import project from '../package.json' with { type: 'json' };
import { print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { PATIENCE } from './forge/client/patient-fetch.ts';
import { examine } from './forge/doctor/doctor.ts';
import { checklist, isWell } from './forge/doctor/item.ts';
import { originOf } from './forge/doctor/origin.ts';
import { Checkout } from './git/checkout.ts';
import { sources } from './git/sources.ts';

await runCommand({
  name: 'doctor',
  summary: 'Xem kho và forge còn thiếu cài đặt gì: đủ (✔), thiếu (✖), không xem được từ đây (?), kèm chỗ cần bấm.',
  notes: `Chỉ đọc, không đổi gì. Xem cài đặt trên GitHub cần biến GITHUB_TOKEN (mã truy cập chỉ đọc của người quản trị kho).
Mã thoát: 0 không thiếu gì thấy được, 1 còn thiếu, 2 không chạy được.`,
  options: {},
  async run({ root }) {
    const repository = new Repository(new Checkout(root));
    const groups = await examine({
      root,
      repository,
      origin: originOf(root, process.env, repository.settings().settings),
      node: process.versions.node,
      oldestNode: project.engines.node.replace('>=', ''),
      tool: { version: project.version, commit: sources?.commit ?? null },
      patience: PATIENCE,
    });
    print(checklist(groups));
    return isWell(groups);
  },
});
