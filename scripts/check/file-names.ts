/** What is wrong with names in the folders of outlines and reports: what some system cannot hold, what is no campaign's. Reports are told by `unit-path`. */
import { campaignOfLetter, campaignOfOutline, isCampaignId, noCampaignId, OUTLINES, reportOfPath } from '#lib/paths.ts';
import { lengthFault, nameFault, twinKey } from '#lib/portable-name.ts';
import { FILE_START, problem, ruleId, type Severity } from '#lib/problem.ts';
import { type CheckMessage, toMessage } from './message.ts';

const RULE = ruleId('unit-path');

/** Tells of names among all files of the two folders, each at the first path that bears it. */
export function checkFileNames(files: readonly string[]): readonly CheckMessage[] {
  const told = new Map<string, CheckMessage>();
  const tell = (path: string, message: string, severity: Severity = 'error'): void => {
    if (!told.has(path))
      told.set(path, toMessage(path, problem(RULE, FILE_START, message, { severity, actual: path })));
  };
  const known = new Map<string, string>();
  const others = new Set(files.filter((file) => !isTold(file)));
  const campaigns = new Set(files.filter((file) => !others.has(file)).map(folderOf));
  for (const file of files) {
    const parts = file.split('/');
    const folder = folderOf(file);
    const id = parts[1] ?? '';
    if (parts.length > 2 && !isCampaignId(id) && !id.startsWith('.') && !campaigns.has(folder))
      tell(folder, noCampaignId(id));
    if (isMisplaced(file))
      tell(
        file,
        `Đề cương, công văn phải nằm ở ${OUTLINES}/<đợt báo cáo>/outline.md, letter.md; hãy chuyển hoặc đổi tên tệp`,
      );
    if (!others.has(file)) continue;
    for (let depth = 2; depth <= parts.length; depth++) {
      const [path, name] = [parts.slice(0, depth).join('/'), parts[depth - 1] ?? ''];
      const fault = nameFault(name) ?? (depth === parts.length ? lengthFault(path) : null);
      const twin = known.get(twinKey(path));
      if (fault !== null) tell(path, `Tên \`${name}\` ${fault}`);
      else if (twin !== undefined && twin !== path)
        tell(
          path,
          `Tên chỉ khác ${twin} ở chữ hoa, chữ thường hoặc cách gõ dấu, máy Windows và Mac coi là một; hãy đổi tên một trong hai`,
        );
      else if (name.normalize('NFC') !== name)
        tell(
          path,
          `Tên \`${name}\` có dấu rời (NFD, thường chép từ máy Mac); hãy đổi tên, gõ lại bằng Unicode dựng sẵn`,
          'warning',
        );
      if (twin === undefined) known.set(twinKey(path), path);
    }
  }
  return [...told.values()];
}

/** True for what rules of its own tell all about: an outline, a letter, a report. */
function isTold(file: string): boolean {
  return campaignOfOutline(file) !== null || campaignOfLetter(file) !== null || reportOfPath(file) !== null;
}

function folderOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

/** True for an outline or a letter that nobody would read: in a folder too deep, or in other letters. */
function isMisplaced(file: string): boolean {
  return file.startsWith(`${OUTLINES}/`) && /\/(?:outline|letter)\.md$/iu.test(file) && !isTold(file);
}
