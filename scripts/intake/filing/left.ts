/** How many problems a file has that was written just now. */
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../check/check-file.ts';
import { Checkout } from '../../git/checkout.ts';

/** Vietnamese, one line; as the check of this one file has it. */
export function leftLine(root: string, file: string, text: string): string {
  const { messages } = checkText(new Repository(new Checkout(root)), file, text);
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  if (messages.length === 0) return `✔ Đã kiểm tra ${file}, không có lỗi`;
  return `Còn ${errors} lỗi, ${messages.length - errors} lưu ý; xem từng chỗ: npm run check -- ${file}`;
}
