import { allBlocks, hasBegun, isUnfilled } from '#lib/content.ts';
import { outlinePlace } from '#lib/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { foldSymbol, foldToneMarks } from '#lib/text.ts';
import { reportRule } from './define-rule.ts';
import { quote } from './quote.ts';

/** One message for each thing that is not mentioned. */
export default reportRule({ id: 'section-mentions', summary: 'Một mục chưa nhắc đến điều, nơi hoặc văn bản mà đề cương yêu cầu.' }, (bound, report) => {
  const { outline, sections } = bound;
  for (const present of sections.values()) {
    const { section, heading } = present;
    const { mentions, cites } = section.requirement;
    if (mentions.length + cites.length === 0 || !hasBegun(bound, present) || isUnfilled(present, outline)) continue;
    const text = allBlocks(sections, present)
      .map((block) => block.text)
      .join('\n');
    const prose = foldToneMarks(text);
    for (const [index, mention] of mentions.entries()) {
      if (prose.includes(foldToneMarks(mention))) continue;
      report(placeOf(heading.node), `Mục ${quote(section)} chưa nhắc đến “${mention}”; hãy nêu rõ trong mục này`, {
        expected: [mention],
        outline: outlinePlace(outline, section, 'mentions', index),
      });
    }
    const symbols = cites.length > 0 ? foldSymbol(text) : '';
    for (const [index, symbol] of cites.entries()) {
      if (
        symbols
          .split(foldSymbol(symbol))
          .slice(0, -1)
          .some((before) => !/\d$/u.test(before))
      )
        continue;
      report(placeOf(heading.node), `Mục ${quote(section)} chưa viện dẫn văn bản ${symbol}; hãy nêu việc thực hiện văn bản này`, {
        expected: [symbol],
        outline: outlinePlace(outline, section, 'cites', index),
      });
    }
  }
});
