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
import type { StyleDefinition } from '../model/styles.ts';
import { indentOptions, RULE, runOptions } from './formatting.ts';

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
  return { importedStyles: [defaults, ...styles.map(paragraphStyle), ...OTHER_STYLES] };
}

function paragraphStyle({ id, name, next, size, marks = {}, ...look }: StyleDefinition): StyleForParagraph {
  return new StyleForParagraph({
    id,
    name,
    ...(id === 'Normal' ? {} : { basedOn: 'Normal' }),
    ...(next ? { next } : {}),
    quickFormat: true,
    paragraph: paragraphOptions(look),
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
}: Omit<StyleDefinition, 'id' | 'name'>): IParagraphStylePropertiesOptions {
  const spacing = {
    ...(before === 0 ? {} : { before }),
    ...(after === 0 ? {} : { after }),
    ...(line ? { line: line.value, lineRule: line.rule } : {}),
  };
  return {
    ...(keepNext ? { keepNext } : {}),
    ...(keepLines ? { keepLines } : {}),
    ...(ruleBelow ? { border: { bottom: RULE } } : {}),
    ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
    ...(indent ? { indent: indentOptions(indent) } : {}),
    ...(alignment ? { alignment } : {}),
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
  };
}

const LINE = { style: 'single', size: 4, space: 0, color: '000000' } as const;
const LINES = { top: LINE, left: LINE, bottom: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

const OTHER_STYLES: readonly XmlComponent[] = [
  new StyleForCharacter({ id: 'FootnoteReference', name: 'footnote reference', run: { superScript: true } }),
  tableStyle('TableNormal', 'Normal Table', []),
  tableStyle('LayoutTable', 'Layout Table', [new StringValueElement('w:basedOn', 'TableNormal')]),
  tableStyle('DataTable', 'Data Table', [
    new StringValueElement('w:basedOn', 'TableNormal'),
    new TableProperties({ borders: LINES }),
  ]),
];

/** The library has no styles of tables. */
function tableStyle(id: string, name: string, more: readonly XmlComponent[]): XmlComponent {
  const attribute = (key: string, value: string) => ({ key: `w:${key}`, value });
  return new BuilderElement<{ type: string; styleId: string; default?: string }>({
    name: 'w:style',
    attributes: {
      type: attribute('type', 'table'),
      styleId: attribute('styleId', id),
      ...(id === 'TableNormal' ? { default: attribute('default', '1') } : {}),
    },
    children: [new StringValueElement('w:name', name), ...more],
  });
}
