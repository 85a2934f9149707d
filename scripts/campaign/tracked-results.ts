/** Results that Git keeps: whoever committed them could pass them for built ones. */
import { FILE_START, type Problem, problem, ruleId } from '#lib/problem.ts';
import { mustGit } from '../git/git.ts';
import { isInGit } from '../git/refusal.ts';

/** The folder of results, and what a build keeps beside it. */
const RESULTS = ['dist', '.dist.decuong-*'];

/** The first file that Git keeps among results, and what is wrong with that; null where it keeps none. */
export function trackedResult(root: string): { readonly file: string; readonly problem: Problem } | null {
  if (!isInGit(root)) return null;
  const files = mustGit(root, ['ls-files', '-z', '--', ...RESULTS])
    .split('\0')
    .filter(Boolean);
  const [file] = files;
  if (file === undefined) return null;
  const [folder = file] = file.split('/');
  const message = `Git đang giữ ${files.length} tệp ở nơi để kết quả dựng, người nhận không phân biệt được với văn bản do decuong dựng; hãy chạy \`git rm -r --cached ${folder}\` rồi commit`;
  return { file, problem: problem(ruleId('unit-path'), FILE_START, message, { actual: file }) };
}
