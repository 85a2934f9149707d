/** A report as Markdown from a Word document: the outline decides what is a heading and what is a figure. */
import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import { RowFigures } from '#lib/figures/row-figures.ts';
import { sameNumber } from '#lib/markdown/heading.ts';
import { heading as headingNode, joinTexts } from '#lib/markdown/nodes.ts';
import { writeMarkdownWith } from '#lib/markdown/write-markdown.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import { isRequired } from '#lib/outline/required.ts';
import { titlesOf } from '#lib/outline/titles.ts';
import { profileOf } from '#lib/profiles/profile-of.ts';
import { fold } from '#lib/vietnamese/text.ts';
import type { WordBlock, WordDocument, WordParagraph } from '../word/model.ts';
import { joinAppendixHeads } from './appendices.ts';
import { asideNotes } from './asides.ts';
import { flowOf, type Tables } from './flow.ts';
import { type Headed, headingsOf } from './headings.ts';
import { readFoot } from './paper/foot.ts';
import { frontMatter, type Given } from './paper/front.ts';
import { type PaperHead, readHead } from './paper/head.ts';
import { Pictures, type ReportPicture } from './pictures.ts';
import { figureGrid } from './table/figure-grid.ts';
import { figureTable } from './table/figure-table.ts';
import { gridOf } from './table/grid.ts';
import { phrasingOf, type Surroundings } from './text/phrasing.ts';
import { isPictured, quoted, wordsOf } from './text/words.ts';

/** What became of a document. */
export interface ImportedReport {
  /** The file of the report, whole. */
  readonly text: string;
  readonly pictures: readonly ReportPicture[];
  /** Vietnamese, a line each: whatever is not in the text as it was in the document. */
  readonly notes: readonly string[];
}

/** Makes a unit's report of a document: every word of it is in the text or in a note. Words in italics stand between `emphasis`. */
export function importReport(document: WordDocument, given: Given, emphasis: '*' | '_' = '*'): ImportedReport {
  return new Import(document, given).report(emphasis);
}

class Import {
  private readonly document: WordDocument;
  private readonly given: Given;
  private readonly notes: string[] = [];
  private readonly labels = new Map<string, string>();
  private readonly pictures: Pictures;
  private readonly around: Surroundings;

  constructor(document: WordDocument, given: Given) {
    this.document = document;
    this.given = given;
    const tell = (note: string) => void this.notes.push(note);
    this.pictures = new Pictures(document.pictures, given.unit.id, tell);
    this.around = {
      tell,
      picture: (key, alt) => this.pictures.picture(key, alt),
      noteLabel: (key) => {
        const label = this.labels.get(key) ?? String(this.labels.size + 1);
        this.labels.set(key, label);
        return label;
      },
    };
  }

  report(emphasis: '*' | '_'): ImportedReport {
    const { outline } = this.given;
    const { tell } = this.around;
    const { title, profile: name, type } = outline.frontMatter;
    const profile = profileOf(name);
    const titles = titlesOf(outline);
    const { head, rest } = readHead(this.document.blocks, {
      title,
      type: profile.types[type] ?? type,
      isSection: (paragraph) => this.isSection(paragraph, titles),
    });
    const { foot, before, after } = readFoot(rest);
    const yaml = frontMatter(head, foot, this.given, tell);
    if (foot && foot.behind !== '')
      tell(
        `Từ ${quoted(foot.behind)} đứng sau phần ký mà không có tiêu đề “Phụ lục”: đã đưa vào cuối báo cáo, hãy xem lại`,
      );
    const { blocks: appended, left } = joinAppendixHeads(after);
    this.tellUsual([...head.usual, ...head.names, ...(foot?.usual ?? []), ...left]);
    const body = [...withoutEndMark(before), ...appended];
    const children: RootContent[] = [this.title(head), ...this.sections(body)];
    children.push(...this.footnotes());
    this.tellMissing(body);
    this.notes.push(...asideNotes(this.document.asides));
    const root: Root = { type: 'root', children: [{ type: 'yaml', value: yaml }, ...children] };
    return { text: writeMarkdownWith(root, emphasis), pictures: this.pictures.shown, notes: [...new Set(this.notes)] };
  }

  private isSection(paragraph: WordParagraph, titles: ReadonlySet<string>): boolean {
    const { headings } = headingsOf([paragraph], this.given.outline, this.given.unit);
    const found = headings.get(0);
    return found?.type === 'section' && titles.has(fold(found.heading.title));
  }

  private title({ title }: PaperHead): Heading {
    const own = this.given.outline.frontMatter.title;
    if (title === null) this.around.tell(`Không thấy tên báo cáo trong văn bản: ghi tên của đề cương`);
    else if (fold(title) !== fold(own))
      this.around.tell(
        `Tên báo cáo trên văn bản là ${quoted(title)}, đề cương ghi ${quoted(own)}: giữ tên của văn bản`,
      );
    return headingNode(1, title === null || fold(title) === fold(own) ? own : title);
  }

  /** The text below the title: headings, and what stands between them. */
  private sections(blocks: readonly WordBlock[]): readonly RootContent[] {
    const { headings, refused } = headingsOf(blocks, this.given.outline, this.given.unit);
    for (const words of refused) this.around.tell(`Tiêu đề ${quoted(words)} không có trong đề cương: giữ làm lời văn`);
    const places = [...headings.keys()].sort((a, b) => a - b);
    const made: RootContent[] = [
      ...flowOf(blocks.slice(0, places[0] ?? blocks.length), this.around, this.tablesOf(null)),
    ];
    let section: OutlineSection | null = null;
    let tables = this.tablesOf(null);
    for (const [index, at] of places.entries()) {
      const headed = headings.get(at);
      const block = blocks[at];
      if (!headed || block?.type !== 'paragraph') continue;
      if (headed.type !== 'own') {
        section = headed.type === 'section' ? headed.section : null;
        tables = this.tablesOf(section);
      }
      made.push(this.heading(headed, block));
      const rest = headed.type === 'section' && headed.rest ? [headed.rest] : [];
      made.push(...flowOf([...rest, ...blocks.slice(at + 1, places[index + 1] ?? blocks.length)], this.around, tables));
    }
    const found = new Set(
      [...headings.values()].flatMap((headed) => (headed.type === 'section' ? [headed.section] : [])),
    );
    for (const one of this.given.outline.all)
      if (!found.has(one) && isRequired(one, this.given.unit) && (one.parent === null || found.has(one.parent)))
        this.around.tell(`Không thấy mục ${quoted(one.heading.text)} của đề cương`);
    return made;
  }

  private heading(headed: Headed, block: WordParagraph): Heading {
    const words = phrasingOf((headed.type === 'section' ? headed.lead : block).inlines, 'heading', this.around);
    if (headed.type !== 'section') {
      const lead = headed.words.slice(0, headed.words.length - wordsOf(block).length);
      return { type: 'heading', depth: headed.depth, children: joinTexts([{ type: 'text', value: lead }, ...words]) };
    }
    // Notes and pictures stay with the words of the outline.
    const marks = words.filter(({ type }) => type === 'footnoteReference' || type === 'image');
    const { section, heading } = headed;
    const number = heading.number === '' ? section.heading.number : heading.number;
    const isSame = fold(heading.title) === fold(section.heading.title);
    if (!isSame)
      this.around.tell(
        `Tiêu đề ${quoted(heading.text)} được hiểu là mục ${quoted(section.heading.text)} của đề cương: giữ lời của văn bản, hãy xem lại`,
      );
    const own = section.heading;
    const text = !isSame
      ? heading.text
      : sameNumber(number, own.number)
        ? own.text
        : number + own.text.slice(own.number.length);
    return withMarks(headingNode(section.depth, text), marks);
  }

  private tablesOf(section: OutlineSection | null): Tables {
    const figures = section?.requirement.figures ?? [];
    const sought = new RowFigures(figures);
    return (table) => {
      const found = figureGrid(gridOf(table), figures, sought);
      const demand = {
        figures,
        hasTerms: section?.requirement.terms != null,
        section: section?.heading.text ?? '',
      };
      return found && figureTable(found, demand, this.around);
    };
  }

  /** Notes in the order of their marks; one that nothing refers to goes to the list of the user. */
  private footnotes(): readonly RootContent[] {
    const made: RootContent[] = [];
    for (const key of this.labels.keys()) {
      const children = flowOf(this.document.notes.get(key) ?? [], this.around);
      made.push({ type: 'footnoteDefinition', identifier: key, label: this.labels.get(key) ?? key, children });
    }
    for (const [key, blocks] of this.document.notes)
      if (!this.labels.has(key))
        this.around.tell(
          `Chú thích không thấy chỗ đặt: ${quoted(blocks.flatMap((block) => (block.type === 'paragraph' ? [wordsOf(block)] : [])).join(' '))}`,
        );
    return made;
  }

  /** What each such document has, and ours are given when they are built. */
  private tellUsual(lines: readonly string[]): void {
    if (lines.length > 0)
      this.around.tell(
        `Phần đầu, phần cuối của văn bản mà bản Word tự dựng, không chép vào báo cáo: ${lines.map(quoted).join('; ')}`,
      );
  }

  private tellMissing(body: readonly WordBlock[]): void {
    const shown = this.document.blocks.filter((block) => !body.includes(block));
    if (isPictured(shown)) this.around.tell('Hình ở phần đầu hoặc phần ký của văn bản không đưa vào báo cáo');
  }
}

function withMarks(node: Heading, marks: readonly PhrasingContent[]): Heading {
  return marks.length === 0 ? node : { ...node, children: [...node.children, ...marks] };
}

/** The mark of the end that documents have (`./.`) is set when they are built. */
function withoutEndMark(blocks: readonly WordBlock[]): readonly WordBlock[] {
  const at = blocks.findLastIndex((block) => block.type === 'table' || wordsOf(block) !== '');
  const last = blocks[at];
  if (last?.type !== 'paragraph') return blocks;
  const end = last.inlines.findLastIndex((inline) => inline.type === 'text' && inline.value.trim() !== '');
  const text = last.inlines[end];
  if (text?.type !== 'text' || !/\s*\.\/\.\s*$/u.test(text.value)) return blocks;
  const value = text.value.replace(/\s*\.\/\.\s*$/u, '.');
  return blocks.with(at, { ...last, inlines: last.inlines.with(end, { ...text, value }) });
}
