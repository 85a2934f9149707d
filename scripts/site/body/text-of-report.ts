/** Makes what the page of a report has of its text. */
import type { Nodes } from 'mdast';
import type { Documents } from '#lib/citations/documents.ts';
import { formatDay } from '#lib/date.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { deliveryOf } from '#lib/outline/delivery.ts';
import type { ReportFrontMatter } from '#lib/outline/front-matter.ts';
import { linesOfAuthority } from '#lib/profiles/authority.ts';
import { profileOf } from '#lib/profiles/profile-of.ts';
import { placesOf } from '#lib/register/places.ts';
import type { Register, Unit } from '#lib/register/register.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { recipientName } from '../../docx/components/recipients.ts';
import type { Audience } from '../audience.ts';
import { hrefFrom, picturePath, reportPage } from '../paths.ts';
import type { ReportText } from '../report-text.ts';
import { linkCitations } from './cited.ts';
import { markValues, mayTell } from './hidden-values.ts';
import { htmlOf } from './html.ts';
import { Marks } from './marks.ts';
import { footnotesFrom, nodesIn } from './nodes-in.ts';
import { tableNames } from './table.ts';
import { between } from './value-marks.ts';

/** What says how a text is shown. */
export interface Around {
  readonly register: Register;
  readonly documents: Documents;
  readonly audience: Audience;
}

type Counted = BoundReport & { readonly unit: Unit };

/** Makes the text of a report that counts. */
export function textOfReport(counted: Counted, around: Around): ReportText {
  const { report, outline, unit } = counted;
  const { campaign, root, frontMatter } = report;
  const page = reportPage(campaign, unit.id);
  const title = root.children.find((node) => node.type === 'heading' && node.depth === 1);
  const nodes = root.children.filter((node) => node !== title && node.type !== 'yaml');
  const marks = new Marks();
  const telling = markValues(counted, marks);
  const names = tableNames(nodes, (block) => mayTell(block, telling, marks));
  const hasNotes = around.audience === 'office';
  const notes = hasNotes ? null : new Set(notesOf(counted));
  const { keys, others } = linkCitations(
    report.prose.passages.filter(({ node }) => !node || !notes?.has(node)),
    around.documents,
    placesOf(around.register, unit.id),
    { marks, page },
  );
  const pictures = new Map<string, string>();
  const body = htmlOf(nodes, {
    marks,
    tables: {
      names,
      figures: new Map([...counted.sections.values()].flatMap(({ tables }) => tables.map((one) => [one.node, one]))),
      hasNotes,
    },
    shown: (node, html) => {
      const number = telling.nodes.get(node);
      return number === undefined ? html : between(number, html);
    },
    pictureAddress: (url) => {
      const name = pictures.get(url) ?? `${pictures.size + 1}${/\.[a-z]{3,4}(?=$|[?#])/iu.exec(url)?.[0] ?? ''}`;
      pictures.set(url, name);
      return hrefFrom(page, picturePath(campaign, unit.id, name.toLowerCase()));
    },
  });
  const { type } = outline.frontMatter;
  return {
    type: profileOf(outline.frontMatter.profile).types[type] ?? type,
    title: title ? textOf(title) : outline.frontMatter.title,
    ...headOf(frontMatter, counted, around),
    cites: [...keys],
    citesElse: [...others],
    pictures: [...pictures].map(([url, name]) => [url, name.toLowerCase()]),
    values: telling.values.map((places) => [...places]),
    body,
  };
}

/** The cells that explain figures, and the blocks of footnotes that they lead to. */
function notesOf({ sections, report }: Counted): readonly Nodes[] {
  const cells = [...sections.values()].flatMap(({ tables }) =>
    tables.flatMap(({ rows, head }) => rows.flatMap(({ node }) => node.children[head.note ?? -1] ?? [])),
  );
  const footnotes = [...footnotesFrom(report.root, cells)];
  return [...cells, ...footnotes.flatMap((one) => [...nodesIn(one, 'paragraph'), ...nodesIn(one, 'tableCell')])];
}

type Head = Pick<ReportText, 'number' | 'place' | 'date' | 'signer' | 'addressees' | 'via' | 'copies' | 'received'>;

/** What the document says of itself, as in its file for Word. */
function headOf(
  frontMatter: ReportFrontMatter | null,
  { outline, unit }: Counted,
  { register, audience }: Around,
): Head {
  const delivery = deliveryOf(outline, unit, register);
  const { signer, received } = (audience === 'office' && frontMatter) || {};
  const own = frontMatter?.addressees;
  return {
    number: frontMatter?.number ?? '',
    place: frontMatter?.place ?? unit.place,
    date: frontMatter?.date ?? '',
    signer: signer
      ? {
          authority: signer.authority === undefined ? [] : [...linesOfAuthority(signer.authority)],
          title: signer.title,
          name: signer.name,
        }
      : null,
    addressees: (own ?? delivery.addressees).map(recipientName),
    via: frontMatter?.via ?? (own === undefined ? delivery.via : undefined) ?? null,
    copies: (frontMatter?.copies ?? outline.frontMatter.copies).map(recipientName),
    received: received
      ? [
          ...(received.by === undefined ? [] : [received.by]),
          `Số đến: ${received.number}`,
          `Ngày đến: ${formatDay(received.date)}`,
          ...(received.forwarded === undefined ? [] : [`Chuyển: ${received.forwarded}`]),
        ]
      : [],
  };
}
