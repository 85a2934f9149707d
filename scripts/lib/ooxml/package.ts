/**
 * A package (OPC, ECMA-376 part 2): parts with their types and relationships, zipped so that the same parts give the same bytes on
 * every machine.
 */
import { zipFiles } from './write-zip.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

/** A file in an Office Open XML package. */
export interface Part {
  /** Without a slash at its head: `word/document.xml`. */
  readonly name: string;
  /** Its content type; null for what has the type of its extension. */
  readonly type: string | null;
  readonly content: string | Uint8Array;
}

/** The last piece of a relationship's type, which tells its kind, with the namespace left out. */
export interface Relationship {
  readonly type: string;
  readonly target: string;
  readonly isExternal?: true;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The relationships of a part: `rId1` and so on, in order. A type without a namespace is one of Office's. */
export function relationshipsPart(name: string, relationships: readonly Relationship[]): Part {
  const items = relationships.map(({ type, target, isExternal }, index) => {
    const kind = type.includes(':') ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${kind}" Target="${escapeXml(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`;
  });
  const content = `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
  return { name, type: null, content };
}

const EXTENSIONS: readonly (readonly [extension: string, type: string])[] = [
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['xml', 'application/xml'],
];

function contentTypes(parts: readonly Part[]): Part {
  const defaults = EXTENSIONS.filter(([extension]) => parts.some(({ name }) => name.endsWith(`.${extension}`)));
  const items = [
    ...defaults.map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`),
    ...parts.flatMap(({ name, type }) =>
      type === null ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`],
    ),
  ];
  const content = `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${items.join('')}</Types>`;
  return { name: '[Content_Types].xml', type: null, content };
}

/** Zips the parts in their order, the list of types first: programs tell a format by the beginning of a file. */
export function zipPackage(parts: readonly Part[]): Uint8Array {
  return zipFiles([contentTypes(parts), ...parts].map(({ name, content }) => [name, content]));
}
