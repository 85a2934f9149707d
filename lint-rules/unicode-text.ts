import { compose } from '#lib/composed.ts';
import type { Passage } from '#lib/markdown/passage.ts';
import type { Prose } from '#lib/markdown/prose.ts';
import { severally } from '#lib/markdown/slips/slip.ts';
import { yamlPassages } from '#lib/markdown/yaml-words.ts';
import { isOrdinary } from '#lib/ordinary.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import type { Span } from '#lib/span.ts';
import { findDamage, HAS_DAMAGE, HAS_LOST_LETTERS } from '#lib/vietnamese/damaged-text.ts';
import { findBroken, HAS_TWO_TONES, mayHoldTwoTones } from '#lib/vietnamese/diacritics.ts';
import { findLegacy, HAS_LEGACY, mayHoldLegacy } from '#lib/vietnamese/legacy-encoding.ts';
import { findInvisibles, findLookAlikes, HAS_INVISIBLE, HAS_LOOK_ALIKE } from '#lib/vietnamese/look-alike.ts';
import { findDecomposed } from '#lib/vietnamese/normal-form.ts';
import { fold, shorten } from '#lib/vietnamese/text.ts';
import { proseRule, type Tell } from './rule/define-rule.ts';
import type { WrittenSubject } from './rule/subject.ts';
import { tellWords } from './rule/tell-words.ts';
import { isOnKeptLine, offsetsOf } from './rule/unharmed.ts';

/** Official text is Unicode TCVN 6909:2001 (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW): precomposed letters, nothing hidden. */
export default proseRule(
  {
    id: 'unicode-text',
    summary:
      'Chữ không phải Unicode dựng sẵn: dấu rời, chữ giống nhau (Ð thay Đ), ký tự ẩn, chữ sót của bảng mã TCVN3 hoặc VNI, dấu bị hỏng.',
  },
  (prose, tell, subject) => {
    const renamed = renamedHeadings(subject);
    const { yaml, words } = suspectsIn(prose, subject);
    const passages = [...(yaml ? yamlOf(subject, prose) : []), ...(words ? prose.passages : [])];
    checkNormalForm(passages, subject, tell);
    for (const passage of passages)
      if (isSuspect(passage.prose) || passage.text.includes('\uFFFC'))
        checkPassage(passage, renamed.has(passage.node), tell);
  },
);

/** A quick look whether the YAML of a file and its words need be read. */
function suspectsIn(prose: Prose, subject: WrittenSubject): { readonly yaml: boolean; readonly words: boolean } {
  const [head] = prose.root.children;
  const yaml = subject.type === 'outline' ? prose.source : head?.type === 'yaml' ? head.value : '';
  return {
    yaml: isSuspect(yaml) || yaml.includes('\\') || compose(yaml).text !== yaml,
    words:
      isSuspect(prose.all) || prose.source.includes('\uFFFC') || prose.passages.some(({ isComposed }) => !isComposed),
  };
}

/** A quick look: a text of which this is not true has nothing wrong with its letters. */
function isSuspect(text: string): boolean {
  const isStrange = !isOrdinary(text);
  if (isStrange && [HAS_LOOK_ALIKE, HAS_INVISIBLE, HAS_DAMAGE].some((pattern) => pattern.test(text))) return true;
  if (HAS_LOST_LETTERS.test(text)) return true;
  return (
    (isStrange || mayHoldLegacy(text) || mayHoldTwoTones(text)) && (HAS_LEGACY.test(text) || HAS_TWO_TONES.test(text))
  );
}

/** What stands for a picture, or another thing that was not pasted with the text. */
const OBJECT = /\uFFFC+/gu;

/** A file is typed in one way: loose marks are told once, with how many there are; not on lines that have to go as a whole, which no mend may touch. */
function checkNormalForm(passages: readonly Passage[], subject: WrittenSubject, tell: Tell): void {
  const runs = passages.flatMap((passage) => {
    if (passage.isComposed) return [];
    const text = passage.prose;
    const isFree = freeOf(findLegacy(text));
    const found = findDecomposed(text, (one) => passage.isLoose(one)).filter(isFree);
    return found
      .filter((span) => !isOnKeptLine(subject, offsetsOf(passage.locate(span).place)))
      .map((span) => ({ passage, span, edit: passage.composingEdit(span) }));
  });
  const [first] = runs;
  if (!first) return;
  const { passage, span } = first;
  const run = passage.prose.slice(span.start, span.end);
  const isCertain = runs.every(({ edit }) => edit !== undefined);
  const mend = isCertain ? 'hãy để máy sửa (`npm run check -- --fix`)' : 'hãy gõ lại';
  const count = runs.length === 1 ? `“${shorten(run)}”` : `Tệp có ${runs.length} chỗ, đầu tiên là “${shorten(run)}”,`;
  tell(
    passage.locate(span).place,
    `${count} gõ bằng dấu rời (Unicode tổ hợp, không phải NFC), máy tìm và so sánh không ra; ${mend}, và chọn bảng mã “Unicode” (dựng sẵn) trong Unikey khi gõ, không chọn “Unicode tổ hợp”`,
    {
      actual: passage.asTyped(span),
      fix: severally(
        subject.prose.source,
        runs.flatMap(({ edit }) => edit ?? []),
      ),
    },
  );
}

/** Whether a span lies outside of letters that an old code table has, which have a message of their own. */
function freeOf(legacy: Span | null): (span: Span) => boolean {
  return ({ start, end }) => !legacy || end <= legacy.start || start >= legacy.end;
}

/** `isRenamed`: `section-title` tells the right title of this heading, whatever has become of its letters. */
function checkPassage(passage: Passage, isRenamed: boolean, tellAt: Tell): void {
  const tell = tellWords(tellAt);
  const text = passage.prose;
  const legacy = findLegacy(text);
  if (legacy && !isRenamed) {
    const run = text.slice(legacy.start, legacy.end);
    const message = `“${shorten(run)}” là chữ của bảng mã ${legacy.encoding} cũ, có lẽ là “${shorten(legacy.meant)}”; hãy chuyển sang Unicode (gõ lại, hoặc đổi bảng mã trong Unikey)`;
    tell(passage, legacy, message, { expected: [legacy.meant], choices: [legacy.meant] });
  }
  const isFree = freeOf(legacy);
  const damage = isRenamed ? [] : findDamage(text).filter(isFree);
  const isWhole = ({ start, end }: Span) => damage.every((one) => end <= one.start || start >= one.end);
  for (const { word, meant, ...span } of findInvisibles(text).filter((one) => isFree(one) && isWhole(one))) {
    const codes = [...new Set(text.slice(span.start, span.end))].map(codeOf).join(', ');
    const where = word === '' ? '' : ` ở “${shorten(word)}”`;
    const advice = meant === '' ? 'xóa ký tự này' : 'thay ký tự này bằng dấu cách';
    tell(passage, span, `Có ký tự ẩn ${codes}${where}; hãy ${advice}`, { mend: meant });
  }
  for (const { letter, expected, meant, ...span } of findLookAlikes(text).filter(isFree)) {
    const word = text.slice(span.start, span.end);
    const message = `“${shorten(word)}” có chữ “${letter}” (${codeOf(letter)}) chỉ giống chữ “${expected}” (${codeOf(expected)}); hãy gõ lại “${shorten(meant)}”`;
    tell(passage, span, message, { expected: [meant], mend: meant });
  }
  for (const { 0: run, index } of passage.text.matchAll(OBJECT)) {
    const message = `Ký tự ${codeOf(run)} ở đây là chỗ của một hình không dán sang được; hãy chèn lại hình ấy, hoặc xóa ký tự này`;
    tell(passage, { start: index, end: index + run.length }, message);
  }
  if (isRenamed) return;
  for (const { what, meant, ...span } of damage) {
    const word = text.slice(span.start, span.end);
    const advice = meant === null ? '' : ` “${meant}”`;
    tell(passage, span, `“${shorten(word)}” ${what}; hãy gõ lại${advice}`);
  }
  for (const { meant, ...span } of findBroken(text).filter(isFree)) {
    const word = text.slice(span.start, span.end);
    const hint = meant === null ? 'hãy gõ lại tiếng này' : `có lẽ là “${meant}”, hãy gõ lại`;
    const message = `“${shorten(word)}” có hai dấu thanh trong một tiếng (chữ bị hỏng khi sao chép); ${hint}`;
    tell(passage, span, message, meant === null ? {} : { expected: [meant], choices: [meant] });
  }
}

function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function yamlOf(subject: WrittenSubject, { locator }: Prose): readonly Passage[] {
  const outline = subject.type === 'outline' ? subject.parsed.outline : null;
  if (subject.type === 'letter') return [];
  const blocks =
    subject.type === 'report'
      ? [subject.report.yaml]
      : [outline?.yaml, ...(outline?.all ?? []).map(({ yaml }) => yaml)];
  return blocks.flatMap((yaml) => (yaml ? yamlPassages(yaml, locator) : []));
}

function renamedHeadings(subject: WrittenSubject): ReadonlySet<unknown> {
  const bound: BoundReport | null = subject.type === 'report' ? subject.bound : null;
  if (!bound) return new Set();
  const { title, outline } = bound;
  const isTitleWrong = title !== null && fold(title.heading.text) !== fold(outline.frontMatter.title);
  return new Set([...bound.renamed.map(({ heading }) => heading.node), ...(isTitleWrong ? [title.node] : [])]);
}
