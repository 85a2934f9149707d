/** What a rehearsal is made of: expressions, what starts workflows, marks in logs, buttons, HTML. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html } from '../../../scripts/forge/rehearsal/page/html.ts';
import { markdownHtml } from '../../../scripts/forge/rehearsal/page/markdown.ts';
import { annotationsIn, plainLog } from '../../../scripts/forge/rehearsal/stage/annotations.ts';
import { withCalled } from '../../../scripts/forge/rehearsal/stage/called.ts';
import { expanded, holds, type Status } from '../../../scripts/forge/rehearsal/stage/expressions.ts';
import { suggestionIn } from '../../../scripts/forge/rehearsal/stage/suggestions.ts';
import {
  type Happening,
  isStarted,
  type Workflow,
  workflowsIn,
} from '../../../scripts/forge/rehearsal/stage/workflow.ts';
import { PROJECT } from '../../helpers/project.ts';

const CONTEXTS = { github: { event_name: 'push', event: { number: 7 } }, needs: { check: { result: 'skipped' } } };

describe('expressions', () => {
  test('are put into texts', () => {
    expect(expanded(`a \${{ github.event.number }} b \${{ github.none }} c`, CONTEXTS, 'success')).toBe('a 7 b  c');
  });

  test.each<[string | undefined, Status, boolean]>([
    [undefined, 'success', true],
    [undefined, 'failure', false],
    [undefined, 'skipped', false],
    ["github.event_name == 'push'", 'success', true],
    ["github.event_name == 'push'", 'failure', false],
    [`\${{ always() }}`, 'failure', true],
    [`\${{ !cancelled() }}`, 'failure', true],
    [`\${{ !cancelled() }}`, 'skipped', true],
    ['failure()', 'failure', true],
    ['failure()', 'skipped', false],
    [`\${{ needs.check.result == 'skipped' && always() }}`, 'skipped', true],
    ["hashFiles('none') != ''", 'success', false],
  ])('%s after %s', (condition, status, expected) => {
    expect(holds(condition, { ...CONTEXTS, github: { ...CONTEXTS.github, workspace: '/nowhere' } }, status)).toBe(
      expected,
    );
  });
});

test.each<[string, Happening, readonly string[]]>([
  ['a pull request', { event: 'pull_request', branch: 'main', action: 'opened' }, ['check.yml', 'preview.yml']],
  ['one that was closed', { event: 'pull_request', branch: 'main', action: 'closed' }, []],
  ['one into another branch', { event: 'pull_request', branch: 'khac', action: 'opened' }, []],
  ['a run that ended', { event: 'workflow_run', action: 'completed', ran: 'Dựng bản xem trước' }, ['comment.yml']],
  ['a run of something else', { event: 'workflow_run', action: 'completed', ran: 'Dựng văn bản' }, []],
  ['a button', { event: 'workflow_dispatch', started: 'mend.yml' }, ['mend.yml']],
])('what %s starts', (_, happening, expected) => {
  const started = workflowsIn(PROJECT).filter((one) => isStarted(one, happening));
  expect(started.map(({ file }) => file)).toEqual(expected);
});

describe('a workflow that calls another', () => {
  const all = workflowsIn(PROJECT);
  const caller = (permissions: Readonly<Record<string, string>>, uses: string): Workflow => ({
    file: 'mend.yml',
    name: 'Sửa',
    on: { workflow_dispatch: null },
    env: {},
    jobs: {
      mend: { name: 'Nhánh', needs: [], outputs: {}, env: {}, steps: [], permissions, uses, with: { branch: 'a' } },
    },
  });
  const MEND = 'x/y/.github/workflows/mend.yml@0';

  test('has its jobs, under both names', () => {
    const { name, on, jobs } = withCalled(caller({ actions: 'write', contents: 'write' }, MEND), all);
    const [steps] = all.filter(({ file }) => file === 'mend.yml').map((one) => one.jobs.mend?.steps);
    expect([name, on, Object.entries(jobs).map(([id, job]) => [id, job.name, job.with, job.steps])]).toEqual([
      'Sửa',
      { workflow_dispatch: null },
      [['mend', 'Nhánh / Sửa', { branch: 'a' }, steps]],
    ]);
  });

  test('is refused where its jobs ask for more than it may, and where there is nothing to call', () => {
    const few = { actions: 'write', contents: 'read' };
    expect(() => withCalled(caller(few, MEND), all)).toThrow(
      /^mend\.yml: mend asks for contents: write, which its caller may not$/u,
    );
    expect(() => withCalled(caller(few, 'x/y/z.yml@0'), all)).toThrow(
      /^mend\.yml: x\/y\/z\.yml@0 cannot be called so$/u,
    );
  });
});

test('marks are read as they are written', () => {
  const log = '::error file=a%2Cb.md,line=3,title=r%3A::Sai 100%25%0Ahai dòng\nxong\n::notice::Còn 2';
  expect([annotationsIn(log), plainLog(log)]).toEqual([
    [
      { level: 'error', file: 'a,b.md', line: 3, title: 'r:', message: 'Sai 100%\nhai dòng' },
      { level: 'notice', file: '', line: 1, title: '', message: 'Còn 2' },
    ],
    'xong',
  ]);
});

test('a runner takes ten of a kind', () => {
  const log = Array.from({ length: 12 }, (_, at) => `::warning file=a,line=${at + 1}::x`).join('\n');
  expect(annotationsIn(log).map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test.each([
  ['a\n```suggestion\nx\n\ny\n```', 'x\n\ny'],
  ['````suggestion\n```\n````', '```'],
  ['```suggestion\n```', ''],
  ['```\nx\n```', null],
])('the text that %j proposes', (body, expected) => {
  expect(suggestionIn(body)).toBe(expected);
});

test('whatever a text is, it makes no element of the page', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(html`<b>${text}</b>`.html.replace(/&#\d+;/gu, '')).not.toMatch(/<(?!\/?b>)|["'&]/u);
    }),
  );
});

test('a comment shows what forges let through, and leads nowhere out of the page', () => {
  const text =
    '<details><summary>a</summary>\n\n[b](http://x/1) [c](http://x/2)\n\n</details><script>d</script><img src=x onerror=e>';
  expect(markdownHtml(text, (url) => (url === 'http://x/1' ? { href: 'data:,b', download: 'b' } : null)).html).toBe(
    '<details><summary>a</summary>\n<p><a href="data:,b" download="b">b</a> <a title="http://x/2" class="away">c</a></p>\n</details><img>',
  );
});
