/** What no report has and no reader should touch: macros, foreign programs, arrows out of the file. */
import { visible } from '#lib/printable.ts';
import type { Relation } from './relations.ts';

interface Contents {
  readonly names: readonly string[];
  readonly types: readonly string[];
  readonly relations: ReadonlyMap<string, ReadonlyMap<string, Relation>>;
}

const SAVE_AS = 'hãy mở bằng Word và lưu lại dưới dạng .docx';
/** What is another program's, by a part that it always has. */
const OTHERS: readonly (readonly [part: RegExp, words: string])[] = [
  [/^xl\/workbook\.(?:xml|bin)$/iu, 'là tệp Excel, không phải văn bản Word'],
  [/^ppt\/presentation\.xml$/iu, 'là tệp PowerPoint, không phải văn bản Word'],
  [/^(?:mimetype|content\.xml)$/iu, `là tệp OpenDocument (.odt): ${SAVE_AS}`],
  [/^index\/document\.iwa$/iu, `là tệp Pages: hãy xuất ra Word (File → Export To → Word)`],
];
/** Arrows within the file that lead to what is not read, by their kinds. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['vbaProject', `có macro: ${SAVE_AS} (không phải .docm)`],
  ['wordVbaData', `có macro: ${SAVE_AS} (không phải .docm)`],
  ['oleObject', 'có đối tượng nhúng của chương trình khác (OLE): hãy dán lại đối tượng ấy thành ảnh hoặc thành bảng'],
  ['control', 'có điều khiển ActiveX: hãy xóa nó trong Word (thẻ Developer) rồi lưu lại'],
  ['activeXControlBinary', 'có điều khiển ActiveX: hãy xóa nó trong Word (thẻ Developer) rồi lưu lại'],
  ['aFChunk', `có đoạn chèn từ tệp khác mà Word chưa trộn vào: ${SAVE_AS}`],
]);
/** Arrows out of the file, by their kinds; a link that one clicks is none of them. */
const OUTSIDE: ReadonlyMap<string, string> = new Map([
  ['attachedTemplate', 'mẫu ở ngoài: trong Word vào Developer → Document Template, chọn lại mẫu Normal rồi lưu lại'],
  ['image', 'ảnh ở ngoài tệp: trong Word vào File → Info → Edit Links to Files, chọn Break Link rồi lưu lại'],
  ['frame', `khung trang ở ngoài tệp: ${SAVE_AS}`],
  ['subDocument', 'văn bản con ở ngoài tệp: trong Word vào View → Outline, bỏ liên kết (Unlink) rồi lưu lại'],
]);

/** Why a package is not read, in Vietnamese; null where nothing speaks against it. */
export function packageRefusal({ names, types, relations }: Contents): string | null {
  const [, other] = OTHERS.find(([part]) => names.some((name) => part.test(name))) ?? [];
  if (other !== undefined) return other;
  const isMacro =
    types.some((type) => /macroEnabled|vbaProject/iu.test(type)) ||
    names.some((name) => /vbaProject|vbaData/iu.test(name));
  if (isMacro) return REFUSED.get('vbaProject') ?? null;
  if (types.length === 0) return `không phải tệp .docx: ${SAVE_AS}`;
  if (names.some((name) => /(?:^|\/)activeX\//iu.test(name))) return REFUSED.get('control') ?? null;
  for (const relation of [...relations.values()].flatMap((of) => [...of.values()])) {
    const refusal = relation.isExternal ? outside(relation) : REFUSED.get(relation.kind);
    if (refusal !== undefined) return refusal;
  }
  return null;
}

function outside({ kind, target }: Relation): string | undefined {
  if (kind === 'hyperlink') return undefined;
  const what =
    OUTSIDE.get(kind) ??
    'dữ liệu ở ngoài tệp: trong Word vào File → Info → Edit Links to Files, chọn Break Link rồi lưu lại';
  return `trỏ đến ${what} (${visible(target).slice(0, 100)})`;
}
