/** What a site for anybody leaves out: told on a page that only such a site has, so that nobody takes absence for a fact, or publishes another one. */
import { h } from 'hastscript';
import { page } from '../html/page.ts';
import { HOME_PAGE, LEFT_OUT_PAGE } from '../paths.ts';
import type { Site } from '../site.ts';

/** Makes the page. */
export function leftOutHtml(site: Site): string {
  const title = 'Những gì không có ở đây';
  return page(site, {
    path: LEFT_OUT_PAGE,
    title,
    above: [{ path: HOME_PAGE, title: 'Đợt báo cáo' }],
    main: [
      h('h1', title),
      h('p', 'Trang web này dành cho mọi người. So với trang web trong cơ quan, nó không có:'),
      h('ul', [
        h('li', 'Tên người ký, người soạn, người duyệt báo cáo, vì là thông tin về cá nhân.'),
        h('li', 'Cột ghi chú của các bảng số liệu, vì đơn vị viết cho cơ quan nhận báo cáo.'),
        h('li', 'Đơn vị nào nộp chậm, chưa nộp, hoặc có báo cáo chưa được tính, vì là việc của cơ quan nhận báo cáo.'),
        h('li', 'Các tệp Word, Excel và bảng có những điều ấy.'),
        h('li', 'Các lần sửa của từng báo cáo.'),
      ]),
      h('p', 'Số quá nhỏ, có thể chỉ ra người cụ thể, ghi “không nêu” ở mọi nơi, kể cả trong cơ quan.'),
    ],
  });
}
