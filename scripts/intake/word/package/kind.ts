/** What a file is by its first bytes, where it is no package of Word's. */
import { latin1 } from '#lib/bytes.ts';

const SAVE_AS = 'hãy mở bằng Word hoặc LibreOffice và lưu dưới dạng .docx';
const MIB = 1024 * 1024;
const LARGEST = 100 * MIB;
const AS_LOOKED_AT = 4096;
const CFB = 'ÐÏ\u0011à¡±\u001Aá';

/** Why a file is not even opened as a package; null where it may be one. */
export function foreignKind(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'tệp rỗng: hãy kiểm tra lại tệp đã chọn';
  if (bytes.length > LARGEST)
    return `tệp lớn ${Math.ceil(bytes.length / MIB)} MB, nhiều nhất là ${LARGEST / MIB} MB: hãy nén hoặc bỏ bớt ảnh (trong Word: Picture Format → Compress Pictures) rồi lưu lại`;
  const head = latin1(bytes.subarray(0, AS_LOOKED_AT));
  if (head.startsWith('PK')) return null;
  if (head.startsWith(CFB)) return compoundKind(bytes);
  if (head.startsWith('%PDF-')) return 'là tệp PDF: hãy dùng chính tệp Word mà bản PDF được in ra';
  if (head.startsWith('{\\rtf')) return `là tệp RTF đổi đuôi: ${SAVE_AS}`;
  if (/^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:!doctype\s+)?html/iu.test(head))
    return `là trang web (HTML) đổi đuôi: ${SAVE_AS}`;
  if (/^(?:ï»¿)?\s*<\?xml/u.test(head)) return `là tệp XML, không phải tệp .docx: ${SAVE_AS}`;
  return `không phải tệp .docx: ${SAVE_AS}`;
}

/** Files of Office from before 2007, and packages behind a password, are folders of streams, whose names are UTF-16. */
function compoundKind(bytes: Uint8Array): string {
  const all = latin1(bytes);
  const holds = (name: string) => all.includes([...name].join('\0'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo'))
    return 'có mật khẩu: hãy mở bằng Word, vào File → Info → Protect Document → Encrypt with Password, xóa mật khẩu rồi lưu lại';
  if (holds('Workbook') && !holds('WordDocument')) return 'là tệp Excel cũ (.xls), không phải văn bản Word';
  if (holds('PowerPoint Document')) return 'là tệp PowerPoint cũ (.ppt), không phải văn bản Word';
  return `là tệp Word cũ (.doc): ${SAVE_AS}`;
}
