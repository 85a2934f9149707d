import { Locator } from '#lib/markdown/locate.ts';
import type { TextBlock } from '#lib/markdown/text-block.ts';
import type { YamlBlock, YamlPath } from '#lib/markdown/yaml-block.ts';
import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { guidanceOf, isGuidance } from '#lib/report/content.ts';
import { findPlaceholders, isPlaceholder } from '#lib/vietnamese/placeholder.ts';
import { type Reporter, reportRule } from './rule/define-rule.ts';

/** A lone `…` that means "and so on" is none; comments are the author's own. */
export default reportRule(
  {
    id: 'placeholder',
    summary: 'Chỗ trống hoặc lời hướng dẫn của khung báo cáo còn sót lại: `…`, `....`, `[…]`, `TODO`.',
  },
  ({ report: source, outline }, report) => {
    if (source.yaml) reportFrontMatter(source.yaml, source.yaml.value, [], report);
    const locator = new Locator(source.source);
    const guidance = guidanceOf(outline);
    let left: TextBlock[] = [];
    const flush = () => {
      const [first, last] = [left[0], left.at(-1)];
      if (first && last) {
        report(
          { start: placeOf(first.node).start, end: placeOf(last.node).end },
          'Lời hướng dẫn của đề cương còn nguyên trong báo cáo; hãy thay bằng nội dung của đơn vị',
          { outline: outlinePlace(outline, null) },
        );
      }
      left = [];
    };
    for (const blocks of source.blocks.values()) {
      for (const block of blocks) {
        if (isGuidance(block, guidance)) left.push(block);
        else {
          flush();
          reportBlanks(block, locator, report);
        }
      }
    }
    flush();
  },
);

function reportBlanks(block: TextBlock, locator: Locator, report: Reporter): void {
  if (!/…|\.{3}|_{4}|\[|TODO|FIXME/iu.test(block.text)) return;
  for (const { start, end } of findPlaceholders(block.text)) {
    const blank = block.text.slice(start, end);
    report(
      locator.locate(block, start, end).place,
      `Chỗ trống “${blank}” chưa điền; hãy thay bằng nội dung, hoặc bỏ đi nếu không có`,
      { actual: blank },
    );
  }
}

function reportFrontMatter(yaml: YamlBlock, value: unknown, path: YamlPath, report: Reporter): void {
  if (typeof value === 'string') {
    if (isPlaceholder(value))
      report(yaml.place(path), `\`${path.join('.')}\` còn để trống “${value}”; hãy điền giá trị`, { actual: value });
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) reportFrontMatter(yaml, item, [...path, index], report);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) reportFrontMatter(yaml, item, [...path, key], report);
  }
}
