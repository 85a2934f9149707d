import type { CheckMessage } from '../message.ts';

const SEVERITY = { error: 'lỗi', warning: 'lưu ý' } as const;

/** A message as far as a line shows it; the rule by its id, be it read back from elsewhere. */
type Shown = Pick<CheckMessage, 'file' | 'line' | 'column' | 'severity' | 'message'> & { readonly rule: string };

/** A line that stands for one message or several. */
export type Line = Pick<CheckMessage, 'line' | 'column' | 'severity' | 'message'> & {
  readonly rules: readonly string[];
};

/** For people at a terminal: messages of which no more is known than what they say, by file, each a line; then a count. */
export function formatPlain(messages: readonly Shown[], checked: number): readonly string[] {
  const lines = byFile(messages).flatMap(({ file, some }) => [
    file,
    ...some.map((one) => lineText({ ...one, rules: [one.rule] })),
    '',
  ]);
  return [...lines, totalText(messages, checked, 0)];
}

/** Messages that are told of one file after each other. */
export function byFile<T extends { readonly file: string }>(
  messages: readonly T[],
): readonly { readonly file: string; readonly some: readonly T[] }[] {
  const files: { readonly file: string; readonly some: T[] }[] = [];
  for (const message of messages) {
    const last = files.at(-1);
    if (last?.file === message.file) last.some.push(message);
    else files.push({ file: message.file, some: [message] });
  }
  return files;
}

/** `  26:1     lỗi   Mục … [section-number]` */
export function lineText({ line, column, severity, message, rules }: Line): string {
  return `  ${`${line}:${column}`.padEnd(8)} ${SEVERITY[severity].padEnd(5)} ${message} [${rules.join(', ')}]`;
}

/** How many files were checked, how much is wrong, and how much of it is only unfilled, where that is not told one by one. */
export function totalText(
  messages: readonly Pick<CheckMessage, 'severity'>[],
  checked: number,
  unfilled: number,
): string {
  const errors = messages.filter((message) => message.severity === 'error').length;
  const warnings = messages.length - errors;
  if (messages.length === 0) return `✔ Đã kiểm tra ${checked} tệp, không có lỗi`;
  const blanks = unfilled > 0 ? ` (${unfilled} chỗ chưa điền)` : '';
  return `${errors > 0 ? '✖' : '✔'} Đã kiểm tra ${checked} tệp: ${errors} lỗi, ${warnings} lưu ý${blanks}`;
}
