/** The data of one unit's form, out of a repository. */

import type { Image, Node, Parent } from 'mdast';
import { CannotRun } from '#lib/cannot-run.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { deadlineOf } from '#lib/outline/deadline.ts';
import { deliveryOf } from '#lib/outline/delivery.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { reportFile } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { faultOf } from '#lib/repository/pictures.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { carriedFiles } from './carried.ts';
import type { FormData } from './data.ts';
import { previousValues } from './previous.ts';

/** What a form of a unit carries. Without a report it begins from the scaffold. */
export function gatherForm(repository: Repository, outline: Outline, unit: Unit): FormData {
  const { campaign, frontMatter } = outline;
  const file = reportFile(campaign, unit.id);
  const register = repository.units();
  const report = repository.read(file);
  if (report && 'problem' in report) throw new CannotRun(`${file}: ${report.problem.message}`);
  const { documents } = repository.documents();
  const source = report?.text ?? scaffold(outline, unit, register, { documents });
  const urls = pictureUrls(parseMarkdown(source));
  return {
    campaign,
    unit: unit.id,
    unitName: unit.name,
    title: frontMatter.title,
    sending: sendingText(outline, unit, repository),
    file,
    files: carriedFiles(repository, outline, unit.id),
    source,
    hasByteOrderMark: report?.hasByteOrderMark ?? false,
    isScaffold: report === null,
    pictures: urls.filter((url) => faultOf(repository.picture(file, url)) === null),
    previous: previousValues(repository, outline, unit.id),
    forge: forgeOf(repository, file),
  };
}

function sendingText(outline: Outline, unit: Unit, repository: Repository): string {
  const { addressees, via } = deliveryOf(outline, unit, repository.units());
  const deadline = deadlineOf(outline, unit.level);
  const to =
    addressees.length === 0 ? '' : `Gửi đến ${addressees.join(', ')}${via === undefined ? '' : ` (qua ${via})`}`;
  return [to, deadline?.text ?? ''].filter(Boolean).join(', ');
}

function forgeOf(repository: Repository, file: string): FormData['forge'] {
  const { homepage, forge, formClient } = repository.settled();
  if (homepage === null || forge === 'none') return null;
  const { host } = new URL(homepage);
  const kind = forge ?? (host === 'github.com' ? 'github' : host.startsWith('gitlab.') ? 'gitlab' : 'forgejo');
  const folder = file.slice(0, file.lastIndexOf('/'));
  const hasFolder = repository.reportFiles().files.some((one) => one.startsWith(`${folder}/`));
  return { kind, homepage, hasFolder, client: kind === 'github' ? null : formClient };
}

function pictureUrls(node: Node): readonly string[] {
  if (isImage(node)) return [node.url];
  return 'children' in node ? (node as Parent).children.flatMap(pictureUrls) : [];
}

function isImage(node: Node): node is Image {
  return node.type === 'image';
}
