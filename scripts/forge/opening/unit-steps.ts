/** What a unit does with a report that was begun for it, in the browser. */
import type { PhrasingContent, RootContent } from 'mdast';
import { paragraph } from '#lib/markdown/nodes.ts';
import { type CampaignId, outlineFile, REPORTS, reportFile, type UnitId } from '#lib/paths.ts';
import type { Forge } from '../client/forge.ts';
import { buttonsOf } from '../comment/buttons.ts';
import { bold, linkTo, own, steps } from '../comment/nodes.ts';
import { code } from '../comment/plain.ts';

/** Where the text of a pull request leads that begins reports. */
export interface OpeningLinks {
  readonly kind: Forge['kind'];
  readonly outlinePage: string;
  readonly guidePage: string;
  /** Where a browser edits the report of a unit, once it is on the main branch. */
  edit(unit: UnitId): string;
}

/** The links of a campaign; `prefix` is where the outlines stand in the repository. */
export async function openingLinks(forge: Forge, prefix: string, campaign: CampaignId): Promise<OpeningLinks> {
  const mainBranch = await forge.mainBranch();
  return {
    kind: forge.kind,
    outlinePage: await forge.pageUrl(`${prefix}${outlineFile(campaign)}`),
    guidePage: await forge.pageUrl(`${prefix}${REPORTS}/README.md`),
    edit: (unit) => forge.editUrl(mainBranch, `${prefix}${reportFile(campaign, unit)}`),
  };
}

/** The steps; `begin` says how to open the file and what to write first. */
export function unitSteps(
  { kind, guidePage }: OpeningLinks,
  begin: readonly (readonly PhrasingContent[])[],
): RootContent[] {
  const buttons = buttonsOf(kind);
  const save = buttons.save.flatMap((name, at): PhrasingContent[] => [
    own(at === 0 ? 'Bấm ' : at === buttons.save.length - 1 ? ', rồi ' : ', '),
    bold(own(name)),
  ]);
  const [last = [], ...before] = [...begin].reverse();
  return [
    steps([
      ...before.reverse(),
      [...last, own(' Viết xong thì xóa dòng '), code('draft: true'), own('.')],
      [...save, own('. Máy kiểm tra và nói ngay ở đó còn gì phải sửa.')],
    ]),
    paragraph(own('Cách viết từng phần có trong '), linkTo(guidePage, own('hướng dẫn viết báo cáo')), own('.')),
  ];
}
