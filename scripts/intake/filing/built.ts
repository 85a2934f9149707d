/** A document as it was built, of the commit that it names. */
import { CannotRun } from '#lib/cannot-run.ts';
import { originOf } from '../../campaign/document-kinds.ts';
import { textAt } from '../../git/added.ts';
import { findCommit } from '../../git/git.ts';
import type { WordDocument } from '../word/model.ts';
import { readWord } from '../word/read-word.ts';

/** A document, and the report that it was built of; empty where that had another name. */
export interface BuiltDocument {
  readonly document: WordDocument;
  readonly source: string;
}

/** Builds again what a document was before somebody changed it; refuses where that cannot be known. `report` is what it would be written over. */
export async function builtDocument(
  root: string,
  file: string,
  { custom }: WordDocument,
  report: string,
): Promise<BuiltDocument> {
  const commit = custom.get('commit') ?? '';
  const what = `Đã có ${report}, không ghi đè`;
  const mend = 'hãy ghi ra tệp khác bằng --out TỆP.md rồi tự chép những chỗ cần sửa';
  if (commit === '' || !custom.has('path'))
    throw new CannotRun(
      `${what}: ${file} không phải tệp do decuong dựng từ báo cáo ấy nên không biết chỗ nào đã sửa; ${mend}`,
    );
  if (!/^[0-9a-f]{40,64}$/u.test(commit))
    throw new CannotRun(
      `${what}: ${file} dựng khi kho còn thay đổi chưa đưa vào Git nên không biết chỗ nào đã sửa; ${mend}`,
    );
  if (findCommit(root, commit) === null)
    throw new CannotRun(
      `${what}: ${file} dựng từ phiên bản ${commit} mà kho này không có; hãy chạy \`git fetch\` rồi chạy lại, hoặc ${mend}`,
    );
  const origin = originOf(file, custom);
  const source = origin.kind.source(origin);
  if (source !== report) throw new CannotRun(`${what}: ${file} được dựng từ ${source}; ${mend}`);
  const bytes = await origin.kind.remake(root, origin);
  const built = bytes && (await readWord(bytes));
  if (!built || 'refusal' in built)
    throw new CannotRun(`${what}: không dựng lại được ${file} như lúc nó được dựng từ phiên bản ${commit}; ${mend}`);
  return { document: built, source: textAt(root, commit, report) ?? '' };
}
