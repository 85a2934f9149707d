/** The styles of a document, as data: every look of a paragraph has a name that an editor can find and change in Word. */

import type { DocumentProfile, Look } from '#lib/profiles/document-profile.ts';
import { mm, pt } from '../measure/measure.ts';
import type { Alignment, CharacterMarks, Indent } from './formatting.ts';

/** Names of styles by id: those of Word itself where it has one. */
const NAMES = {
  Normal: 'Normal',
  Title: 'Title',
  Subtitle: 'Subtitle',
  TitleMark: 'Title Mark',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Heading4: 'heading 4',
  Heading5: 'heading 5',
  Heading6: 'heading 6',
  BodyText: 'Body Text',
  Basis: 'Basis',
  ListParagraph: 'List Paragraph',
  ListContinue: 'List Continue',
  Quote: 'Quote',
  Code: 'Code',
  HorizontalRule: 'Horizontal Rule',
  TableText: 'Table Text',
  TableHeading: 'Table Heading',
  SmallTableText: 'Small Table Text',
  SmallTableHeading: 'Small Table Heading',
  LeastTableText: 'Least Table Text',
  LeastTableHeading: 'Least Table Heading',
  TableGap: 'Table Gap',
  TableEnd: 'Table End',
  TableSeam: 'Table Seam',
  Caption: 'caption',
  FootnoteText: 'footnote text',
  Header: 'header',
  Draft: 'Draft',
  Superior: 'Superior',
  Issuer: 'Issuer',
  IssuerMark: 'Issuer Mark',
  DocumentNumber: 'Document Number',
  Subject: 'Subject',
  Banner: 'Banner',
  Motto: 'Motto',
  Rule: 'Rule',
  PlaceDate: 'Place and Date',
  StampHead: 'Stamp Head',
  Stamp: 'Stamp',
  Addressees: 'Addressees',
  CopiesLabel: 'Copies Label',
  Copies: 'Copies',
  Authority: 'Authority',
  Position: 'Position',
  SignaturePlace: 'Signature Place',
  AttachedSignature: 'Attached Signature',
  Signer: 'Signer',
  AppendixNumber: 'Appendix Number',
  AppendixTitle: 'Appendix Title',
  Attached: 'Attached',
} as const;

/** Names that Word gives styles of its own; it translates them and knows what they are for. */
const WORDS_OWN =
  /^(?:Normal|Title|Subtitle|heading \d|Body Text|List Paragraph|List Continue|Quote|caption|footnote text|header)$/u;

/** The styles for text that editors set, each with its place in Word's gallery; the rest come with a component. */
const GALLERY: Readonly<Partial<Record<ParagraphStyle, number>>> = {
  Normal: 0,
  BodyText: 1,
  Basis: 2,
  Heading1: 9,
  Heading2: 9,
  Heading3: 9,
  Heading4: 9,
  Heading5: 9,
  Heading6: 9,
  Title: 10,
  Subtitle: 11,
  AppendixNumber: 12,
  AppendixTitle: 12,
  Attached: 12,
  Quote: 29,
  ListParagraph: 34,
  ListContinue: 34,
  Caption: 35,
  TableText: 36,
  TableHeading: 36,
};

/** Of what Word lists last. */
export const LAST_PRIORITY = 99;

/** Id of a style of paragraphs. */
export type ParagraphStyle = keyof typeof NAMES;

/** What a style sets. */
export interface StyleDefinition {
  readonly id: ParagraphStyle;
  readonly name: string;
  /** False for a style that Word has too. */
  readonly isCustom: boolean;
  /** Where Word lists it: from 0, the last 99. */
  readonly priority: number;
  readonly isInGallery: boolean;
  /** Id of the style of the next paragraph that is typed. */
  readonly next?: ParagraphStyle;
  /** Points. */
  readonly size?: number;
  readonly marks?: CharacterMarks;
  readonly alignment?: Alignment;
  readonly indent?: Indent;
  /** Twips. */
  readonly before?: number;
  readonly after?: number;
  /** Distance of lines: `exact` in twips, `auto` in 240ths of a line. */
  readonly line?: { readonly rule: 'exact' | 'auto'; readonly value: number };
  readonly keepNext?: true;
  readonly keepLines?: true;
  /** From 0: the depth in Word's navigation pane. */
  readonly outlineLevel?: number;
  readonly ruleBelow?: true;
  /** In one frame with the paragraphs beside it that are too. */
  readonly boxed?: true;
}

/** What a style sets of text and its place. */
type Settings = Omit<StyleDefinition, 'id' | 'name' | 'isCustom' | 'priority' | 'isInGallery'>;

/** The styles of text in a kind of place. */
export interface TextStyles {
  readonly paragraph: ParagraphStyle;
  readonly item: ParagraphStyle;
  /** Paragraphs of an item after its first. */
  readonly continued: ParagraphStyle;
}

/** Text of the document itself. */
export const BODY_STYLES: TextStyles = { paragraph: 'BodyText', item: 'ListParagraph', continued: 'ListContinue' };

/** Text in a quote. */
export const QUOTE_STYLES: TextStyles = { paragraph: 'Quote', item: 'ListParagraph', continued: 'ListContinue' };

/** Text in a footnote. */
export const NOTE_STYLES: TextStyles = { paragraph: 'FootnoteText', item: 'FootnoteText', continued: 'FootnoteText' };

/** For code, whose letters are all of one width. */
export const CODE_FONT = 'Courier New';

/** Millimetres on both sides of a quote. */
export const QUOTE_INDENT = 10;
/** Points above and below the place of a signature, which with its own line makes the room between position and name. */
const SIGNATURE_ROOM = 28;

/** Millimetres between a frame in a letterhead and the edges of its column. */
export const FRAME_INDENT = 4;

/** The kinds of number that a heading has, which set its look. */
export type HeadingKind = 'part' | 'roman' | 'arabic' | 'dotted' | 'letter';

/** The kind of the headings of each level, six of them. */
export type HeadingKinds = readonly HeadingKind[];

/** The styles of a profile's documents, for headings of these kinds. */
export function documentStyles(profile: DocumentProfile, kinds: HeadingKinds): readonly StyleDefinition[] {
  const { body, looks } = profile;
  const line =
    'points' in body.line
      ? ({ rule: 'exact', value: pt(body.line.points) } as const)
      : ({ rule: 'auto', value: Math.round(240 * body.line.lines) } as const);
  const text = { alignment: 'both', before: pt(body.spacing), line } as const;
  const indent = { firstLine: mm(body.firstLine) };
  const centred = (look: Look) => ({ ...lookOf(look), alignment: 'center' }) as const;
  const left = (look: Look) => ({ ...lookOf(look), alignment: 'left' }) as const;
  const frame = { left: mm(FRAME_INDENT), right: mm(FRAME_INDENT) };
  const small = { before: pt(2), after: pt(2) };

  const looksOf: Readonly<Record<Exclude<ParagraphStyle, `Heading${number}`>, Settings>> = {
    Normal: {},
    Title: { ...centred(looks.type), before: pt(18), keepNext: true, next: 'Subtitle' },
    Subtitle: { ...centred(looks.title), keepNext: true, next: 'BodyText' },
    TitleMark: { ...centred(looks.title), after: pt(body.spacing * 2), keepNext: true },
    BodyText: { ...text, indent },
    Basis: { ...lookOf(looks.basis), ...text, indent },
    ListParagraph: text,
    ListContinue: text,
    Quote: { ...text, indent: { left: mm(QUOTE_INDENT), right: mm(QUOTE_INDENT) } },
    Code: { ...left(looks.code), marks: { font: CODE_FONT }, before: pt(body.spacing) },
    HorizontalRule: { size: 2, before: pt(body.spacing), after: pt(body.spacing), ruleBelow: true },
    TableText: { ...left(looks.table), ...small },
    TableHeading: { ...centred({ ...looks.table, bold: true }), ...small },
    SmallTableText: { ...left(looks.smallTable), ...small },
    SmallTableHeading: { ...centred({ ...looks.smallTable, bold: true }), ...small },
    LeastTableText: { ...left(looks.leastTable), ...small },
    LeastTableHeading: { ...centred({ ...looks.leastTable, bold: true }), ...small },
    // An empty line of its own where Word would run two tables into one.
    TableGap: { size: 1, line: { rule: 'exact', value: pt(body.spacing) }, keepNext: true },
    TableEnd: { size: 1, line: { rule: 'exact', value: pt(1) } },
    // Tables on both sides look like one.
    TableSeam: { size: 1, marks: { hidden: true }, line: { rule: 'exact', value: pt(1) } },
    Caption: {
      ...centred({ size: looks.table.size, italics: true }),
      ...small,
      before: pt(2 * body.spacing),
      keepNext: true,
    },
    FootnoteText: { ...lookOf(looks.footnote), alignment: 'both' },
    Header: centred(looks.pageNumber),
    Draft: { ...left(looks.draft), after: pt(body.spacing) },
    Superior: centred(looks.superior),
    Issuer: centred(looks.issuer),
    IssuerMark: centred({ size: looks.issuer.size }),
    DocumentNumber: centred(looks.number),
    Subject: { ...centred(looks.subject), before: pt(body.spacing) },
    Banner: centred(looks.banner),
    Motto: centred(looks.motto),
    // An empty line of its own, so low that the rule it bears stands clear of the letters above.
    Rule: { size: 1, alignment: 'center', before: pt(2), line: { rule: 'exact', value: pt(3) } },
    PlaceDate: centred(looks.date),
    StampHead: { ...centred(looks.stamp), marks: { bold: true }, before: pt(body.spacing), indent: frame, boxed: true },
    Stamp: { ...left(looks.stamp), indent: frame, boxed: true },
    Addressees: { ...lookOf(looks.addressees), before: pt(body.spacing) },
    CopiesLabel: left(looks.copiesLabel),
    Copies: left(looks.copies),
    Authority: centred(looks.authority),
    Position: centred(looks.position),
    // Lines of no exact height: a picture shows whole.
    SignaturePlace: { ...centred(looks.signer), before: pt(SIGNATURE_ROOM), after: pt(SIGNATURE_ROOM), keepNext: true },
    AttachedSignature: { ...lookOf(looks.signatureNote), alignment: 'right' },
    Signer: centred(looks.signer),
    AppendixNumber: { ...centred(looks.appendixNumber), keepNext: true, outlineLevel: 0 },
    AppendixTitle: { ...centred(looks.appendixTitle), keepNext: true },
    Attached: { ...centred(looks.attached), keepNext: true },
  };
  const headings = kinds.map((kind, index): Settings => {
    const place = kind === 'part' ? ({ alignment: 'center' } as const) : ({ alignment: 'both', indent } as const);
    return {
      ...text,
      ...lookOf(looks[kind]),
      ...place,
      next: 'BodyText',
      keepNext: true,
      keepLines: true,
      outlineLevel: index,
    };
  });
  return (Object.keys(NAMES) as ParagraphStyle[]).map((id) => {
    const level = /^Heading(\d)$/u.exec(id)?.[1];
    const look = level === undefined ? looksOf[id as keyof typeof looksOf] : (headings[Number(level) - 1] ?? {});
    const name = NAMES[id];
    const place = { priority: GALLERY[id] ?? LAST_PRIORITY, isInGallery: GALLERY[id] !== undefined };
    return { id, name, isCustom: !WORDS_OWN.test(name), ...place, ...look };
  });
}

function lookOf({ size, ...marks }: Look): { readonly size: number; readonly marks: CharacterMarks } {
  return { size, marks };
}
