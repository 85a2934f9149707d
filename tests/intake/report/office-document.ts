/** Reports as offices type them in Word, knowing nothing of us: made of samples with the docx library. */
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { List, PhrasingContent, RootContent, Table as TableNode } from 'mdast';
import { isFigureTable } from '#lib/figures/figure-columns.ts';
import { parseHeading } from '#lib/markdown/heading.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import type { ReportFrontMatter } from '#lib/outline/front-matter.ts';
import type { Unit } from '#lib/register/register.ts';

/** How an office types. */
export interface Habits {
  /** Numbers of headings by Word, not typed. */
  readonly isNumbered?: boolean;
  /** Letters of TCVN3 in one of its fonts. */
  readonly isTcvn3?: boolean;
  /** Headers of tables in two rows, with merged cells, a column of numbers and one of sources. */
  readonly hasTwoRows?: boolean;
  /** The names of figures as they come to mind. */
  rename?(name: string, index: number): string;
}

interface Marks {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

const FONT = { tcvn3: '.VnTime', unicode: 'Times New Roman' };
const UNICODE = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';
const TCVN3 = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦';
const LETTERS = new Map([...UNICODE].map((letter, at) => [letter, [...TCVN3][at] ?? letter]));

/** The report in some Markdown as a document of an office. */
export function officeDocument(
  source: string,
  front: ReportFrontMatter,
  unit: Unit,
  habits: Habits,
): Promise<Uint8Array> {
  const { children } = parseMarkdown(source);
  const writer = new Writer(habits);
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'headings',
          levels: [
            { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
            { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          writer.side(
            [unit.superior.toUpperCase(), `**${unit.issuer.toUpperCase()}**`, `Số: ${front.number}`],
            [
              '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**',
              '**Độc lập - Tự do - Hạnh phúc**',
              writer.day(unit.place, front.date),
            ],
          ),
          ...children.flatMap((node) => writer.blocks(node)),
          writer.side(
            ['**Nơi nhận:**', ...(front.copies ?? ['Như trên', 'Lưu']).map((name) => `- ${name};`)],
            [front.signer.authority ?? '', front.signer.title, '', '', `**${front.signer.name}**`],
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

class Writer {
  private readonly habits: Habits;

  constructor(habits: Habits) {
    this.habits = habits;
  }

  day(place: string, date: string): string {
    const [year, month, day] = date.split('-');
    return `${place}, ngày ${day} tháng ${month} năm ${year}`;
  }

  /** Lines side by side, as letterheads and signatures have them. */
  side(left: readonly string[], right: readonly string[]): Table {
    const cell = (lines: readonly string[]) =>
      new TableCell({
        children: lines.map((line) =>
          this.paragraph([this.run(line.replace(/^\*\*|\*\*$/gu, ''), { bold: line.startsWith('**') })], true),
        ),
      });
    return new Table({ rows: [new TableRow({ children: [cell(left), cell(right)] })] });
  }

  blocks(node: RootContent): (Paragraph | Table)[] {
    switch (node.type) {
      case 'heading': {
        const words = textOf(node);
        if (node.depth === 1)
          return ['BÁO CÁO', words].map((line) => this.paragraph([this.run(line, { bold: true })], true));
        const { number, title } = parseHeading(words);
        const isRoman = /^[IVX]+$/u.test(number);
        const isCounted = this.habits.isNumbered && (isRoman || /^\d+$/u.test(number));
        return [
          new Paragraph({
            children: [this.run(isCounted ? title : words, { bold: true })],
            ...(isCounted ? { numbering: { reference: 'headings', level: isRoman ? 0 : 1 } } : {}),
          }),
        ];
      }
      case 'paragraph':
        return [this.paragraph(this.runs(node.children))];
      case 'list':
        return this.items(node, 0);
      case 'table':
        return [this.table(node)];
      default:
        return [];
    }
  }

  private items(list: List, depth: number): Paragraph[] {
    return list.children.flatMap((item, index) =>
      item.children.flatMap((child): Paragraph[] => {
        const mark = list.ordered ? `${(list.start ?? 1) + index}. ` : ['- ', '+ ', '• '][depth];
        if (child.type === 'paragraph') return [this.paragraph([this.run(mark ?? '- '), ...this.runs(child.children)])];
        return child.type === 'list' ? this.items(child, depth + 1) : [];
      }),
    );
  }

  private table(node: TableNode): Table {
    const [head, ...rows] = node.children.map(({ children }) => children.map((cell) => textOf(cell)));
    const { hasTwoRows, rename } = this.habits;
    const isFigures = isFigureTable(node);
    const named = rows.map((row, index) =>
      row.map((text, at) => (isFigures && at === 0 && rename ? rename(text, index) : text)),
    );
    if (!isFigures || !hasTwoRows) return this.grid([head ?? [], ...named]);
    const cell = (text: string, more = {}) => new TableCell({ children: [this.paragraph([this.run(text)])], ...more });
    const values = (head ?? []).slice(2, -1);
    return new Table({
      rows: [
        new TableRow({
          tableHeader: true,
          children: [
            cell('TT', { rowSpan: 2 }),
            cell('Nội dung', { rowSpan: 2 }),
            cell('ĐVT', { rowSpan: 2 }),
            cell('Kết quả', { columnSpan: values.length }),
            cell('Nguồn', { rowSpan: 2 }),
            cell('Ghi chú', { rowSpan: 2 }),
          ],
        }),
        new TableRow({ tableHeader: true, children: values.map((name) => cell(name)) }),
        ...named.map(
          (row, index) =>
            new TableRow({
              children: [
                String(index + 1),
                ...row.slice(0, -1),
                index === 0 ? 'Sổ theo dõi' : '',
                row.at(-1) ?? '',
              ].map((text) => cell(text)),
            }),
        ),
      ],
    });
  }

  private grid(rows: readonly (readonly string[])[]): Table {
    return new Table({
      rows: rows.map(
        (row) =>
          new TableRow({
            children: row.map((text) => new TableCell({ children: [this.paragraph([this.run(text)])] })),
          }),
      ),
    });
  }

  private paragraph(children: readonly ParagraphChild[], isCentred = false): Paragraph {
    return new Paragraph({ children: [...children], ...(isCentred ? { alignment: AlignmentType.CENTER } : {}) });
  }

  private runs(nodes: readonly PhrasingContent[], marks: Marks = {}): ParagraphChild[] {
    return nodes.flatMap((node): ParagraphChild[] => {
      if (node.type === 'strong') return this.runs(node.children, { ...marks, bold: true });
      if (node.type === 'emphasis') return this.runs(node.children, { ...marks, italics: true });
      if (node.type === 'footnoteReference') return [new FootnoteReferenceRun(1)];
      if (node.type === 'break') return [new TextRun({ break: 1 })];
      return [this.run(textOf(node), marks)];
    });
  }

  private run(text: string, marks: Marks = {}): TextRun {
    const { isTcvn3 } = this.habits;
    const typed = isTcvn3 ? Array.from(text, (letter) => LETTERS.get(letter) ?? this.capital(letter)).join('') : text;
    return new TextRun({ text: typed, font: isTcvn3 ? FONT.tcvn3 : FONT.unicode, ...marks });
  }

  /** The table has no capitals with tone marks: offices set them in a font of capitals. */
  private capital(letter: string): string {
    return LETTERS.get(letter.toLowerCase()) ?? letter;
  }
}
