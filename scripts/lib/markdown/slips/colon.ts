/** Colons that are missing, or not as YAML wants them. */
import type { Scan } from './slip.ts';

/** Tells a colon without a space behind it. */
export function tellNoSpace(scan: Scan, start: number, colon: number): void {
  const key = scan.text.slice(start, colon);
  const message = `Thiếu dấu cách sau \`${key}:\`; hãy viết \`${key}: …\``;
  const edits = [{ start: colon + 1, end: colon + 1, text: ' ' }];
  scan.tell({ start, end: colon + 1, message, edits, isCertain: true, isSilent: scan.keys.names.has(key) });
}

/** Tells a key without a colon behind it; without it a line may be read as something else. */
export function tellNoColon(scan: Scan, start: number, key: string): void {
  const end = start + key.length;
  const message = `Thiếu dấu \`:\` sau \`${key}\`; hãy viết \`${key}: …\``;
  scan.tell({ start, end, message, edits: [{ start: end, end, text: ':' }], isCertain: true, isSilent: true });
}

/** Tells a colon or a comma of full width. */
export function tellWide(scan: Scan, at: number, text: string): void {
  const message = `Dấu \`${scan.text[at]}\` là dấu toàn bề rộng; hãy gõ dấu thường: \`${text}\``;
  const edits = [{ start: at, end: at + 1, text }];
  scan.tell({ start: at, end: at + 1, message, edits, isCertain: true, isSilent: true });
}
