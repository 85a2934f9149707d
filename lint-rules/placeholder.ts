import type { Position } from 'unist';
import { parseHeading } from '#lib/markdown/heading.ts';
import type { Passage } from '#lib/markdown/passage.ts';
import type { YamlBlock, YamlPath } from '#lib/markdown/yaml-block.ts';
import { type Outline, outlinePlace } from '#lib/outline/outline.ts';
import { guidanceIn, guidanceOf, isGuidance } from '#lib/report/guidance.ts';
import type { Span } from '#lib/span.ts';
import { findQuestioned } from '#lib/vietnamese/damaged-text.ts';
import { findPlaceholders, isPlaceholder } from '#lib/vietnamese/placeholder.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { reportRule, type Tell } from './rule/define-rule.ts';
import { type TellWords, tellWords } from './rule/tell-words.ts';

/** A lone `…` that means "and so on" is none; comments are the author's own. */
export default reportRule(
  {
    id: 'placeholder',
    summary:
      'Chỗ trống hoặc lời hướng dẫn còn sót lại: `…`, `....`, `[…]`, `XX`, `???`, `{số cuộc}`, `(đang cập nhật)`, `TODO`.',
  },
  ({ report: source, outline }, tell) => {
    if (source.yaml) checkFrontMatter(source.yaml, source.yaml.value, [], tell);
    const guidance = guidanceOf(outline);
    let names: ReadonlySet<string> | null = null;
    const isNamed = ({ text }: Passage) => {
      names ??= namesOf(outline);
      return names.has(fold(text)) || names.has(fold(parseHeading(text).title));
    };
    let left: Position[] = [];
    const flush = () => {
      const [first, last] = [left[0], left.at(-1)];
      if (first && last) {
        tell(
          { start: first.start, end: last.end },
          'Lời hướng dẫn của đề cương còn nguyên trong báo cáo; hãy thay bằng nội dung của đơn vị',
          { outline: outlinePlace(outline, null) },
        );
      }
      left = [];
    };
    for (const passage of source.prose.passages) {
      if (isGuidance(passage, guidance)) left.push(passage.whole);
      else {
        flush();
        const asked = guidanceIn(passage, guidance);
        for (const span of asked) tellWords(tell)(passage, span, LEFT, { outline: outlinePlace(outline, null) });
        const found = findPlaceholders(passage.prose);
        // Where letters became `?`, none of them is a blank.
        const isLost = found.length > 0 && findQuestioned(passage.prose) !== null;
        const blanks = isLost
          ? found.filter(({ start, end }) => !passage.prose.slice(start, end).includes('?'))
          : found;
        if (blanks.length > 0 && !isNamed(passage)) tellBlanks(passage, blanks, asked, tellWords(tell));
      }
    }
    flush();
  },
);

const LEFT = 'Câu này là lời hướng dẫn của đề cương còn sót lại; hãy thay bằng nội dung của đơn vị';

/** What the outline itself calls things is no blank that an author left, whatever it looks like. */
function namesOf({ frontMatter, all, figures }: Outline): ReadonlySet<string> {
  const asked = [...figures.values()].flatMap(({ figure }) => [figure.name, figure.unit ?? '']);
  return new Set([frontMatter.title, ...all.map(({ heading }) => heading.title), ...asked].map(fold).filter(Boolean));
}

function tellBlanks(passage: Passage, blanks: readonly Span[], told: readonly Span[], tell: TellWords): void {
  for (const span of blanks) {
    if (told.some(({ start, end }) => start <= span.start && span.end <= end)) continue;
    const blank = passage.text.slice(span.start, span.end);
    tell(passage, span, `Chỗ trống “${blank}” chưa điền; hãy thay bằng nội dung, hoặc bỏ đi nếu không có`);
  }
}

function checkFrontMatter(yaml: YamlBlock, value: unknown, path: YamlPath, tell: Tell): void {
  if (typeof value === 'string') {
    if (isPlaceholder(value))
      tell(yaml.place(path), `\`${path.join('.')}\` còn để trống “${value}”; hãy điền giá trị`, { actual: value });
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkFrontMatter(yaml, item, [...path, index], tell);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) checkFrontMatter(yaml, item, [...path, key], tell);
  }
}
