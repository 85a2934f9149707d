/** `datapackage.json`: what the .csv files and `figures.parquet` of a campaign hold, as a Frictionless Data Package (version 1). */
import { createHash } from 'node:crypto';
import { formatDay } from '#lib/date.ts';
import { askedText } from '#lib/federation/asked-text.ts';
import { measuresOf } from '#lib/federation/measures.ts';
import type { Release } from '#lib/federation/release.ts';
import { termsTitle } from '#lib/figures/term.ts';
import type { Outline } from '#lib/outline/outline.ts';
import {
  DIFFERENCES_FIELDS,
  type Field,
  figureFields,
  keyFields,
  PARTS_FIELDS,
  partKeys,
  TOTALS_FIELDS,
} from './data-fields.ts';
import { PARQUET_COLUMNS } from './parquet-columns.ts';

/** What the description of a campaign’s tables is made of. */
export interface DataPackageInput {
  readonly outline: Outline;
  /** ISO 8601 time in UTC: that of the commit. */
  readonly created: string;
  /** The commit, in full; empty where there is none. */
  readonly commit: string;
  /** What other repositories released that the totals stand on. */
  readonly sources: readonly Release[];
  /** The files as they are written. */
  readonly figures: string;
  readonly totals: string;
  readonly differences: string;
  readonly parts: string;
  readonly parquet: Uint8Array;
  /** Who publishes them, and the page of the repository, as far as it says so. */
  readonly organisation?: string | null;
  readonly homepage?: string | null;
}

/** The text of a campaign's `datapackage.json`. */
export function dataPackage(input: DataPackageInput): string {
  const { outline, created, commit, sources, figures, totals, differences, parts, parquet } = input;
  const { organisation = null, homepage = null } = input;
  const { campaign, frontMatter, all } = outline;
  const hasTerms = all.some(({ requirement }) => requirement.figures.length > 0 && requirement.terms !== null);
  const ids = [...outline.figures.keys()];
  const names = all.flatMap(({ requirement: { terms } }) => terms?.names ?? []);
  // Fields of a primary key are never null, and the term is where a figure has none: such a key is one of version 2.
  const keys: Keys = hasTerms
    ? { uniqueKeys: [['campaign', 'unit', 'figure', 'term']] }
    : { primaryKey: ['campaign', 'unit', 'figure'] };
  const key = keyFields(campaign, ids, termsTitle(names));
  const descriptor = {
    // A tabular one holds nothing but .csv files.
    profile: 'data-package',
    name: campaign,
    title: frontMatter.title,
    description: `Số liệu của đợt báo cáo ${campaign}, kỳ từ ngày ${formatDay(frontMatter.period.from)} đến ngày ${formatDay(frontMatter.period.to)}, lấy từ các báo cáo hợp lệ.`,
    created,
    ...(homepage === null ? {} : { homepage }),
    ...(organisation === null ? {} : { contributors: [{ title: organisation, role: 'publisher' }] }),
    ...(commit === '' ? {} : { commit }),
    outline: { version: frontMatter.version, sha256: sha256Of(askedText(outline)), figures: measuresOf(outline) },
    ...(sources.length === 0 ? {} : { sources: sources.map(sourceOf) }),
    resources: [
      resource(
        'figures',
        'Số liệu từng báo cáo',
        'Mỗi dòng là một giá trị mà một báo cáo ghi.',
        figures,
        [...key, ...figureFields(outline)],
        keys,
      ),
      resource(
        'totals',
        'Số liệu tổng hợp',
        'Mỗi dòng là tổng của các đơn vị trực thuộc một đơn vị.',
        totals,
        [...key, ...TOTALS_FIELDS],
        keys,
      ),
      resource(
        'differences',
        'Chênh lệch với cấp dưới',
        'Mỗi dòng là một số liệu của cấp trên không khớp với tổng của cấp dưới, đã giải thích hay chưa.',
        differences,
        [...key, ...DIFFERENCES_FIELDS],
        keys,
      ),
      resource(
        'parts',
        'Phần của số liệu tổng hợp',
        'Cho kho của cấp trên cộng tiếp: điều mà bảng tổng hợp không nói được chính xác, và số trong báo cáo của đơn vị có cấp dưới.',
        parts,
        [...partKeys(key), ...PARTS_FIELDS],
        { uniqueKeys: [['campaign', 'unit', 'figure', 'term', 'part']] },
      ),
      parquetResource(parquet),
    ],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

interface Keys {
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly primaryKey?: readonly string[];
}

/** The title, the address and the commit of a repository that totals stand on. */
function sourceOf({ source: { unit, url, pin }, commit }: Release) {
  return { title: unit, path: url, commit, sha256: pin?.sha256 ?? '' };
}

function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function resource(
  name: string,
  title: string,
  description: string,
  text: string,
  fields: readonly Field[],
  keys: Keys,
) {
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...sumOf(Buffer.from(text)),
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields, missingValues: [''], ...keys },
  };
}

/** What `figures.csv` holds once more, for programs that ask over many campaigns: nothing in it is guarded. */
function parquetResource(bytes: Uint8Array) {
  const fields = PARQUET_COLUMNS.map(
    ({ name, type, title, description, isRequired }): Field => ({
      name,
      type,
      title,
      description,
      ...(isRequired ? { constraints: { required: true } } : {}),
    }),
  );
  return {
    profile: 'data-resource',
    name: 'figures-parquet',
    path: 'figures.parquet',
    title: 'Số liệu từng báo cáo, để truy vấn',
    description:
      'Các dòng của figures.csv, có thêm kỳ báo cáo, tên đơn vị và tên chỉ tiêu; đọc được nhiều đợt như một bảng.',
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    ...sumOf(bytes),
    schema: { fields },
  };
}

function sumOf(bytes: Uint8Array) {
  return { bytes: bytes.length, hash: `sha256:${sha256Of(bytes)}` };
}
