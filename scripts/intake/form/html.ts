/** The page of a form: one file, which asks nothing of any other place. */
import { createHash } from 'node:crypto';
import type { FormData } from './data.ts';
import { STYLE } from './style.ts';

/** The whole file; the same data and script give the same bytes. */
export function formPage(data: FormData, script: string): string {
  const json = JSON.stringify(data).replace(/</gu, '\\u003c');
  const code = script.trim().replace(/<(?=\/script|!--)/giu, '\\x3c');
  const digest = createHash('sha256').update(json).digest('hex').slice(0, 16);
  const policy = [
    "default-src 'none'",
    `script-src '${digestOf(code)}'`,
    `style-src '${digestOf(STYLE)}'`,
    ...(data.forge?.client ? [`connect-src ${new URL(data.forge.homepage).origin}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const name = escaped(data.unitName);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${name}: ${escaped(data.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">Đến nội dung</a>
<header>
<h1>${escaped(data.title)}</h1>
<p>${name}${data.sending === '' ? '' : `. ${escaped(data.sending)}`}.</p>
<p class="quiet">Phiếu này chạy ngay trên máy, ${data.forge?.client ? 'chỉ gửi đi khi bấm “Gửi vào kho”' : 'không gửi gì đi đâu'}; những gì gõ được tự lưu ở trình duyệt của máy này. Gõ xong thì tải tệp .md về và nộp. <span id="kept"></span> <button type="button" id="forget">Xóa bản tự lưu</button></p>
</header>
<div class="bar" role="region" aria-label="Tiến độ"><div><progress id="progress" aria-label="Số mục không còn lỗi"></progress><p id="status" role="status"></p></div></div>
<main id="content" tabindex="-1">
<div id="banner" role="region" aria-label="Điều cần chọn" aria-live="polite"></div>
<div id="forbidden" role="region" aria-label="Điều không được gửi đi" aria-live="assertive" tabindex="-1"></div>
<div id="tools" role="group" aria-label="Lưu, nộp, mở"></div>
<p id="told" role="status"></p>
<nav aria-label="Các mục"><details><summary>Các mục của báo cáo</summary><ul id="contents"></ul></details></nav>
<noscript><p>Phiếu cần JavaScript; hãy mở bằng trình duyệt thường, không mở trong phần xem trước của thư.</p></noscript>
<ul id="report-said" class="said" aria-label="Thông báo về cả báo cáo" tabindex="-1"></ul>
<div id="fields"><p>Phiếu đang mở. Dòng này không mất đi thì trình duyệt quá cũ, hoặc tệp phiếu bị hỏng: hãy mở bằng Chrome, Edge hay Firefox bản mới, hoặc xin lại phiếu.</p></div>
</main>
<div id="paper"></div>
<script type="application/json" id="data" data-digest="${digest}">${json}</script>
<script>${code}</script>
</body>
</html>
`;
}

function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
