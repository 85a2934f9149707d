import { type Passage, passagesOf, yamlPassages } from '#lib/markdown/passage.ts';
import type { Prose } from '#lib/markdown/prose.ts';
import type { ProblemDetails } from '#lib/problem.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { findDamage, HAS_DAMAGE } from '#lib/vietnamese/damaged-text.ts';
import { findBroken, HAS_TWO_TONES } from '#lib/vietnamese/diacritics.ts';
import { findLegacy, HAS_LEGACY } from '#lib/vietnamese/legacy-encoding.ts';
import { findInvisibles, findLookAlikes, HAS_INVISIBLE, HAS_LOOK_ALIKE } from '#lib/vietnamese/look-alike.ts';
import { findDecomposed } from '#lib/vietnamese/normal-form.ts';
import type { Span } from '#lib/vietnamese/placeholder.ts';
import { fold, shorten } from '#lib/vietnamese/text.ts';
import { proseRule, type Reporter } from './rule/define-rule.ts';
import type { WrittenSubject } from './rule/subject.ts';

/** Official text is Unicode TCVN 6909:2001 (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW): precomposed letters, nothing hidden. */
export default proseRule(
  {
    id: 'unicode-text',
    summary:
      'Chữ không phải Unicode dựng sẵn: dấu rời, chữ giống nhau (Ð thay Đ), ký tự ẩn, chữ sót của bảng mã TCVN3 hoặc VNI, dấu bị hỏng.',
  },
  (prose, report, subject) => {
    const { source } = prose;
    const isSuspect = [HAS_LEGACY, HAS_LOOK_ALIKE, HAS_INVISIBLE, HAS_TWO_TONES, HAS_DAMAGE].some((pattern) =>
      pattern.test(source),
    );
    if (!isSuspect && source.normalize('NFC') === source && !source.includes('&')) return;
    const renamed = renamedHeadings(subject);
    for (const passage of [...yamlOf(subject, prose), ...passagesOf(prose)]) {
      checkPassage(passage, source, passage.block !== null && renamed.has(passage.block.node), report);
    }
  },
);

/** `isRenamed`: `section-title` tells the right title of this heading, whatever has become of its letters. */
function checkPassage(passage: Passage, source: string, isRenamed: boolean, report: Reporter): void {
  const { text } = passage;
  const legacy = findLegacy(text);
  if (legacy && !isRenamed) {
    const run = text.slice(legacy.start, legacy.end);
    report(
      passage.locate(legacy.start, legacy.end).place,
      `“${shorten(run)}” là chữ của bảng mã ${legacy.encoding} cũ, có lẽ là “${shorten(legacy.meant)}”; hãy chuyển sang Unicode (gõ lại, hoặc đổi bảng mã trong Unikey)`,
      { expected: [legacy.meant], actual: run },
    );
  }
  const isFree = ({ start, end }: Span) => !legacy || end <= legacy.start || start >= legacy.end;
  for (const span of findDecomposed(text).filter(isFree)) {
    const { place, isExact } = passage.locate(span.start, span.end);
    const run = text.slice(span.start, span.end);
    const edit = { start: place.start.offset ?? 0, end: place.end.offset ?? 0 };
    const raw = source.slice(edit.start, edit.end);
    report(
      place,
      `“${shorten(run.normalize('NFC'))}” gõ bằng dấu rời (Unicode tổ hợp, không phải NFC), máy tìm và so sánh không ra; hãy gõ lại bằng Unicode dựng sẵn`,
      {
        expected: [run.normalize('NFC')],
        actual: run,
        ...((isExact || passage.isPlain) && raw.normalize('NFC') !== raw
          ? { fix: { ...edit, text: raw.normalize('NFC') } }
          : {}),
      },
    );
  }
  for (const span of findInvisibles(text).filter(isFree)) {
    const hidden = text.slice(span.start, span.end);
    const codes = [...new Set(hidden)].map(codeOf).join(', ');
    const where = span.word === '' ? '' : ` ở “${shorten(span.word.normalize('NFC'))}”`;
    report(...at(passage, span, `Có ký tự ẩn ${codes}${where}; hãy xóa ký tự này`, { actual: hidden }, ''));
  }
  for (const span of findLookAlikes(text).filter(isFree)) {
    const word = text.slice(span.start, span.end);
    const message = `“${shorten(word)}” có chữ “${span.letter}” (${codeOf(span.letter)}) chỉ giống chữ “${span.expected}” (${codeOf(span.expected)}); hãy gõ lại “${shorten(span.meant)}”`;
    report(...at(passage, span, message, { expected: [span.meant], actual: word }, span.meant));
  }
  for (const { what, meant, ...span } of isRenamed
    ? []
    : findDamage(text.normalize('NFC') === text ? text : '').filter(isFree)) {
    const word = text.slice(span.start, span.end);
    report(
      passage.locate(span.start, span.end).place,
      `“${shorten(word)}” ${what}; hãy gõ lại${meant === null ? '' : ` “${meant}”`}`,
      { actual: word },
    );
  }
  for (const span of isRenamed ? [] : findBroken(text.normalize('NFC') === text ? text : '').filter(isFree)) {
    const word = text.slice(span.start, span.end);
    const hint = span.meant === null ? 'hãy gõ lại tiếng này' : `có lẽ là “${span.meant}”, hãy gõ lại`;
    report(
      passage.locate(span.start, span.end).place,
      `“${shorten(word)}” có hai dấu thanh trong một tiếng (chữ bị hỏng khi sao chép); ${hint}`,
      {
        actual: word,
        ...(span.meant === null ? {} : { expected: [span.meant] }),
      },
    );
  }
}

function at(
  passage: Passage,
  { start, end }: Span,
  message: string,
  details: ProblemDetails,
  text: string,
): Parameters<Reporter> {
  const { place, isExact } = passage.locate(start, end);
  return [
    place,
    message,
    isExact ? { ...details, fix: { start: place.start.offset ?? 0, end: place.end.offset ?? 0, text } } : details,
  ];
}

function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function yamlOf(subject: WrittenSubject, { source, locator }: Prose): readonly Passage[] {
  const outline = subject.type === 'outline' ? subject.parsed.outline : null;
  if (subject.type === 'letter') return [];
  const blocks =
    subject.type === 'report'
      ? [subject.report.yaml]
      : [outline?.yaml, ...(outline?.all ?? []).map(({ yaml }) => yaml)];
  return blocks.flatMap((yaml) => (yaml ? yamlPassages(yaml, source, locator) : []));
}

function renamedHeadings(subject: WrittenSubject): ReadonlySet<unknown> {
  const bound: BoundReport | null = subject.type === 'report' ? subject.bound : null;
  if (!bound) return new Set();
  const { title, outline } = bound;
  const isTitleWrong = title !== null && fold(title.heading.text) !== fold(outline.frontMatter.title);
  return new Set([...bound.renamed.map(({ heading }) => heading.node), ...(isTitleWrong ? [title.node] : [])]);
}
