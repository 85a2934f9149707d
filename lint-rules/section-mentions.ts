import { citedBy, namesOf } from '#lib/citations/cite.ts';
import type { Documents } from '#lib/citations/documents.ts';
import { findWrongOfLaws, type WrongOfLaw } from '#lib/citations/named-law.ts';
import { once } from '#lib/once.ts';
import { alternatives } from '#lib/outline/mention.ts';
import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { parseAppendix, unnamedAppendices } from '#lib/report/appendix.ts';
import { allPassages, hasBegun, isUnfilled, isWordless } from '#lib/report/content.ts';
import { foldSymbol, foldToneMarks } from '#lib/vietnamese/text.ts';
import { plainReportRule } from './rule/define-rule.ts';
import { quote } from './rule/section-words.ts';

/** One message for each thing that is not mentioned. */
export default plainReportRule(
  {
    id: 'section-mentions',
    summary:
      'Một mục chưa nhắc đến điều, nơi hoặc văn bản mà đề cương yêu cầu; báo cáo chưa chỉ dẫn đến phụ lục của nó.',
  },
  ({ bound, documents, period }, tell) => {
    if (!bound) return;
    const { outline, sections, report, appendices } = bound;
    for (const { node, heading } of unnamedAppendices(report, appendices)) {
      const name = parseAppendix(heading.text)?.name ?? heading.text;
      tell(placeOf(node), `Phần nội dung chưa chỉ dẫn đến ${name}; hãy nêu ở chỗ liên quan, như “(${name} kèm theo)”`, {
        severity: 'warning',
        expected: [name],
      });
    }
    for (const present of sections.values()) {
      const { section, heading } = present;
      const { mentions, cites } = section.requirement;
      if (
        mentions.length + cites.length === 0 ||
        !hasBegun(bound, present) ||
        isWordless(present) ||
        isUnfilled(present, outline)
      )
        continue;
      const text = allPassages(sections, present)
        .map((passage) => passage.text)
        .join('\n');
      const isMentioned = mentionedIn(text);
      for (const [index, mention] of mentions.entries()) {
        const either = alternatives(mention);
        if (either.some(isMentioned)) continue;
        const named = either.map((one) => `“${one}”`).join(' hoặc ');
        tell(placeOf(heading.node), `Mục ${quote(section)} chưa nhắc đến ${named}; hãy nêu rõ trong mục này`, {
          expected: either,
          outline: outlinePlace(outline, section, 'mentions', index),
        });
      }
      for (const [index, cite] of cites.entries()) {
        const { symbol, names } = callings(cite, documents);
        if ((symbol !== null && isCited(text, symbol)) || names.some(isMentioned)) continue;
        // The law, with another one's number, is told by `citation`.
        const isMeant = ({ document }: WrongOfLaw) => document.symbol === symbol;
        if (findWrongOfLaws(text, documents, { period, written: null }).some(isMeant)) continue;
        const called = [...(symbol === null ? [] : [symbol]), ...names];
        tell(
          placeOf(heading.node),
          `Mục ${quote(section)} chưa viện dẫn ${names[0] === undefined ? `văn bản ${cite}` : names.join(', ')}${names.length > 0 && symbol !== null ? ` (số ${symbol})` : ''}; hãy nêu việc thực hiện văn bản này`,
          {
            expected: called,
            outline: outlinePlace(outline, section, 'cites', index),
          },
        );
      }
    }
  },
);

/** What a document that `cites` names may be called: one given by its symbol by that alone, one given by its name by either. */
function callings(
  cite: string,
  documents: Documents,
): { readonly symbol: string | null; readonly names: readonly string[] } {
  const cited = citedBy(cite, documents);
  if (cited.type === 'symbol') return { symbol: cite, names: [] };
  if (cited.type === 'unknown') return { symbol: null, names: [cite] };
  const { symbol } = cited.document;
  if (symbol === cite) return { symbol, names: [] };
  return { symbol: symbol === '' ? null : symbol, names: namesOf(cited.document) };
}

/** What tells whether a text says a thing. The plain search comes first: folding a whole section is only for other cases, spaces and tone marks. */
function mentionedIn(text: string): (mention: string) => boolean {
  const folded = once(() => foldToneMarks(text));
  return (mention) => text.includes(mention) || folded().includes(foldToneMarks(mention));
}

/** `115-CT/TU` is not `15-CT/TU`; wrong separators and a missing year are told by `citation`, and only there. */
function isCited(text: string, symbol: string): boolean {
  if (text.includes(` ${symbol} `)) return true;
  const bare = (one: string) => foldSymbol(one).replace(/[-/\u2010-\u2014\u2212]/gu, '');
  const given = bare(text);
  return [symbol, symbol.replace(/(?<=\/)\d{4}\//u, '')].some((one) =>
    given
      .split(bare(one))
      .slice(0, -1)
      .some((before) => !/\d$/u.test(before)),
  );
}
