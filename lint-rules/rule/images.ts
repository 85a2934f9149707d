/** Images that an official document cannot show. */
import type { Image, ImageReference } from 'mdast';
import { placeOf } from '#lib/problem.ts';
import type { PictureFault } from '#lib/repository/pictures.ts';
import { type Marks, shortened } from './marks.ts';

/** Tells of a picture without words for it, and of one that cannot be shown. */
export function checkImage(node: Image | ImageReference, { tell, subject, urls }: Marks): void {
  if (!node.alt?.trim())
    tell(placeOf(node), 'Ảnh không có lời mô tả; hãy ghi vào giữa hai ngoặc vuông, như `![Sơ đồ tổ chức](so-do.png)`');
  const url = node.type === 'image' ? node.url : (urls.get(node.identifier) ?? '');
  const fault = subject.pictureFault(url);
  if (!fault) return;
  const actual = shortened(url);
  tell(placeOf(node), pictureMessage(fault, actual, BESIDE[subject.type]), { actual });
}

const BESIDE = { report: 'báo cáo', outline: 'đề cương', letter: 'công văn' } as const;

/** What is wrong with a picture, and how to mend it; `beside` names the file that shows it. */
function pictureMessage(fault: PictureFault, actual: string, beside: string): string {
  switch (fault.type) {
    case 'remote':
      return `Ảnh \`${actual}\` không phải tệp trong kho, có thể đổi hoặc mất; hãy tải ảnh vào kho, cạnh ${beside}, rồi ghi tên tệp`;
    case 'outside':
      return `Đường dẫn ảnh \`${actual}\` ra ngoài kho; hãy đặt ảnh cạnh ${beside} rồi ghi tên tệp, như \`so-do.png\``;
    case 'missing':
      return `Trong kho không có tệp ảnh \`${actual}\`; hãy đưa tệp ấy vào kho, cạnh ${beside}, hoặc ghi lại cho đúng tên tệp`;
    case 'misspelt':
      return `Đường dẫn ảnh \`${actual}\` viết khác tên tệp trong kho (chữ hoa, chữ thường, dấu \`/\`); hãy ghi \`${fault.url}\``;
    case 'no-file':
      return `Đường dẫn ảnh \`${actual}\` không chỉ tới tệp nào; hãy ghi cả tên tệp ảnh, như \`so-do.png\``;
    case 'svg':
      return `Ảnh \`${actual}\` là ảnh SVG, văn bản Word không chắc hiện được; hãy xuất ảnh ra PNG rồi ghi tên tệp PNG`;
    case 'no-picture':
      return `Tệp \`${actual}\` không phải ảnh PNG, JPEG hay GIF; hãy lưu ảnh thành PNG hoặc JPEG rồi ghi tên tệp mới`;
    case 'empty':
      return `Tệp ảnh \`${actual}\` rỗng, chưa tải lên được byte nào; hãy chép lại tệp gốc vào kho`;
    case 'pointer':
      return `Tệp \`${actual}\` mới là con trỏ Git LFS, ảnh thật chưa tải lên; hãy chép tệp gốc vào kho, hoặc chạy \`git lfs pull\``;
    case 'too-large':
      return `Ảnh \`${actual}\` quá lớn (hơn 20 MiB hoặc 100 triệu điểm ảnh), máy mở văn bản có thể treo; hãy thu nhỏ ảnh, rộng 2.000 điểm ảnh là đủ`;
    case 'damaged':
      return `Tệp ảnh \`${actual}\` bị hỏng hoặc chưa tải lên hết; hãy chép lại tệp gốc vào kho`;
  }
}
