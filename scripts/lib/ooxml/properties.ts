/** The properties of a document or a workbook, as Office shows them. */
import { readXml } from './read-xml.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

/** The properties that Office shows and keeps. */
export interface Properties {
  readonly title: string;
  readonly creator: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** ISO 8601 time in UTC: when it was made and last changed. */
  readonly modified: string;
  /** Custom properties, in order. */
  readonly custom: readonly (readonly [name: string, value: string])[];
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** `docProps/core.xml`. */
export function coreXml({ title, subject, creator, keywords, modified }: Properties): string {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${modified}</dcterms:${name}>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(creator)}</dc:creator>` +
    `<cp:keywords>${escapeXml(keywords.join('; '))}</cp:keywords><cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy>` +
    `${time('created')}${time('modified')}<dc:language>vi-VN</dc:language></cp:coreProperties>`
  );
}

/** `docProps/app.xml`. */
export function appXml(): string {
  return `${XML_HEAD}<Properties xmlns="${TYPES}/extended-properties"><Application>decuong</Application></Properties>`;
}

/** `docProps/custom.xml`. */
export function customXml(custom: Properties['custom']): string {
  const items = custom.map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `${XML_HEAD}<Properties xmlns="${TYPES}/custom-properties" xmlns:vt="${TYPES}/docPropsVTypes">${items.join('')}</Properties>`;
}

/** The custom properties that are text in a `docProps/custom.xml`, in order; null where that is not read or names one twice. */
export function customProperties(xml: Uint8Array): Properties['custom'] | null {
  const found: [name: string, value: string][] = [];
  let isText = false;
  const isWhole = readXml(xml, {
    open({ uri, local, attributes }, depth) {
      isText = depth === 2 && uri === `${TYPES}/docPropsVTypes` && local === 'lpwstr' && found.length > 0;
      if (depth === 1) found.push([attributes.name?.value ?? '', '']);
    },
    text(text) {
      const last = found.at(-1);
      if (isText && last) last[1] += text;
    },
    close() {
      isText = false;
    },
  });
  return isWhole && new Set(found.map(([name]) => name)).size === found.length ? found : null;
}
