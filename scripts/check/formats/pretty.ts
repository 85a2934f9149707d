import type { Annotated } from '../message.ts';
import type { Suppression } from '../suppress.ts';

const SEVERITY = { error: 'lỗi', warning: 'lưu ý' } as const;

/** A comment that suppresses messages, with the file that it stands in. */
export interface SuppressionOfFile extends Suppression {
  readonly file: string;
}

/** For people at a terminal: the messages by file, then what comments suppress, then a count. */
export function formatPretty(
  messages: readonly Annotated[],
  checked: number,
  suppressed: readonly SuppressionOfFile[] = [],
): readonly string[] {
  const lines: string[] = [];
  let file = '';
  for (const message of messages) {
    if (message.file !== file) {
      if (file !== '') lines.push('');
      file = message.file;
      lines.push(file);
    }
    lines.push(
      `  ${`${message.line}:${message.column}`.padEnd(8)} ${SEVERITY[message.severity].padEnd(5)} ${message.message} [${message.rule}]`,
    );
  }
  if (lines.length > 0) lines.push('');
  for (const { file: where, line, rules, reason } of suppressed)
    lines.push(`Đã tắt ${rules.join(', ') || 'mọi quy tắc'} ở ${where}:${line}: ${reason}`);
  if (suppressed.length > 0) lines.push('');
  return [...lines, summarize(messages, checked)];
}

function summarize(messages: readonly Annotated[], checked: number): string {
  const errors = messages.filter((message) => message.severity === 'error').length;
  const warnings = messages.length - errors;
  if (messages.length === 0) return `✔ Đã kiểm tra ${checked} tệp, không có lỗi`;
  return `${errors > 0 ? '✖' : '✔'} Đã kiểm tra ${checked} tệp: ${errors} lỗi, ${warnings} lưu ý`;
}
