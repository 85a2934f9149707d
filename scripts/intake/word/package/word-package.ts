/** The parts of a Word document, by the relationships between them. */
import { type Unpacked, unpack } from '#lib/ooxml/unpack.ts';
import { foreignKind } from './kind.ts';
import { Refused } from './refusal.ts';
import { type Relation, readRelations, relationsName } from './relations.ts';
import { packageRefusal } from './safe.ts';
import { elementsOf, readTree, type XmlElement } from './xml-tree.ts';

type Parts = Exclude<Unpacked, string>;

const LARGEST_XML = 64 * 1024 * 1024;

/** A package that is safe to read. */
export interface WordPackage {
  /** The name of the part that holds the text. */
  readonly main: string;
  /** The names of all parts. */
  readonly names: readonly string[];
  bytes(name: string): Uint8Array | null;
  /** A part as a tree; null where there is none. A damaged one has been refused. */
  tree(name: string): XmlElement | null;
  /** What a part points at, by ids. */
  relations(name: string): ReadonlyMap<string, Relation>;
}

/** Opens a file; Vietnamese words for why it is not read. */
export function openPackage(file: Uint8Array): WordPackage | string {
  const foreign = foreignKind(file);
  if (foreign !== null) return foreign;
  const parts = unpack(file);
  if (typeof parts === 'string') return `không mở được: ${parts}. Hãy mở bằng Word và lưu lại dưới dạng .docx`;
  const trees = new Map<string, XmlElement | null>();
  const bytes = (name: string) => parts.get(name)?.read() ?? null;
  for (const [name, { size }] of parts) {
    if (!isText(name)) continue;
    if (size > LARGEST_XML) return `phần ${name} lớn bất thường: hãy chia văn bản thành nhiều tệp`;
  }
  const tree = (name: string) => {
    const known = trees.get(name);
    if (known !== undefined) return known;
    const content = bytes(name);
    const read = content && readTree(content);
    if (parts.has(name) && !read)
      throw new Refused(
        `phần ${name} bị hỏng, hoặc lớn và lồng nhau quá mức của một văn bản: hãy mở bằng Word và lưu lại`,
      );
    trees.set(name, read);
    return read;
  };
  const relations = relationsIn(parts, tree);
  const types = contentTypes(tree('[Content_Types].xml'));
  const refusal = packageRefusal({ names: [...parts.keys()], types, relations });
  if (refusal !== null) return refusal;
  const [office] = [...(relations.get('')?.values() ?? [])].filter(({ kind }) => kind === 'officeDocument');
  if (!office) return 'không thấy phần nội dung của văn bản: hãy mở bằng Word và lưu lại dưới dạng .docx';
  return {
    main: office.target,
    names: [...parts.keys()],
    bytes,
    tree,
    relations: (name) => relations.get(name) ?? new Map(),
  };
}

function isText(name: string): boolean {
  return /\.(?:xml|rels)$/iu.test(name);
}

function relationsIn(
  parts: Parts,
  tree: (name: string) => XmlElement | null,
): ReadonlyMap<string, ReadonlyMap<string, Relation>> {
  const owners = ['', ...parts.keys()].filter((name) => parts.has(relationsName(name)));
  return new Map(owners.map((owner) => [owner, readRelations(owner, tree(relationsName(owner)))]));
}

function contentTypes(types: XmlElement | null): readonly string[] {
  return elementsOf(types ?? undefined).map(({ attributes }) => attributes.ContentType ?? '');
}
