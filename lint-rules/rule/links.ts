/** Links that lead nowhere. */
import type { Link, LinkReference } from 'mdast';
import { placeOf } from '#lib/problem.ts';
import type { LinkFault } from '#lib/repository/links.ts';
import { type Marks, shortened } from './marks.ts';

/** Tells of a link that leads nowhere: what can never be opened is an error; whether a file is there is not for this text alone to say. */
export function checkLink(node: Link | LinkReference, { tell, subject, urls }: Marks): void {
  const url = node.type === 'link' ? node.url : urls.get(node.identifier);
  const fault = url === undefined ? null : subject.linkFault(url);
  if (!fault || url === undefined) return;
  const actual = shortened(url);
  tell(placeOf(node), linkMessage(fault, actual), {
    actual,
    severity: fault.type === 'no-web' || fault.type === 'no-address' ? 'error' : 'warning',
  });
}

function linkMessage(fault: LinkFault, actual: string): string {
  const instead = 'hãy ghi địa chỉ bắt đầu bằng `https://` hoặc `mailto:`, hoặc bỏ liên kết, giữ lại chữ';
  switch (fault.type) {
    case 'no-address':
      return `Liên kết không có địa chỉ, văn bản Word chỉ còn chữ; ${instead}`;
    case 'no-web':
      return `Liên kết \`${actual}\` không phải địa chỉ trang web hay hộp thư, văn bản Word chỉ còn chữ; ${instead}`;
    case 'outside':
      return `Liên kết \`${actual}\` ra ngoài kho, người đọc không mở được; ${instead}`;
    case 'missing':
      return `Liên kết \`${actual}\` tới tệp không có trong kho; hãy ghi lại cho đúng tên tệp, tính từ thư mục của tệp này, hoặc bỏ liên kết, giữ lại chữ`;
    case 'misspelt':
      return `Liên kết \`${actual}\` viết khác tên tệp trong kho (chữ hoa, chữ thường, dấu \`/\`); hãy ghi \`${fault.url}\``;
  }
}
