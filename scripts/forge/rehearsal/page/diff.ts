/** The changed lines of a pull request, with what stands beside them: marks and suggestions. */

import type { Annotation } from '../stage/annotations.ts';
import type { FakeReviewComment } from '../state.ts';
import { type Html, html } from './html.ts';
import { type Leads, markdownHtml } from './markdown.ts';

/** What stands beside lines. */
interface Beside {
  readonly annotations: readonly Annotation[];
  readonly comments: readonly FakeReviewComment[];
  readonly leads: Leads;
  /** The id of a line on the page. */
  id(file: string, line: number): string;
}

const ICON = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const;

/** The files of a patch as forges show them. */
export function diffHtml(patch: string, beside: Beside): Html {
  const files = patch.split(/^diff --git .*\n/mu).slice(1);
  return html`${files.map((one) => fileHtml(one, beside))}`;
}

function fileHtml(patch: string, beside: Beside): Html {
  const [head = '', ...hunks] = patch.split(/^(?=@@ )/mu);
  const [, now] = /^\+\+\+ b\/(.*)$/mu.exec(head) ?? [];
  const [, was] = /^--- a\/(.*)$/mu.exec(head) ?? [];
  const moved = /^rename from (?<from>.*)\nrename to (?<to>.*)$/mu.exec(head)?.groups;
  const file = now ?? moved?.to ?? was ?? '';
  const title = moved ? `${moved.from} → ${moved.to}` : now === undefined ? `${file} (xóa)` : file;
  return html`<div class="file"><div class="name">${title}</div>${hunks.map((hunk) => hunkHtml(hunk, file, beside))}</div>`;
}

function hunkHtml(hunk: string, file: string, beside: Beside): Html {
  const [first = '', ...lines] = hunk.replace(/\n$/u, '').split('\n');
  const start = Number(/\+(\d+)/u.exec(first)?.[1] ?? 1);
  let line = start - 1;
  const rows = lines.map((text) => {
    const sign = text.charAt(0);
    if (sign === '\\') return html``;
    const isThere = sign !== '-';
    if (isThere) line += 1;
    const kind = sign === '+' ? 'come' : sign === '-' ? 'gone' : '';
    const id = isThere ? html` id="${beside.id(file, line)}"` : html``;
    const row = html`<tr class="${kind}"${id}><td class="line">${isThere ? line : ''}</td><td>${text.slice(1) || ' '}</td></tr>`;
    return html`${row}${isThere ? besideHtml(file, line, beside) : ''}`;
  });
  return html`<table>${rows}</table>`;
}

function besideHtml(file: string, line: number, { annotations, comments, leads }: Beside): Html {
  const marks = annotations.filter((one) => one.file === file && one.line === line);
  const said = comments.filter((one) => one.file === file && one.endLine === line && !one.isOutdated);
  if (marks.length + said.length === 0) return html``;
  const both = html`${marks.map(({ level, title, message }) => html`<div class="mark ${level}">${ICON[level]} <b>${title}</b> ${message}</div>`)}${said.map(({ body }) => html`<div class="said">${suggestionHtml(body, leads)}<span class="button">Nhận đề xuất này</span></div>`)}`;
  return html`<tr><td></td><td>${both}</td></tr>`;
}

/** A forge shows what is proposed as lines that come. */
function suggestionHtml(body: string, leads: Leads): Html {
  return markdownHtml(body.replace(/^(`{3,})suggestion$/mu, '$1'), leads);
}
