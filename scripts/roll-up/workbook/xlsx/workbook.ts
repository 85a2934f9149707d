/** A whole workbook as a package. */
import { type Part, relationshipsPart, zipPackage } from '#lib/ooxml/package.ts';
import { appXml, coreXml, customXml } from '#lib/ooxml/properties.ts';
import { escapeXml, XML_HEAD } from '#lib/ooxml/xml.ts';
import type { Sheet, Workbook } from './model.ts';
import { type SheetPart, sheetXml } from './sheet.ts';
import { SPREADSHEET, Styles } from './styles.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Writes a workbook as an .xlsx file; the same workbook gives the same bytes. */
export function packWorkbook({ properties, sheets }: Workbook): Uint8Array {
  const styles = new Styles();
  const written = sheets.map((sheet, index) => ({ sheet, ...sheetXml(sheet, index === 0, styles) }));
  const part = (name: string, kind: string, content: string): Part => ({
    name,
    type: `${OFFICE}.${kind}+xml`,
    content,
  });
  return zipPackage([
    relationshipsPart('_rels/.rels', [
      { type: 'officeDocument', target: 'xl/workbook.xml' },
      { type: CORE, target: 'docProps/core.xml' },
      { type: 'extended-properties', target: 'docProps/app.xml' },
      { type: 'custom-properties', target: 'docProps/custom.xml' },
    ]),
    part('xl/workbook.xml', 'spreadsheetml.sheet.main', workbookXml(written)),
    relationshipsPart('xl/_rels/workbook.xml.rels', [
      ...sheets.map((_, index) => ({ type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
      { type: 'styles', target: 'styles.xml' },
    ]),
    ...written.map(({ xml }, index) => part(`xl/worksheets/sheet${index + 1}.xml`, 'spreadsheetml.worksheet', xml)),
    part('xl/styles.xml', 'spreadsheetml.styles', styles.xml()),
    {
      name: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: coreXml(properties),
    },
    part('docProps/app.xml', 'extended-properties', appXml()),
    part('docProps/custom.xml', 'custom-properties', customXml(properties.custom)),
  ]);
}

function workbookXml(sheets: readonly (SheetPart & { readonly sheet: Sheet })[]): string {
  const items = sheets.map(
    ({ sheet: { name, isHidden } }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${isHidden ? ' state="veryHidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ sheet: { name }, filter, printTitles }, index) => {
    const sheet = escapeXml(`'${name}'`);
    const filtered = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${filter}</definedName>`;
    return [
      ...(filter === null ? [] : [filtered]),
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${printTitles.map((range) => `${sheet}!${range}`).join(',')}</definedName>`,
    ];
  });
  return (
    `${XML_HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>` +
    `<sheets>${items.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
  );
}
