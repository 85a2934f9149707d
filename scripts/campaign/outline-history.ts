/** What an outline asks for that it did not when reports were filed already, as Git remembers it. */
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { addedDemands, type Demand } from '#lib/outline/demands.ts';
import { type Outline, parseOutline } from '#lib/outline/outline.ts';
import { REPORTS } from '#lib/paths.ts';
import { type Problem, problem, ruleId } from '#lib/problem.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { decode } from '#lib/repository/source.ts';
import { readBlobs } from '../git/blobs.ts';
import { blobsIn } from '../git/file-history.ts';
import { headOf, mustGit } from '../git/git.ts';

const RULE = ruleId('outline-valid');

/** The outline as a commit of the first-parent line changed it. */
interface Step {
  /** The commit before it; null where there is none, or none was fetched. For the file as it stands, that at HEAD. */
  readonly before: string | null;
  readonly outline: Outline;
}

/** What a reader of the outline must know: demands that came when reports were there already, and whom they touch. All are warnings. */
export function outlineHistory(repository: Repository, outline: Outline): readonly Problem[] {
  const { root } = repository;
  const files = repository.reportFiles(outline.campaign).files;
  if (files.length === 0) return [];
  const head = headOf(root);
  if (head === null) return [];
  const steps: Step[] = [{ before: head, outline }];
  for (const step of earlierSteps(repository, head, outline)) {
    steps.push(step);
    if (step.outline.frontMatter.version < outline.frontMatter.version) break;
  }
  const pairs = steps.slice(0, -1).map((step, index) => ({ step, before: steps.slice(index + 1) }));
  return pairs.reverse().flatMap(({ step, before }) => {
    const [earlier] = before;
    if (!earlier) return [];
    if (isRaised(step.outline, earlier.outline))
      return tellRaise(repository, outline, earlier.outline, filedBefore(root, step, outline, files));
    const same = before.filter((one) => !isRaised(step.outline, one.outline)).map((one) => one.outline);
    return tellUnraised(outline, same, step.outline, () =>
      unchangedSince(root, step, outline, filedBefore(root, step, outline, files)),
    );
  });
}

function isRaised(now: Outline, before: Outline): boolean {
  return now.frontMatter.version > before.frontMatter.version;
}

/** Newest first; versions of the file that cannot be read are passed over. */
function* earlierSteps(repository: Repository, head: string, now: Outline): Generator<Step> {
  const { root } = repository;
  const { campaign, file } = now;
  const read = repository.read(file);
  const log = mustGit(root, ['log', '--first-parent', '--format=%H %P', head, '--', file]);
  const commits = log.split('\n').flatMap((line) => {
    const [commit = '', before = null] = line.split(' ').filter(Boolean);
    return commit === '' ? [] : [{ commit, before }];
  });
  const blobs = blobsIn(
    root,
    commits.map(({ commit }) => commit),
  );
  for (const { commit, before } of commits) {
    const blob = blobs(commit, file);
    const [bytes] = blob === null ? [] : readBlobs(root, [blob]);
    const source = bytes && decode(bytes, file);
    if (!source || !('text' in source)) continue;
    // Mostly the last one is what stands there.
    const isNow = read && 'text' in read && read.text === source.text;
    const outline = isNow ? now : parseOutline(file, campaign, source.text, parseMarkdown(source.text)).outline;
    if (outline) yield { before, outline };
  }
}

/** Which of some reports stood already before a step. */
function filedBefore(
  root: string,
  { before }: Step,
  { campaign }: Outline,
  files: readonly string[],
): readonly string[] {
  if (before === null) return [];
  const tree = mustGit(root, ['ls-tree', '-r', '-z', '--name-only', before, `${REPORTS}/${campaign}/`]);
  const stood = new Set(tree.split('\0'));
  return files.filter((file) => stood.has(file));
}

/** Which of some reports are as they were before a step. */
function unchangedSince(
  root: string,
  { before }: Step,
  { campaign }: Outline,
  files: readonly string[],
): readonly string[] {
  if (before === null) return files;
  const names = ['diff', '--name-only', '--relative', '-z', before, '--', `${REPORTS}/${campaign}`];
  const changed = new Set(mustGit(root, names).split('\0'));
  return files.filter((file) => !changed.has(file));
}

/** The version was raised: what it asks for, and of whom; what lacks its `since` would make wrong what was right. */
function tellRaise(
  repository: Repository,
  outline: Outline,
  earlier: Outline,
  filed: readonly string[],
): readonly Problem[] {
  const { version } = outline.frontMatter;
  const versions = filed.map((file) => versionOf(repository, file));
  const held = versions.filter((one) => one !== null && one < version).length;
  const open = versions.filter((one) => one === null).length;
  const added = addedDemands(outline, earlier);
  if (held + open === 0 || added.length === 0) return [];
  const lacking = held === 0 ? [] : added.filter(({ since }) => since <= earlier.frontMatter.version);
  const spared =
    lacking.length === 0
      ? 'chỉ được nhắc'
      : lacking.length < added.length
        ? 'chỉ được nhắc về những yêu cầu có ghi `since`'
        : 'cũng phải bổ sung ngay';
  const whom = [
    ...(held > 0 ? [`${held} báo cáo theo phiên bản trước ${spared}`] : []),
    ...(open > 0 ? [`${open} báo cáo không ghi \`outline-version\` phải bổ sung`] : []),
  ];
  const message = `Phiên bản ${version} yêu cầu thêm so với phiên bản ${earlier.frontMatter.version}: ${added.map(({ what }) => what).join('; ')}. Trong các báo cáo có từ trước, ${whom.join(', ')}`;
  return [
    warning(outline.yaml.place(['version']), message),
    ...lacking.map(({ what, place }) =>
      warning(
        place,
        `Phiên bản ${version} mới yêu cầu ${what} mà không ghi \`since: ${version}\`, nên ${held} báo cáo theo phiên bản trước bị báo lỗi; hãy ghi \`since: ${version}\``,
      ),
    ),
  ];
}

/** The version stayed as it was: what was added to all earlier states of it, where it still stands so. What only comes back is not new. */
function tellUnraised(
  outline: Outline,
  before: readonly Outline[],
  later: Outline,
  touched: () => readonly string[],
): readonly Problem[] {
  const { version } = outline.frontMatter;
  const added = before.reduce<readonly Demand[]>(
    (left, one) => {
      const then = new Set(left.length === 0 ? [] : addedDemands(later, one).map(({ what }) => what));
      return left.filter(({ what }) => then.has(what));
    },
    before[0] ? addedDemands(outline, before[0]) : [],
  );
  const count = added.length === 0 ? 0 : touched().length;
  if (count === 0) return [];
  return added.map(({ what, place }) =>
    warning(
      place,
      `Đề cương yêu cầu thêm ${what} khi đã có ${count} báo cáo mà \`version\` vẫn là ${version}, nên các báo cáo ấy phải theo ngay; hãy tăng \`version\` thành ${version + 1} và ghi \`since: ${version + 1}\` ở đây`,
    ),
  );
}

function warning(place: Problem['place'], message: string): Problem {
  return problem(RULE, place, message, { severity: 'warning' });
}

/** The version that a report is held to; null where it does not say. */
function versionOf(repository: Repository, file: string): number | null {
  const source = repository.read(file);
  const found = source && 'text' in source ? /^outline-version:\s*(\d+)\s*$/mu.exec(source.text)?.[1] : undefined;
  return found === undefined ? null : Number(found);
}
