import {
  BuilderElement,
  DocumentDefaults,
  type IParagraphStylePropertiesOptions,
  type IStylesOptions,
  StringValueElement,
  StyleForCharacter,
  StyleForParagraph,
  TableProperties,
  type XmlComponent,
} from 'docx';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { halfPoints } from '../measure/measure.ts';
import { LAST_PRIORITY, type StyleDefinition } from '../model/styles.ts';
import { FRAME, indentOptions, RULE, runOptions } from './formatting.ts';

/** Font, language and size of all text, the styles of paragraphs, those of tables and references; none of the library's own. */
export function stylesOf(
  { font, language, looks }: DocumentProfile,
  styles: readonly StyleDefinition[],
): IStylesOptions {
  const defaults = new DocumentDefaults({
    run: {
      font,
      size: halfPoints(looks.body.size),
      language: { value: language, eastAsia: language, bidirectional: 'ar-SA' },
    },
  });
  // The library marks `Normal` as the default by itself; lists of styles that it is given take the place of its own.
  return { importedStyles: [defaults, LATENT, ...styles.map(paragraphStyle), ...OTHER_STYLES] };
}

function paragraphStyle(definition: StyleDefinition): StyleForParagraph {
  const { id, name, next, priority, isInGallery, size, marks = {} } = definition;
  return new StyleForParagraph({
    id,
    name,
    ...(id === 'Normal' ? {} : { basedOn: 'Normal' }),
    ...(next ? { next } : {}),
    ...(priority > 0 ? { uiPriority: priority } : {}),
    ...(isInGallery ? { quickFormat: true } : {}),
    paragraph: paragraphOptions(definition),
    run: runOptions(marks, size),
  });
}

function paragraphOptions({
  alignment,
  indent,
  before = 0,
  after = 0,
  line,
  keepNext,
  keepLines,
  outlineLevel,
  ruleBelow,
  boxed,
}: StyleDefinition): IParagraphStylePropertiesOptions {
  const spacing = {
    ...(before === 0 ? {} : { before }),
    ...(after === 0 ? {} : { after }),
    ...(line ? { line: line.value, lineRule: line.rule } : {}),
  };
  return {
    ...(keepNext ? { keepNext } : {}),
    ...(keepLines ? { keepLines } : {}),
    ...(ruleBelow ? { border: { bottom: RULE } } : {}),
    ...(boxed ? { border: FRAME } : {}),
    ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
    ...(indent ? { indent: indentOptions(indent) } : {}),
    ...(alignment ? { alignment } : {}),
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
  };
}

const LINE = { style: 'single', size: 4, space: 0, color: '000000' } as const;
const LINES = { top: LINE, left: LINE, bottom: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** Styles of Word that no text has stay out of sight. */
const LATENT = element('w:latentStyles', {
  'w:defLockedState': '0',
  'w:defUIPriority': String(LAST_PRIORITY),
  'w:defSemiHidden': '1',
  'w:defUnhideWhenUsed': '1',
  'w:defQFormat': '0',
});

/** What Word expects of a document's defaults, and the looks that only tables and notes have. */
const OTHER_STYLES: readonly XmlComponent[] = [
  otherStyle('character', 'DefaultParagraphFont', 'Default Paragraph Font', { isDefault: true, priority: 1 }),
  new StyleForCharacter({ id: 'FootnoteReference', name: 'footnote reference', run: { superScript: true } }),
  otherStyle('table', 'TableNormal', 'Normal Table', { isDefault: true, priority: LAST_PRIORITY }),
  otherStyle('numbering', 'NoList', 'No List', { isDefault: true, priority: LAST_PRIORITY }),
  otherStyle('table', 'LayoutTable', 'Layout Table', { basedOn: 'TableNormal', priority: LAST_PRIORITY }),
  otherStyle('table', 'DataTable', 'Data Table', { basedOn: 'TableNormal', priority: 39 }, [
    new TableProperties({ borders: LINES }),
  ]),
];

/** The library has no styles of tables. */
function otherStyle(
  type: 'character' | 'table' | 'numbering',
  id: string,
  name: string,
  { isDefault = false, basedOn, priority }: { isDefault?: boolean; basedOn?: string; priority: number },
  properties: readonly XmlComponent[] = [],
): XmlComponent {
  return element(
    'w:style',
    { 'w:type': type, ...(isDefault ? { 'w:default': '1' } : { 'w:customStyle': '1' }), 'w:styleId': id },
    [
      new StringValueElement('w:name', name),
      ...(basedOn === undefined ? [] : [new StringValueElement('w:basedOn', basedOn)]),
      new StringValueElement('w:uiPriority', String(priority)),
      ...(isDefault ? [element('w:semiHidden'), element('w:unhideWhenUsed')] : []),
      ...properties,
    ],
  );
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const pairs = Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const);
  return new BuilderElement<Record<string, string>>({ name, attributes: Object.fromEntries(pairs), children });
}
