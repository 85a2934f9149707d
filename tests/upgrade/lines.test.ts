/** Which lines an upgrade changes, and what it says of a changelog. */
import { expect, test } from 'vitest';
import { entriesBetween } from '../../scripts/upgrade/changelog.ts';
import { changed, manifestChanges, workflowChanges } from '../../scripts/upgrade/line-changes.ts';

const [OLD, NEW, OTHER] = ['a', 'b', 'c'].map((letter) => letter.repeat(40));
const from = { commit: OLD ?? null, repository: 'o/r' };
const to = { commit: NEW ?? null };

const MANIFEST = `{
  "scripts": { "decuong": "decuong" },
  "devDependencies": {
    "decuong-other": "1.0.0",
    "decuong": "1.0.0",
    "remark-cli": "1.0.0"
  }
}
`;

test.each([
  ['1.0.0', '1.1.0', ['    "decuong": "1.1.0",']],
  ['1.0.0', 'file:.decuong/decuong-1.1.0.tgz', ['    "decuong": "file:.decuong/decuong-1.1.0.tgz",']],
  ['decuong', '$& 1.1.0', ['  "scripts": { "decuong": "$& 1.1.0" },']],
  ['1.0', '1.1.0', []],
])('%s becomes %s in one line of package.json', (spec, next, lines) => {
  const changes = manifestChanges(MANIFEST, spec, next);
  expect(changes.map(({ becomes }) => becomes)).toEqual(lines);
  const text = changed(MANIFEST, changes).split('\n');
  expect(text.filter((line, index) => line !== MANIFEST.split('\n')[index])).toEqual(lines);
});

test.each<[string, string, readonly string[], readonly string[]]>([
  [
    'calls',
    `    uses: "o/r/.github/workflows/check.yml@${OLD}" # o/r`,
    [`    uses: "o/r/.github/workflows/check.yml@${NEW}" # o/r`],
    [],
  ],
  [
    'a copy of the tool',
    `    uses: mine/r/.github/workflows/check.yml@${OLD}`,
    [`    uses: mine/r/.github/workflows/check.yml@${NEW}`],
    [],
  ],
  [
    'an include',
    `  - remote: https://example.org/o/r/${OLD}/.gitlab-ci.yml`,
    [`  - remote: https://example.org/o/r/${NEW}/.gitlab-ci.yml`],
    [],
  ],
  [
    'a call of a branch',
    '    uses: o/r/.github/workflows/check.yml@main',
    [],
    ['đã có người sửa dòng này; hãy tự xem'],
  ],
  [
    'a call of another commit',
    `    uses: o/r/.github/workflows/check.yml@${OTHER}`,
    [],
    ['đã có người sửa dòng này; hãy tự xem'],
  ],
  ['a call that is new already', `    uses: o/r/.github/workflows/check.yml@${NEW}`, [], []],
  ['an action of others', `    - uses: actions/checkout@${OTHER}`, [], []],
  ['a name that is longer', '    uses: o/rx/.github/workflows/check.yml@main', [], []],
  [
    'a whole copy',
    `# Chép nguyên từ o/r@${OLD}, .forgejo/workflows\nname: x`,
    [],
    ['tệp chép nguyên từ công cụ; hãy chép lại từ bản mới nếu cần'],
  ],
])('%s', (_, text, lines, left) => {
  const found = workflowChanges('w.yml', text, from, to);
  expect([found.changes.map(({ becomes }) => becomes), found.left.map(({ why }) => why)]).toEqual([lines, left]);
});

test('where a commit is not known, calls stay and are named', () => {
  const line = `    uses: o/r/.github/workflows/check.yml@${OLD}`;
  expect(workflowChanges('w.yml', line, from, { commit: null })).toEqual({
    changes: [],
    left: [{ file: 'w.yml', line: 1, text: line.trim(), why: 'không biết commit của bản cũ hoặc bản mới; hãy tự sửa' }],
  });
});

const CHANGELOG =
  '# Changelog\n\n## Unreleased\n\n- d\n\n## [2.0.0] - 2027-01-01\n\n- c\n\n## 1.1.0 (2026-12-01)\n\n- b\n\n### Fixed\n\n- b2\n\n## 1.0.0\n\n- a\n\n[2.0.0]: https://example.org\n';

test.each([
  ['1.0.0', '1.1.0', ['## 1.1.0 (2026-12-01)', '', '- b', '', '### Fixed', '', '- b2']],
  ['1.1.0', '2.0.0', ['## [2.0.0] - 2027-01-01', '', '- c']],
  ['0.9.0', '1.0.0', ['## 1.0.0', '', '- a']],
  ['2.0.0', '1.0.0', []],
])('the changelog from %s to %s', (before, after, lines) => {
  expect(entriesBetween(CHANGELOG, before, after)).toEqual(lines);
});
