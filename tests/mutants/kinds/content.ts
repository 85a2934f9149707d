/** Defects of content: what a section says, blanks, front matter. */

import type { BoundSection } from '#lib/report/bound-report.ts';
import { type Kind, lastTextLine, linesOf, type Mutant, replaceLines, type Sample, sectionsOf } from '../mutant.ts';

const isLeaf = (sample: Sample, bound: BoundSection) =>
  !bound.section.children.some((child) => sample.bound.sections.has(child));

function atLeaves(
  name: string,
  rule: string,
  mutate: (sample: Sample, bound: BoundSection, start: number, end: number) => Mutant | null,
): Kind {
  return {
    name,
    rule,
    *mutants(sample) {
      for (const bound of sectionsOf(sample)) {
        if (!isLeaf(sample, bound)) continue;
        const mutant = mutate(sample, bound, ...linesOf(sample, bound));
        if (mutant) yield mutant;
      }
    },
  };
}

/** A paragraph of its own at the end of a section. */
function atEnds(name: string, rule: string, paragraph: string, offset = 0): Kind {
  return atLeaves(name, rule, (sample, _bound, _start, end) => {
    const at = lastTextLine(sample.lines, end);
    return { text: replaceLines(sample, at, at, '', paragraph), line: at + 2 + offset };
  });
}

/** Front matter with one line changed. */
function inFrontMatter(
  name: string,
  change: (line: string) => string | null,
  line?: (sample: Sample, at: number) => number,
): Kind {
  return {
    name,
    rule: 'front-matter',
    *mutants(sample) {
      const end = sample.lines.indexOf('---', 1);
      for (let at = 1; at < end; at++) {
        const changed = change(sample.lines[at] ?? '');
        if (changed !== null)
          yield {
            text: replaceLines(sample, at, at + 1, ...(changed === '' ? [] : [changed])),
            line: line ? line(sample, at) : at + 1,
          };
      }
    },
  };
}

export const kinds: readonly Kind[] = [
  atLeaves('section emptied', 'section-content', (sample, _bound, start, end) => ({
    text: replaceLines(sample, start + 1, end, ''),
    line: start + 1,
  })),
  atLeaves('only a comment left', 'section-content', (sample, _bound, start, end) => ({
    text: replaceLines(sample, start + 1, end, '', '<!-- viết sau, có 5 ý -->', ''),
    line: start + 1,
  })),
  atLeaves('a few words left', 'section-content', (sample, bound, start, end) => {
    const { words, figures, mentions, cites, examples } = bound.section.requirement;
    if (words === 0 || figures.length + mentions.length + cites.length + examples > 0) return null;
    return { text: replaceLines(sample, start + 1, end, '', 'Đã thực hiện tốt.', ''), line: start + 1 };
  }),
  atLeaves('numbers lost', 'section-data', (sample, bound, start, end) => {
    const { data, figures } = bound.section.requirement;
    if (!data || figures.length > 0) return null;
    return {
      text: replaceLines(
        sample,
        start + 1,
        end,
        ...sample.lines.slice(start + 1, end).map((line) => line.replace(/(?<![\d/-])\d+(?![\d/-])/gu, 'các')),
      ),
      line: start + 1,
    };
  }),
  atLeaves('only dates left of the numbers', 'section-data', (sample, bound, start, end) => {
    const { data, figures, cites } = bound.section.requirement;
    if (!data || figures.length > 0) return null;
    return {
      text: replaceLines(
        sample,
        start + 1,
        end,
        '',
        ...sample.lines.slice(start + 1, end).map((line) => line.replace(/(?<![\d/-])\d+(?![\d/-])/gu, 'các')),
        `Việc này làm từ ngày 12/5/2023 theo Kế hoạch số ${cites[0] ?? '149/KH-UBND'}.`,
        '',
      ),
      line: start + 1,
    };
  }),
  atLeaves('mention lost', 'section-mentions', (sample, bound, start, end) => {
    const [mention] = bound.section.requirement.mentions;
    if (!mention) return null;
    return {
      text: replaceLines(
        sample,
        start,
        end,
        ...sample.lines
          .slice(start, end)
          .map((line) => (line.startsWith('#') ? line : line.replaceAll(new RegExp(mention, 'giu'), 'zzz'))),
      ),
      line: start + 1,
    };
  }),
  atLeaves('citation lost', 'section-mentions', (sample, bound, start, end) => {
    const [symbol] = bound.section.requirement.cites;
    if (!symbol) return null;
    return {
      text: replaceLines(
        sample,
        start,
        end,
        ...sample.lines.slice(start, end).map((line) => line.replaceAll(symbol, 'này')),
      ),
      line: start + 1,
    };
  }),
  atLeaves('examples lost', 'section-examples', (sample, bound, start, end) => {
    if (bound.section.requirement.examples === 0) return null;
    return {
      text: replaceLines(
        sample,
        start,
        end,
        ...sample.lines.slice(start, end).map((line) => line.replace(/^\s*(?:[-*+]|\d+[.)]) /u, '')),
      ),
      line: start + 1,
    };
  }),
  atLeaves('one example left', 'section-examples', (sample, bound, start, end) => {
    if (bound.section.requirement.examples < 2) return null;
    const lines = sample.lines.slice(start, end);
    const first = lines.findIndex((line) => /^(?:[-*+]|\d+[.)]) /u.test(line));
    // The words stay, so that their number is not a second defect.
    const rest = lines.map((line, at) => (at <= first ? line : line.replace(/^\s*(?:[-*+]|\d+[.)]) /u, '')));
    return { text: replaceLines(sample, start, end, ...rest), line: start + 1 };
  }),
  atEnds('an ellipsis alone', 'placeholder', '…'),
  atEnds('dots to fill in', 'placeholder', 'Đơn vị đã tổ chức ........ hội nghị.'),
  atEnds('brackets to fill in', 'placeholder', 'Đơn vị đã tổ chức [...] hội nghị.'),
  atEnds('a blank before a unit', 'placeholder', 'Đơn vị đã tổ chức … hội nghị chuyên đề.'),
  atEnds('TODO', 'placeholder', 'TODO hỏi lại số liệu của văn phòng.'),
  atLeaves('guidance left standing', 'placeholder', (sample, bound, _start, end) => {
    const { source } = sample.bound.outline;
    const node = bound.section.guidance.find(({ type }) => type === 'list') ?? bound.section.guidance[0];
    if (!node?.position) return null;
    const [first = ''] = source.slice(node.position.start.offset, node.position.end.offset).split('\n');
    const at = lastTextLine(sample.lines, end);
    return { text: replaceLines(sample, at, at, '', '<!-- -->', '', first), line: at + 4 };
  }),
  inFrontMatter(
    'number lost',
    (line) => (line.startsWith('number:') ? '' : null),
    (sample) => lastFrontMatterLine(sample) - 1,
  ),
  inFrontMatter(
    'date lost',
    (line) => (line.startsWith('date:') ? '' : null),
    (sample) => lastFrontMatterLine(sample) - 1,
  ),
  inFrontMatter('key misspelt', (line) => (line.startsWith('number:') ? line.replace('number', 'numbr') : null)),
  inFrontMatter(
    'unknown key',
    (line) => (line.startsWith('date:') ? `${line}\ndepartment: Văn phòng` : null),
    (_sample, at) => at + 2,
  ),
  inFrontMatter('day that does not exist', (line) => (line.startsWith('date:') ? 'date: 2023-06-31' : null)),
  inFrontMatter('day the other way round', (line) => (line.startsWith('date:') ? 'date: 12/6/2023' : null)),
  inFrontMatter('number of the state', (line) => (line.startsWith('number:') ? 'number: 15/BC-UBND' : null)),
  inFrontMatter('number of another type', (line) => (line.startsWith('number:') ? 'number: 15-CV/BCĐ' : null)),
  inFrontMatter('authority of the state', (line) => (line.includes('T/M ') ? line.replace('T/M ', 'TM. ') : null)),
  inFrontMatter('broken YAML', (line) => (line.startsWith('number:') ? 'number: "15-BC/BCĐ' : null)),
];

function lastFrontMatterLine({ lines }: Sample): number {
  return lines.indexOf('---', 1);
}
