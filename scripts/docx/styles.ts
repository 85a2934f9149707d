/** The styles of a document: every look of a paragraph has a name that an editor can find and change in Word. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { halfPoints, mm, pt } from './measure.ts';
import type { DocumentProfile } from './profile.ts';

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph' | 'next'>;

/** Names of styles by id: those of Word itself where it has one. */
const NAMES = {
  BodyText: 'Body Text',
  ListContinue: 'List Continue',
  Quote: 'Quote',
  Code: 'Code',
  HorizontalRule: 'Horizontal Rule',
  TableText: 'Table Text',
  TableHeading: 'Table Heading',
  TableGap: 'Table Gap',
  Header: 'header',
  Subtitle: 'Subtitle',
  Draft: 'Draft',
  Superior: 'Superior',
  Issuer: 'Issuer',
  IssuerMark: 'Issuer Mark',
  DocumentNumber: 'Document Number',
  Banner: 'Banner',
  BannerRule: 'Banner Rule',
  PlaceDate: 'Place and Date',
  TitleMark: 'Title Mark',
  Addressees: 'Addressees',
  CopiesLabel: 'Copies Label',
  Copies: 'Copies',
  Authority: 'Authority',
  SignerTitle: 'Signer Title',
  SignerName: 'Signer Name',
} as const;

/** Also those that `docx` writes by itself. */
export type ParagraphStyle = keyof typeof NAMES | 'Title' | 'ListParagraph' | 'FootnoteText' | `Heading${1 | 2 | 3 | 4 | 5 | 6}`;

/** The styles of text in a kind of place. */
export interface TextStyles {
  readonly paragraph: ParagraphStyle;
  readonly item: ParagraphStyle;
  /** Paragraphs of an item after its first. */
  readonly continued: ParagraphStyle;
}

export const BODY_STYLES: TextStyles = { paragraph: 'BodyText', item: 'ListParagraph', continued: 'ListContinue' };
export const QUOTE_STYLES: TextStyles = { paragraph: 'Quote', item: 'ListParagraph', continued: 'ListContinue' };
export const NOTE_STYLES: TextStyles = { paragraph: 'FootnoteText', item: 'FootnoteText', continued: 'FootnoteText' };

/** A thin solid rule. */
export const RULE = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } as const;
export const CODE_FONT = 'Courier New';

/** Millimetres on both sides of a quote. */
export const QUOTE_INDENT = 10;
/** Points that a signature takes: the room between position and name. */
const SIGNATURE_ROOM = 72;

const { BOTH, CENTER, LEFT } = AlignmentType;

/** The styles of a profile's documents. */
export function documentStyles(profile: DocumentProfile): IStylesOptions {
  const { body, sizes, font } = profile;
  const size = (points: number) => ({ size: halfPoints(points) });
  const spacing = { before: pt(body.spacing), after: pt(body.spacing) };
  const text = { alignment: BOTH, spacing: { ...spacing, line: pt(body.line), lineRule: LineRuleType.EXACT } };
  const firstLine = { firstLine: mm(body.firstLine) };
  const centred = (points: number, run: Look['run'] = {}): Look => ({ run: { ...size(points), ...run }, paragraph: { alignment: CENTER } });

  const looks: Readonly<Record<keyof typeof NAMES, Look>> = {
    BodyText: { paragraph: { ...text, indent: firstLine } },
    ListContinue: { paragraph: text },
    Quote: { paragraph: { ...text, indent: { left: mm(QUOTE_INDENT), right: mm(QUOTE_INDENT) } } },
    Code: { run: { font: CODE_FONT, ...size(sizes.code), noProof: true }, paragraph: { alignment: LEFT, spacing } },
    HorizontalRule: { run: size(2), paragraph: { spacing, border: { bottom: RULE } } },
    TableText: { run: size(sizes.table), paragraph: { alignment: LEFT, spacing: { before: pt(2), after: pt(2) } } },
    TableHeading: { run: { ...size(sizes.table), bold: true }, paragraph: { alignment: CENTER, spacing: { before: pt(2), after: pt(2) } } },
    TableGap: { run: size(1), paragraph: { spacing: { line: pt(body.spacing), lineRule: LineRuleType.EXACT }, keepNext: true } },
    Header: centred(sizes.pageNumber),
    Draft: { run: { ...size(sizes.draft), italics: true }, paragraph: { alignment: LEFT, spacing: { after: pt(body.spacing) } } },
    Superior: centred(sizes.superior),
    Issuer: centred(sizes.issuer, { bold: true }),
    IssuerMark: centred(sizes.issuer),
    DocumentNumber: centred(sizes.number),
    Banner: centred(sizes.banner, { bold: true }),
    // An empty line of its own under the banner, so low that the rule it bears stands clear of the letters above.
    BannerRule: { run: size(1), paragraph: { alignment: CENTER, spacing: { before: pt(2), line: pt(3), lineRule: LineRuleType.EXACT } } },
    PlaceDate: centred(sizes.date, { italics: true }),
    Subtitle: { run: { ...size(sizes.title), bold: true }, paragraph: { alignment: CENTER, keepNext: true }, next: 'BodyText' },
    TitleMark: { run: size(sizes.title), paragraph: { alignment: CENTER, spacing: { after: pt(body.spacing * 2) }, keepNext: true } },
    Addressees: { run: size(sizes.addressees), paragraph: { spacing: { after: pt(body.spacing) } } },
    CopiesLabel: { run: { ...size(sizes.copiesLabel), underline: {} }, paragraph: { alignment: LEFT } },
    Copies: { run: size(sizes.copies), paragraph: { alignment: LEFT } },
    Authority: centred(sizes.signature, { bold: true }),
    SignerTitle: centred(sizes.signature),
    SignerName: { run: { ...size(sizes.signature), bold: true }, paragraph: { alignment: CENTER, spacing: { before: pt(SIGNATURE_ROOM) } } },
  };

  const heading = (level: number, run: Look['run']) => ({
    name: `heading ${level}`,
    next: 'BodyText',
    run: { ...size(sizes.body), color: '000000', ...run },
    paragraph: { ...text, indent: firstLine, keepNext: true, keepLines: true, outlineLevel: level - 1 },
  });

  return {
    default: {
      document: {
        run: {
          font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
          ...size(sizes.body),
          language: { value: profile.language, eastAsia: profile.language },
        },
      },
      title: { run: { ...size(sizes.type), bold: true }, paragraph: { alignment: CENTER, spacing: { before: pt(18) }, keepNext: true }, next: 'Subtitle' },
      heading1: heading(1, { bold: true }),
      heading2: heading(2, { bold: true }),
      heading3: heading(3, { bold: true, italics: true }),
      heading4: heading(4, { italics: true }),
      heading5: heading(5, { italics: true }),
      heading6: heading(6, { italics: true }),
      listParagraph: { paragraph: text },
      footnoteText: { run: size(sizes.footnote), paragraph: { alignment: BOTH, spacing: { after: 0 } } },
      hyperlink: { run: { color: '000000' } },
    },
    paragraphStyles: Object.entries(NAMES).map(([id, name]) => ({ id, name, basedOn: 'Normal', quickFormat: true, ...looks[id as keyof typeof NAMES] })),
  };
}
