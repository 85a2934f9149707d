/** Which lines of a repository name the version of the tool, and what they become: package.json and the workflows, nothing else. */
import type { InstalledTool } from './used-tool.ts';

/** A line that changes. */
export interface LineChange {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly was: string;
  readonly becomes: string;
}

/** A file of which a line stays although it names the tool: somebody has changed it by hand, or copied the whole file. */
export interface LeftLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** Vietnamese: why it stays, and what to do. */
  readonly why: string;
}

/** What becomes of texts. */
export interface Changes {
  readonly changes: readonly LineChange[];
  readonly left: readonly LeftLine[];
}

/** The head of a workflow that is a whole copy of ours, as some forges need it. */
const COPIED = /^# Chép nguyên từ /u;

/** The lines of package.json that change with what it says of decuong. */
export function manifestChanges(text: string, spec: string, next: string): readonly LineChange[] {
  return text.split('\n').flatMap((was, index) => {
    const becomes = was.replace(/("decuong"\s*:\s*)("(?:[^"\\]|\\.)*")/u, (found, key: string, value: string) =>
      value === JSON.stringify(spec) ? key + JSON.stringify(next) : found,
    );
    return becomes === was ? [] : [{ file: 'package.json', line: index + 1, was, becomes }];
  });
}

/** The lines of a workflow that change with the commit of the tool. */
export function workflowChanges(
  file: string,
  text: string,
  from: Pick<InstalledTool, 'commit' | 'repository'>,
  to: Pick<InstalledTool, 'commit'>,
): Changes {
  const changes: LineChange[] = [];
  const left: LeftLine[] = [];
  const lines = text.split('\n');
  const isCopied = COPIED.test(lines[0] ?? '');
  for (const [index, line] of lines.entries()) {
    const at = { file, line: index + 1 };
    const leave = (why: string) => left.push({ ...at, text: line.trim(), why });
    const isCalling = new RegExp(`(?:uses|remote|ref|project)\\s*:.*${escaped(from.repository)}(?![\\w.-])`, 'u').test(
      line,
    );
    const hasCommit = from.commit !== null && line.includes(from.commit);
    if (isCopied && index === 0) {
      if (to.commit === null || !line.includes(to.commit))
        leave('tệp chép nguyên từ công cụ; hãy chép lại từ bản mới nếu cần');
    } else if (!isCopied && hasCommit && to.commit !== null)
      changes.push({ ...at, was: line, becomes: line.replaceAll(from.commit ?? '', to.commit) });
    else if (!isCopied && isCalling && (to.commit === null || !line.includes(to.commit)))
      leave(
        to.commit === null || from.commit === null
          ? 'không biết commit của bản cũ hoặc bản mới; hãy tự sửa'
          : 'đã có người sửa dòng này; hãy tự xem',
      );
  }
  return { changes, left };
}

/** A text with its changes made. */
export function changed(text: string, changes: readonly LineChange[]): string {
  const byLine = new Map(changes.map(({ line, becomes }) => [line, becomes]));
  return text
    .split('\n')
    .map((line, index) => byLine.get(index + 1) ?? line)
    .join('\n');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
