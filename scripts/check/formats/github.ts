import type { Annotated } from '../message.ts';

/** For GitHub Actions: workflow commands, which become annotations on a pull request. */
export function formatGithub(messages: readonly Annotated[]): readonly string[] {
  return messages.map((one) => `::${one.severity} ${properties(one)}::${escapeData(one.message)}`);
}

/** The same of what stands at no line. */
export function formatNotice(text: string): string {
  return `::notice::${escapeData(text)}`;
}

function properties({ file, line, column, endLine, endColumn, rule }: Annotated): string {
  const columns = line === endLine ? { col: column, endColumn } : {};
  return Object.entries({ file, line, endLine, ...columns, title: rule })
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',');
}

/** Escapes as the runner unescapes: `%`, CR and LF in data, `:` and `,` in properties too. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
