/** What a clone on this machine needs. */
import { CannotRun } from '#lib/cannot-run.ts';
import { askGit, headOf, isRepository, isShallow } from '../../git/git.ts';
import { areHooksInstalled } from '../../git/hooks.ts';
import { pdfProgram } from '../../output/pdf-tools.ts';
import type { Group, Item } from './item.ts';

/** `node` is the version that runs, `oldest` the oldest that will do, such as `20.19`. */
export function machineItems(
  root: string,
  { node, oldest }: { readonly node: string; readonly oldest: string },
): Group {
  return { title: 'Trên máy này', items: [nodeItem(node, oldest), ...gitItems(root), pdfItem()] };
}

function nodeItem(node: string, oldest: string): Item {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = oldest.split('.').map(Number);
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  return {
    state: isEnough ? 'fine' : 'missing',
    title: `Node.js ${node}`,
    why: `Cần từ ${oldest} trở lên.`,
    how: 'cài bản LTS mới ở https://nodejs.org/en/download',
  };
}

function gitItems(root: string): readonly Item[] {
  try {
    if (!isRepository(root) || headOf(root) === null)
      return [
        {
          state: 'missing',
          title: 'Thư mục này chưa có lịch sử Git',
          why: 'Ngày nộp, người viết, bản so sánh đều lấy từ lịch sử Git.',
          how: 'git clone kho từ forge về, hoặc git init rồi commit các tệp',
        },
      ];
    return [...identityItems(root), historyItem(root), mainItem(root), hooksItem(root)];
  } catch (error) {
    // Another user's repository, a damaged one, no Git at all: the message says which, and what to do.
    if (!(error instanceof CannotRun)) throw error;
    return [{ state: 'missing', title: 'Git không đọc được kho này', how: error.message }];
  }
}

function identityItems(root: string): readonly Item[] {
  const names = [
    { key: 'user.name', title: 'Tên người viết trong Git', example: '"Nguyễn Văn A"' },
    { key: 'user.email', title: 'Email người viết trong Git', example: 'a@example.gov.vn' },
  ];
  return names.map(({ key, title, example }) => {
    const value = askGit(root, ['config', '--get', key])?.trim() ?? '';
    return {
      state: value === '' ? 'missing' : 'fine',
      title: value === '' ? title : `${title}: ${value}`,
      why: 'Git không ghi thay đổi nào khi chưa biết ai viết; bản so sánh Word cũng ghi tên này.',
      how: `git config --global ${key} ${example}`,
    };
  });
}

function historyItem(root: string): Item {
  const isPart = isShallow(root);
  return {
    state: isPart ? 'missing' : 'fine',
    title: isPart ? 'Mới tải về một phần lịch sử Git' : 'Lịch sử Git đầy đủ',
    why: 'Thiếu lịch sử thì không biết ngày nộp của các báo cáo cũ.',
    how: 'git fetch --unshallow',
  };
}

function mainItem(root: string): Item {
  const has = (ref: string) => askGit(root, ['rev-parse', '--verify', '--quiet', ref]) !== null;
  const isThere = has('refs/heads/main') || has('refs/remotes/origin/main');
  return {
    state: isThere ? 'fine' : 'missing',
    title: isThere ? 'Nhánh chính main' : 'Không có nhánh main',
    why: 'Việc nộp tính theo nhánh main; các kiểm tra tự động cũng chỉ chạy với nhánh ấy.',
    how: 'git branch --move TÊN-CŨ main rồi đẩy lên, và đổi nhánh mặc định trên forge',
  };
}

function hooksItem(root: string): Item {
  return {
    state: areHooksInstalled(root) ? 'fine' : 'missing',
    title: 'Tự soát dấu mật và dữ liệu cá nhân trước mỗi commit',
    why: 'Điều đã vào lịch sử Git thì ở lại đó; soát trước thì không phải gỡ.',
    how: 'npm run decuong hooks',
  };
}

/** PDFs are a wish, so that what lacks for them is nothing that must be done. */
function pdfItem(): Item {
  try {
    pdfProgram();
    return { state: 'fine', title: 'LibreOffice và phông chữ để dựng PDF (--pdf)' };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return { state: 'unknown', title: 'Chưa dựng được PDF (chỉ cần khi dùng --pdf)', how: error.message };
  }
}
