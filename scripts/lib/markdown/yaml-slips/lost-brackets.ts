/** Groups and lists without their brackets: `signer: title: TRƯỞNG BAN, name: Nguyễn Văn A`. */
import type { Scan } from './slip.ts';

/** True for the items of a group as the value of a key that has one. */
export function isBareGroup({ keys }: Scan, name: string, value: string, isFree: boolean): boolean {
  const [, key = ''] = /^([\p{L}\d-]+)\s*[:：](?:\s|$)/u.exec(value) ?? [];
  if (key === '') return false;
  const inner = keys.inner.get(name) ?? (isFree ? keys.inner.get('*') : undefined);
  return inner?.has(key) === true || keys.free.has(name);
}

/** Tells a group without brackets, or without the opening one; the offset where its items end. */
export function tellBareGroup(
  scan: Scan,
  { start, end }: { readonly start: number; readonly end: number },
  name: string,
  isCertain: boolean,
): number {
  const value = scan.text.slice(start, end);
  const count = (mark: string) => value.split(mark).length;
  const isClosed = value.endsWith('}') && count('}') > count('{');
  const inner = isClosed ? value.slice(0, -1).trimEnd() : value;
  const message = isClosed
    ? `Giá trị của \`${name}\` thiếu dấu \`{\` ở đầu; hãy viết \`${name}: { ${inner} }\``
    : `Giá trị của \`${name}\` là một nhóm mà thiếu ngoặc nhọn; hãy viết \`${name}: { ${inner} }\``;
  const edits = [{ start, end: start, text: '{ ' }, ...(isClosed ? [] : [{ start: end, end, text: ' }' }])];
  scan.tell({ start, end, message, edits, isCertain, isSilent: true });
  return start + inner.length;
}

/** Tells a list without brackets, or without the opening one; the edits serve to read on where nobody knows what parts its items. */
export function tellBareList(
  scan: Scan,
  { start, end }: { readonly start: number; readonly end: number },
  name: string,
): void {
  const value = scan.text.slice(start, end);
  const isClosed = value.endsWith(']') && !value.includes('[');
  const inner = isClosed ? value.slice(0, -1).trimEnd() : value;
  const message = isClosed
    ? `Danh sách của \`${name}\` thiếu dấu \`[\` ở đầu; hãy viết \`${name}: [${inner}]\``
    : `Giá trị của \`${name}\` là một danh sách; hãy đặt trong ngoặc vuông: \`${name}: [${inner}]\``;
  const edits = [{ start, end: start, text: '[' }, ...(isClosed ? [] : [{ start: end, end, text: ']' }])];
  scan.tell({ start, end, message, edits, isCertain: isClosed || areQuoted(value), isSilent: true });
}

/** True for texts in quotes behind each other, as a list without its brackets. */
export function areQuoted(value: string): boolean {
  return /^(?:"[^"]*"|'[^']*')(?:\s*,\s*(?:"[^"]*"|'[^']*'))+\s*$/u.test(value);
}
