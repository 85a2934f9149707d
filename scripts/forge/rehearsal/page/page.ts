/** The page of a rehearsal: one file, which opens in any browser without a network. */
import type { Moment } from '../scenarios/scenario.ts';
import { html } from './html.ts';
import { momentHtml } from './moment.ts';
import { STYLE } from './style.ts';

/** A story that was played. */
export interface Played {
  readonly name: string;
  readonly title: string;
  readonly moments: readonly Moment[];
  /** Why it could not be played; Vietnamese. */
  readonly lacks: string | null;
}

/** The whole page. */
export function pageHtml(stories: readonly Played[]): string {
  const list = stories.map(({ name, title }) => html`<li><a href="#${name}">${title}</a></li>`);
  const parts = stories.map(
    ({ name, title, moments, lacks }) =>
      html`<article id="${name}"><h2>${title} <code>${name}</code></h2>${lacks === null ? '' : html`<p class="note">${lacks}</p>`}${moments.map((one, at) => momentHtml(`${name}-${at + 1}`, one, moments[at - 1] ?? null))}</article>`,
  );
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Diễn tập yêu cầu gộp</title><style>${{ html: STYLE }}</style></head><body><nav><b>Diễn tập</b><ol>${list}</ol></nav><main><h1>Mọi người sẽ thấy gì trên trang</h1><p class="note">Đây là bản diễn tập: kho và trang đều là bản tạm trong máy này, không có gì được gửi đi. Bản Word tải được ngay trong trang.</p>${parts}</main></body></html>
`.html;
}
