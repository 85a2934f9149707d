/** `npm run ci:comment`: says on a pull request what another run has found in it. */
import { CannotRun } from '#lib/cannot-run.ts';
import { take } from './command/options.ts';
import { print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { connect } from './forge/client/connect.ts';
import { placeOf } from './forge/client/environment.ts';
import { runnerOf } from './forge/client/runner.ts';
import { lacksCodeowners, mendCodeowners } from './forge/posting/mend-codeowners.ts';
import { postVerdict } from './forge/posting/post-verdict.ts';
import { pullOfRun } from './forge/posting/pull-of-run.ts';
import { readVerdict } from './forge/posting/read-verdict.ts';

await runCommand({
  name: 'ci:comment',
  summary:
    'Viết lời và đề xuất cách sửa ở yêu cầu gộp (pull request), theo kết quả kiểm tra; dùng trong kiểm tra tự động.',
  notes: `Trong workflow không cần --pull: yêu cầu gộp tìm theo phiên bản đã kiểm tra.
Mã thoát: 0 đã viết, hoặc không có gì phải viết; 2 không chạy được.`,
  options: take('verdict', 'pull', 'codeowners'),
  async run({ verdict: file, pull: number, codeowners: isForCodeowners }) {
    if (file === undefined) throw new CannotRun('Thiếu --verdict: hãy ghi tệp kết quả kiểm tra');
    const place = placeOf(process.env);
    const runner = runnerOf(process.env);
    const verdict = readVerdict(file);
    const forge = connect(place);
    const { event } = place;
    const pull = typeof verdict === 'string' ? verdict : await pullOfRun(forge, { event, number, head: verdict.head });
    if (typeof verdict === 'string' || typeof pull === 'string') {
      print([`${pull}; không phải làm gì`]);
      return true;
    }
    if (isForCodeowners) {
      print([await mendCodeowners(forge, verdict, pull)]);
      return true;
    }
    runner?.tell('codeowners', String(lacksCodeowners(verdict, pull)));
    print(await postVerdict(forge, { verdict, pull, run: event.type === 'run' ? event.run : place.run }));
    return true;
  },
});
