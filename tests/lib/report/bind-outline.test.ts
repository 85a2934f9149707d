/** Property: whatever the outline, one slip in a good report is one finding, of the right kind, at the right heading. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberInSeries } from '#lib/markdown/heading.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { type Outline, parseOutline } from '#lib/outline/outline.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { bindOutline } from '#lib/report/bind-outline.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { parseReport } from '#lib/report/report.ts';
import { similarity } from '#lib/vietnamese/similarity.ts';
import { fold } from '#lib/vietnamese/text.ts';

const WORDS =
  'công tác lãnh đạo chỉ kết quả thực hiện dân chủ cơ sở tuyên truyền giám sát kiểm tra hạn chế nguyên nhân nhiệm vụ giải pháp kiến nghị đối thoại hòa giải doanh nghiệp'.split(
    ' ',
  );
const FRONT_MATTER =
  '---\ntitle: Báo cáo\nversion: 1\nissuer: a\nbasis: Công văn\nperiod: 2023-01-01/2023-06-30\nprofile: party-2018\ntype: BC\nlevels: { base: {} }\n---\n\n# Báo cáo\n';

interface Section {
  readonly title: string;
  readonly children: readonly Section[];
}

/** A heading of a report, with the place it has in the outline. */
interface Line {
  readonly depth: number;
  readonly number: string;
  readonly title: string;
  readonly path: readonly number[];
}

const title = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 }).map((words) => words.join(' ')),
  fc.constantFrom('kết quả đạt được', 'hạn chế, yếu kém', 'nhiệm vụ, giải pháp', 'bài học kinh nghiệm'),
);

/** Titles may recur below different parents, but siblings must not be slips of each other. */
const sections = (depth: number): fc.Arbitrary<readonly Section[]> =>
  fc
    .uniqueArray(title, {
      minLength: depth === 0 ? 2 : 0,
      maxLength: 4,
      comparator: (a, b) => similarity(fold(a), fold(b), 0.4) >= 0.5,
    })
    .chain((titles) =>
      fc.tuple(
        ...titles.map((one) =>
          (depth === 2 ? fc.constant([]) : sections(depth + 1)).map((children): Section => ({ title: one, children })),
        ),
      ),
    );

const FIRST = ['I', '1', 'a'];

function lines(tree: readonly Section[], path: readonly number[] = []): Line[] {
  return tree.flatMap((section, index) => {
    const depth = path.length + 2;
    const number = numberInSeries(FIRST[path.length] ?? '', index) ?? '';
    return [
      { depth, number, title: section.title, path: [...path, index] },
      ...lines(section.children, [...path, index]),
    ];
  });
}

const headingText = ({ depth, number, title: text }: Line) =>
  `${'#'.repeat(depth)} ${number === '' ? '' : `${number}${/^[a-zđ]$/u.test(number) ? ')' : '.'} `}${text}`;

function outlineOf(tree: readonly Section[]): Outline {
  const source = `${FRONT_MATTER}\n${lines(tree).map(headingText).join('\n\n')}\n`;
  const { outline } = parseOutline('outlines/c/outline.md', campaignId('c'), source, parseMarkdown(source));
  if (!outline) throw new Error('the outline must parse');
  return outline;
}

function bind(tree: readonly Section[], report: readonly Line[]): BoundReport {
  const source = `# Báo cáo\n\n${report.map((line) => `${headingText(line)}\n\nCó nội dung.`).join('\n\n')}\n`;
  return bindOutline(
    outlineOf(tree),
    parseReport('reports/c/a.md', campaignId('c'), unitId('a'), source, parseMarkdown(source)),
    null,
  );
}

/** Every finding as `kind text-of-heading`. */
function findings(bound: BoundReport): string[] {
  return [
    ...bound.missing.map(({ section }) => `missing ${section.heading.text}`),
    ...bound.moved.map(({ bound: one }) => `moved ${one.heading.heading.text}`),
    ...bound.unknown.map(({ heading }) => `unknown ${heading.heading.text}`),
    ...bound.misplacedLevels.map(({ heading }) => `level ${heading.heading.text}`),
    ...bound.misnumbered.map(({ bound: one }) => `number ${one.heading.heading.text}`),
    ...bound.renamed.map(({ heading }) => `title ${heading.heading.text}`),
  ];
}

const text = (line: Line) => headingText(line).replace(/^#+ /u, '');
const isWithin = (line: Line, root: Line) => root.path.every((step, index) => line.path[index] === step);

/** A tree and one of its headings. */
const picked = sections(0).chain((tree) =>
  fc.record({
    tree: fc.constant(tree),
    at: fc.nat({ max: lines(tree).length - 1 }),
    other: fc.nat({ max: lines(tree).length - 1 }),
  }),
);

function check(
  edit: (
    all: readonly Line[],
    target: Line,
    other: Line,
  ) => { report: readonly Line[]; expected: readonly string[] } | null,
): void {
  fc.assert(
    fc.property(picked, ({ tree, at, other }) => {
      const all = lines(tree);
      const edited = edit(all, all[at] as Line, all[other] as Line);
      fc.pre(edited !== null);
      if (edited) expect(findings(bind(tree, edited.report))).toEqual(edited.expected);
    }),
    { numRuns: 400, seed: 2023 },
  );
}

describe('one slip is one finding', () => {
  test('nothing changed', () => check((all) => ({ report: all, expected: [] })));

  test('a section left out with all below it', () =>
    check((all, target) => {
      const rest = all.filter((line) => !isWithin(line, target));
      const hollow =
        target.path.length > 1 &&
        !rest.some(
          (line) =>
            line.path.length === target.path.length &&
            line.path.slice(0, -1).join() === target.path.slice(0, -1).join(),
        );
      return hollow ? null : { report: rest, expected: [`missing ${text(target)}`] };
    }));

  test('a heading lost, what stood below it kept', () =>
    check((all, target) =>
      all.some((line) => line !== target && isWithin(line, target))
        ? { report: all.filter((line) => line !== target), expected: [`missing ${text(target)}`] }
        : null,
    ));

  test('a wrong number', () =>
    check((all, target) => ({
      report: all.map((line) => (line === target ? { ...line, number: '77' } : line)),
      expected: [`number ${text({ ...target, number: '77' })}`],
    })));

  test('no number', () =>
    check((all, target) => ({
      report: all.map((line) => (line === target ? { ...line, number: '' } : line)),
      expected: [`number ${target.title}`],
    })));

  test('one letter changed', () =>
    check((all, target) => {
      const changed = { ...target, title: target.title.replace(/\p{L}(?=\P{L}*$)/u, 'z') };
      return { report: all.map((line) => (line === target ? changed : line)), expected: [`title ${text(changed)}`] };
    }));

  test('a heading one level too deep', () =>
    check((all, target) => ({
      report: all.map((line) => (line === target ? { ...line, depth: line.depth + 1 } : line)),
      expected: [`level ${text(target)}`],
    })));

  test('a section with all below it one level too deep', () =>
    check((all, target) => ({
      report: all.map((line) => (isWithin(line, target) ? { ...line, depth: line.depth + 1 } : line)),
      expected: [`level ${text(target)}`],
    })));

  test('a section twice in a row', () =>
    check((all, target) => {
      const block = all.filter((line) => isWithin(line, target));
      const end = all.indexOf(target) + block.length;
      return { report: [...all.slice(0, end), ...block, ...all.slice(end)], expected: [`unknown ${text(target)}`] };
    }));

  test('an added section beside the others', () =>
    check((all, target) => {
      const added: Line = { depth: target.depth, number: '99', title: 'vấn đề riêng xyz', path: [-1] };
      const end = all.indexOf(target) + all.filter((line) => isWithin(line, target)).length;
      return { report: [...all.slice(0, end), added, ...all.slice(end)], expected: [`unknown ${text(added)}`] };
    }));

  test('a section moved behind a later sibling', () =>
    check((all, target, other) => {
      const siblings =
        target.path.length === other.path.length && target.path.slice(0, -1).join() === other.path.slice(0, -1).join();
      if (!siblings || (other.path.at(-1) ?? 0) <= (target.path.at(-1) ?? 0) + 1) return null;
      const size = (line: Line) => all.filter((one) => isWithin(one, line)).length;
      const between = all.slice(all.indexOf(target) + size(target), all.indexOf(other) + size(other));
      if (between.length <= size(target)) return null;
      const rest = all.filter((line) => !isWithin(line, target));
      const end = rest.indexOf(other) + size(other);
      return {
        report: [...rest.slice(0, end), ...all.filter((line) => isWithin(line, target)), ...rest.slice(end)],
        expected: [`moved ${text(target)}`],
      };
    }));

  test('case, spacing, closing punctuation and NFD change nothing', () =>
    check((all, target) => ({
      report: all.map((line) =>
        line === target
          ? { ...line, title: `${line.title.toUpperCase().replaceAll(' ', '  ').normalize('NFD')} :` }
          : line,
      ),
      expected: [],
    })));
});
