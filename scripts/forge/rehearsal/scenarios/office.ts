/** A repository of an office: data alone, and workflows that call those of this program by their commit. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contents } from '../stage/git.ts';
import type { Scenario } from './scenario.ts';
import { at, edited, reportOf } from './world.ts';

const CALLERS = join(import.meta.dirname, '..', '..', '..', 'create', 'workflows', 'github');
const FOLDER = '.github/workflows';
const FORMER = '0'.repeat(40);
const LATER = '1'.repeat(40);

/** A report, a mend by a button and a new version of this program in such a repository. */
export function officeStory(): Scenario {
  const [workflows, east] = [callers(FORMER), at('an-phu/xa-dong')];
  return {
    name: 'kho-rieng',
    title: 'Kho riêng của một cơ quan',
    needs: ['check.yml', 'preview.yml', 'comment.yml', 'mend.yml'],
    workflows,
    beside: tools('0.1.0', workflows),
    async play(stage, tell) {
      const text = edited(
        reportOf('an-phu/xa-dong'),
        ['## III. KẾT QUẢ THỰC HIỆN', '## IV. KẾT QUẢ THỰC HIỆN'],
        ['| 3.860 |', '| 3.890 |'],
      );
      const files = { [east]: text };
      const { branch } = await stage.propose({
        branch: 'xa-dong',
        title: 'Báo cáo của xã Đông',
        author: 'Bình',
        files,
      });
      tell('Chị Bình ở xã Đông gửi báo cáo, số mục còn sai.');
      await stage.press('mend.yml', { branch });
      tell('Chị bấm nút sửa chỗ chắc chắn.');
      await stage.propose({
        branch: 'decuong',
        title: 'Dùng decuong 0.2.0',
        author: 'Hà',
        files: tools('0.2.0', callers(LATER)),
      });
      tell('Văn phòng đổi sang phiên bản mới của decuong.');
    },
  };
}

function callers(commit: string): Record<string, string> {
  const texts = readdirSync(CALLERS).map((file) => [file, readFileSync(join(CALLERS, file), 'utf8')] as const);
  const filled = (text: string) =>
    text.replaceAll('{{repository}}', 'decuong/decuong').replaceAll('{{commit}}', commit);
  return Object.fromEntries(texts.map(([file, text]) => [file, filled(text)]));
}

function tools(version: string, workflows: Readonly<Record<string, string>>): Contents {
  const manifest = { private: true, scripts: { decuong: 'decuong' }, devDependencies: { decuong: version } };
  return {
    'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    ...Object.fromEntries(Object.entries(workflows).map(([file, text]) => [`${FOLDER}/${file}`, text])),
  };
}
