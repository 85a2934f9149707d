/** A moment of a rehearsal as people would see it: checks, the comment, changed lines, what the forge keeps. */
import type { Moment } from '../scenarios/scenario.ts';
import type { Run } from '../stage/stage.ts';
import type { FakeComment, FakePull } from '../state.ts';
import { diffHtml } from './diff.ts';
import { documentsIn, embedded } from './files.ts';
import { folded, type Html, html } from './html.ts';
import { type Leads, markdownHtml } from './markdown.ts';

const ENDS = { success: '✔', failure: '✖', skipped: '–' } as const;

/** A moment, after the one before it; `id` is its own on the page. */
export function momentHtml(id: string, moment: Moment, before: Moment | null): Html {
  const { done, state, runs } = moment;
  const pulls = state.pulls.filter((pull) => isNews(moment, before, pull));
  const issues = news(state.issues, before?.state.issues);
  const releases = news(state.releases, before?.state.releases);
  const commits = state.commits
    .slice(before?.state.commits.length ?? 0)
    .filter(({ author }) => author === state.account);
  const leads = leadsOf(id, moment);
  const nothing = pulls.length + issues.length + releases.length + commits.length === 0;
  return html`<section class="moment"><h3>${done}</h3>
${pulls.map((pull) => pullHtml(id, moment, before, pull, leads))}
${commits.map(({ message, files }) => html`<p class="note">🤖 Máy ghi “${message.split('\n')[0] ?? ''}”: ${Object.keys(files).slice(0, 8).join(', ')}${Object.keys(files).length > 8 ? html` … (${Object.keys(files).length} tệp)` : ''}</p>`)}
${issues.map(({ number, title, body, isOpen }) => html`<div class="card"><div class="head">📌 Việc ${number} · <b>${title}</b> <span class="state ${isOpen ? 'open' : 'shut'}">${isOpen ? 'đang mở' : 'đã đóng'}</span></div><div class="body">${markdownHtml(body, leads)}</div></div>`)}
${releases.map(({ tag, title, body, assets }) => html`<div class="card"><div class="head">📦 Bản phát hành <b>${title}</b> · ${tag}</div><div class="body">${markdownHtml(body, leads)}<ul class="assets">${assets.map(({ name, content }) => html`<li>${fileHtml(name, content)}</li>`)}</ul></div></div>`)}
${nothing ? html`<p class="note">Trên trang không có gì mới.</p>` : ''}
${runsHtml(runs)}</section>`;
}

function fileHtml(name: string, content: Uint8Array): Html {
  const [file] = embedded(name, content);
  return file ? html`<a href="${file.href}" download="${name}">${name}</a>` : html`${name}`;
}

function news<T>(now: readonly T[], then: readonly T[] = []): readonly T[] {
  const known = new Set(then.map((one) => JSON.stringify(one)));
  return now.filter((one) => !known.has(JSON.stringify(one)));
}

function isNews({ state }: Moment, before: Moment | null, pull: FakePull): boolean {
  const was = before?.state.pulls.find(({ number }) => number === pull.number);
  const said = (comments: readonly FakeComment[]) =>
    JSON.stringify(comments.filter(({ number }) => number === pull.number));
  return (
    was?.head !== pull.head || was.isOpen !== pull.isOpen || said(state.comments) !== said(before?.state.comments ?? [])
  );
}

function pullHtml(id: string, moment: Moment, before: Moment | null, pull: FakePull, leads: Leads): Html {
  const { state, runs, patches } = moment;
  const { number, title, author, branch, isOpen, isDraft, body } = pull;
  const own = runs.filter(({ head, event }) => head === pull.head && event !== 'workflow_run' && event !== 'push');
  const comments = news(state.comments, before?.state.comments).filter((one) => one.number === number);
  const first = runs.flatMap((run) => run.comments.filter((one) => one.number === number))[0];
  const [last] = comments.slice(-1);
  const reviews = state.reviews.filter((one) => one.number === number);
  const said = state.reviewComments.filter((one) => one.number === number);
  const standing = said.filter(({ isOutdated }) => !isOutdated);
  const annotations = own.flatMap(({ jobs }) => jobs.flatMap((job) => job.annotations));
  const loose = annotations.filter(({ file }) => file === '');
  const beside = { annotations, comments: said, leads, id: (file: string, line: number) => lineId(id, file, line) };
  const patch = patches.get(number);
  const shown = !isOpen ? 'đã gộp' : isDraft ? 'bản nháp' : 'đang mở';
  return html`<div class="pull"><div class="title">Yêu cầu gộp ${number}: <b>${title}</b> <span class="state ${isOpen ? 'open' : 'shut'}">${shown}</span><div class="who">${author} · nhánh ${branch}</div></div>
${body === '' || before?.state.pulls.some((one) => one.number === number) ? '' : html`<div class="card"><div class="head"><b>${author}</b> mở yêu cầu</div><div class="body">${markdownHtml(body, leads)}</div></div>`}
${own.length > 0 ? html`<div class="checks">${own.map(checkHtml)}</div>` : ''}
${first && last && first.body !== last.body ? folded('Lời đầu tiên, sau khoảng một phút', html`<div class="card"><div class="body">${markdownHtml(first.body, leads)}</div></div>`) : ''}
${comments.map((one) => commentHtml(one, leads))}
${isOpen && !state.comments.some((one) => one.number === number) ? html`<p class="note">Máy không viết lời nào.</p>` : ''}
${standing.length > 0 ? reviews.slice(-1).map((one) => commentHtml(one, leads)) : ''}
${loose.map(({ message }) => html`<p class="note">ℹ️ ${message}</p>`)}
${patch === undefined || patch === '' ? '' : folded(`Tệp thay đổi: ${annotations.length - loose.length} ghi chú cạnh dòng, ${standing.length} đề xuất`, diffHtml(patch, beside), standing.length > 0)}
</div>`;
}

function checkHtml({ jobs, workflow }: Run): Html {
  return html`${jobs.map(({ name, conclusion }) => html`<span class="check ${conclusion}" title="${workflow.name}">${ENDS[conclusion]} ${name}</span>`)}`;
}

function commentHtml({ author, body }: FakeComment, leads: Leads): Html {
  return html`<div class="card"><div class="head">🤖 <b>${author.replace('[bot]', '')}</b> viết</div><div class="body">${markdownHtml(body, leads)}</div></div>`;
}

function runsHtml(runs: readonly Run[]): Html {
  const rows = runs.map(
    ({ workflow, event, jobs, isFine }) =>
      html`<li>${isFine ? '✔' : '✖'} ${workflow.name} (${workflow.file}, ${event}): ${jobs.map(({ name, conclusion }) => `${name} ${ENDS[conclusion]}`).join(', ')}${jobs.map(({ log }) => (log === '' ? '' : html`<pre>${log.slice(0, 4000)}</pre>`))}</li>`,
  );
  return runs.length === 0 ? html`` : folded('Nhật ký cho người quản trị', html`<ul class="runs">${rows}</ul>`);
}

function lineId(id: string, file: string, line: number): string {
  return `${id}-${Buffer.from(file).toString('hex').slice(-24)}-${line}`;
}

/** A link to a built file opens it, one to a line that the page shows goes there; no other leads out of the page. */
function leadsOf(id: string, { state, runs, patches }: Moment): Leads {
  const documents = new Map(
    state.artifacts.flatMap(({ id: artifact, run, name }) => {
      const kept = runs.find((one) => one.id === run)?.artifacts.find((one) => one.name === name);
      const all = kept ? documentsIn(kept) : [];
      const [only] = all;
      // Of many in one folder, the list below the comment has each.
      return only ? [[`/runs/${run}/artifacts/${artifact}`, only] as const] : [];
    }),
  );
  const lines = new Set([...patches.values()].flatMap(linesOf).map(({ file, line }) => lineId(id, file, line)));
  return (url) => {
    for (const [path, { href, name }] of documents) if (url.endsWith(path)) return { href, download: name };
    const { file, line } = /\/blob\/[^/]+\/(?<file>[^?#]+)(?:\?plain=1)?#L(?<line>\d+)/u.exec(url)?.groups ?? {};
    if (file === undefined) return null;
    const target = lineId(id, decodeURIComponent(file), Number(line));
    return lines.has(target) ? { href: `#${target}` } : null;
  };
}

function linesOf(patch: string): { file: string; line: number }[] {
  return patch.split(/^diff --git .*\n/mu).flatMap((one) => {
    const [, file] = /^\+\+\+ b\/(.*)$/mu.exec(one) ?? [];
    if (file === undefined) return [];
    return [...one.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gmu)].flatMap(([, start = '1', count = '1']) =>
      Array.from({ length: Number(count) }, (_, at) => ({ file, line: Number(start) + at })),
    );
  });
}
