/** What the page of a release says: how the campaign stands, what is in it, how files are checked. */
import type { RootContent } from 'mdast';
import * as z from 'zod';
import { formatDay } from '#lib/date.ts';
import { daySchema } from '#lib/date-schema.ts';
import { list, paragraph, table } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { formatCount, outOf } from '../../status/texts.ts';
import { bold, own, title } from '../comment/nodes.ts';
import { code, plain } from '../comment/plain.ts';
import type { Asset } from './assets.ts';
import { type Built, SUMS } from './dist.ts';

const count = z.int().min(0);
/** As much of `status.json` as is told. */
const statusSchema = z.object({
  asOf: daySchema.nullable(),
  rates: z.array(
    z.object({ unit: z.string(), level: z.string().nullable(), expected: count, filed: count, onTime: count }),
  ),
});

/** Its title, on one line. */
export function releaseTitle({ frontMatter }: Outline): string {
  return plain(frontMatter.title).value;
}

/** Its text; `built` and `assets` are the same files, before and as they are published. */
export function releaseText(outline: Outline, built: readonly Built[], assets: readonly Asset[]): string {
  const counted = (folder: string, ending: string) =>
    built.filter(({ path }) => path.startsWith(folder) && path.endsWith(ending)).length;
  const isZipped = (start: string) => assets.some(({ name }) => name.startsWith(start) && name.endsWith('.zip'));
  const has = (name: string) => assets.some((asset) => asset.name === name);
  const reports = counted('reports/', '.docx');
  const rollUps = counted('roll-ups/', '.docx');
  const zip = ' (nhiều tệp nên gói thành tệp .zip theo đơn vị)';
  const rows = [
    [
      rollUps > 0,
      'tong-hop.…',
      `Bản tổng hợp của ${formatCount(rollUps)} đơn vị: Word, Excel, văn bản thường`,
      isZipped('tong-hop.'),
    ],
    [reports > 0, 'bao-cao.…', `${formatCount(reports)} báo cáo, tên tệp theo mã đơn vị`, isZipped('bao-cao.')],
    [has('de-cuong.docx'), 'de-cuong.docx', 'Đề cương báo cáo', false],
    [has('cong-van.docx'), 'cong-van.docx', 'Công văn, kế hoạch ban hành đề cương', false],
    [has('figures.csv'), 'figures.csv, totals.csv…', 'Số liệu để tính tiếp; datapackage.json nói rõ từng cột', false],
    [has('status.json'), 'status.json', 'Ai đã nộp, ai chậm, tỷ lệ', false],
    [true, SUMS, 'Mã kiểm tra của từng tệp', false],
  ] as const;
  const children: RootContent[] = [
    ...statusNodes(outline, built),
    title(3, [own('Có gì ở đây')]),
    table(
      [null, null],
      [
        ['Tệp', 'Nội dung'],
        ...rows.flatMap(([isThere, name, what, zipped]) =>
          isThere ? [[code(name), own(zipped ? what + zip : what)]] : [],
        ),
      ],
    ),
    title(3, [own('Kiểm tra tệp tải về')]),
    list([
      paragraph(
        own('Tệp còn nguyên vẹn không: tải cả '),
        code(SUMS),
        own(' về cùng thư mục. Trên Windows gõ '),
        code('certutil -hashfile TÊN-TỆP SHA256'),
        own(' rồi so với dòng của tệp ấy; trên Linux, macOS gõ '),
        code(`sha256sum --check --ignore-missing ${SUMS}`),
        own('.'),
      ),
      paragraph(
        own('Văn bản Word, Excel này dựng từ phiên bản nào của kho, có bị sửa tay không: '),
        code('npm run decuong verify TÊN-TỆP'),
        own('.'),
      ),
    ]),
  ];
  return writeMarkdown({ type: 'root', children });
}

/** One line; none where the build told of no status. */
function statusNodes({ frontMatter: { issuer } }: Outline, built: readonly Built[]): RootContent[] {
  const file = built.find(({ path }) => path === 'status.json');
  if (!file) return [];
  const { asOf, rates } = statusSchema.parse(JSON.parse(Buffer.from(file.content()).toString('utf8')));
  const all = rates.find(({ unit, level }) => unit === issuer && level === null);
  if (!all) return [];
  const { expected, filed, onTime } = all;
  const when = asOf === null ? '' : `, tính đến hết ngày ${formatDay(asOf)}`;
  const inTime = onTime > 0 ? ` (đúng hạn: ${formatCount(onTime)})` : '';
  const left = expected > filed ? `; còn thiếu ${formatCount(expected - filed)}` : '; đã đủ';
  return [paragraph(bold(own(`Đã nộp ${outOf(filed, expected)} đơn vị`)), own(`${inTime}${left}${when}.`))];
}
