/** Colons that are missing, or not as YAML wants them. */
import type { Scan } from './slip.ts';

/** Tells a colon without a space behind it. */
export function tellNoSpace(scan: Scan, start: number, colon: number): void {
  const key = scan.text.slice(start, colon);
  const message = `Thiếu dấu cách sau \`${key}:\`; hãy viết \`${key}: …\``;
  const edits = [{ start: colon + 1, end: colon + 1, text: ' ' }];
  scan.tell({ start, end: colon + 1, message, edits, isCertain: true, isSilent: scan.keys.names.has(key) });
}

/** What people type for a colon. */
const FOR_COLON = /^[ \t\u00A0]*(:=|=>|->|=|;|[–—-](?=[ \t]))[ \t\u00A0]*/u;

/**
 * Tells a key without a colon behind it, or with something else for one; without it a line may be read as something else.
 * The offset where its value begins.
 */
export function tellNoColon(scan: Scan, start: number, key: string): number {
  const end = start + key.length;
  const [typed = '', mark] = FOR_COLON.exec(scan.text.slice(end, end + 20)) ?? [];
  const isLast = /^(?:[\r\n]|$)/u.test(scan.text.slice(end + typed.length));
  const message =
    mark === undefined
      ? `Thiếu dấu \`:\` sau \`${key}\`; hãy viết \`${key}: …\``
      : `Sau \`${key}\` là dấu \`${mark}\` thay cho dấu hai chấm; hãy viết \`${key}: …\``;
  const edits = [{ start: end, end: end + typed.length, text: mark === undefined || isLast ? ':' : ': ' }];
  scan.tell({ start, end: end + typed.trimEnd().length, message, edits, isCertain: true, isSilent: true });
  return end + typed.length;
}

/** Tells a mark behind the colon that stands for it once more: `date: = 2023-06-12`. The offset where the value begins. */
export function skipDoubled(scan: Scan, at: number, key: string): number {
  const [typed, mark = ''] = /^(=>|=)[ \t]*/u.exec(scan.text.slice(at, at + 20)) ?? [];
  if (typed === undefined || !scan.keys.names.has(key)) return at;
  const message = `Sau \`${key}:\` thừa dấu \`${mark}\`; hãy viết \`${key}: …\``;
  const edits = [{ start: at, end: at + typed.length, text: '' }];
  scan.tell({ start: at, end: at + mark.length, message, edits, isCertain: true, isSilent: true });
  return at + typed.length;
}

/** Tells a colon or a comma of full width. */
export function tellWide(scan: Scan, at: number, text: string): void {
  const message = `Dấu \`${scan.text[at]}\` là dấu toàn bề rộng; hãy gõ dấu thường: \`${text}\``;
  const edits = [{ start: at, end: at + 1, text }];
  scan.tell({ start: at, end: at + 1, message, edits, isCertain: true, isSilent: true });
}
