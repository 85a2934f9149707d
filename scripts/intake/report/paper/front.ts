/** The front matter of a report from what its paper said, and where that contradicts what the campaign and the register know. */
import { Document, isMap } from 'yaml';
import { deliveryOf } from '#lib/outline/delivery.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { startingFrontMatter } from '#lib/outline/starting-front-matter.ts';
import type { Register, Unit } from '#lib/register/register.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { quoted } from '../text/words.ts';
import type { PaperFoot } from './foot.ts';
import type { PaperHead } from './head.ts';

/** Whose report of which campaign a document is taken for. */
export interface Given {
  readonly outline: Outline;
  readonly unit: Unit;
  readonly register: Pick<Register, 'units'>;
}

/** Front matter as YAML, without its two lines; what the outline and the register say anyway is left to them. */
export function frontMatter(
  head: PaperHead,
  foot: PaperFoot | null,
  { outline, unit, register }: Given,
  tell: (note: string) => void,
): string {
  const start = startingFrontMatter(outline, unit);
  const delivery = deliveryOf(outline, unit, register);
  const isUsual =
    head.addressees.length === 0 ||
    (areSame(head.addressees, delivery.addressees) && fold(head.via ?? '') === fold(delivery.via ?? ''));
  const copies = foot?.copies ?? [];
  const place = head.place !== null && fold(head.place) !== fold(unit.place) ? head.place : null;
  const isSigned = foot !== null && (foot.authority ?? foot.title ?? foot.name) !== null;
  const signer =
    foot === null || !isSigned
      ? start.signer
      : {
          ...(foot.authority === null ? {} : { authority: foot.authority }),
          title: foot.title ?? BLANK,
          name: foot.name ?? BLANK,
        };
  tellNames(head.names, unit, tell);
  if (place !== null && unit.place !== '')
    tell(
      `Địa danh trên văn bản là ${quoted(place)}, danh mục đơn vị ghi ${quoted(unit.place)}: ghi vào \`place\`, hãy xem lại`,
    );
  if (head.number === null) tell('Không thấy số, ký hiệu của văn bản: hãy điền `number`');
  if (head.date === null) tell('Không thấy ngày của văn bản: hãy điền `date`');
  if (!isSigned) tell('Không thấy người ký: hãy điền `signer`');
  const document = new Document({
    number: head.number === null || head.number === '' ? start.number : head.number,
    date: head.date ?? BLANK,
    signer,
    ...(place === null ? {} : { place }),
    ...(isUsual ? {} : { addressees: head.addressees, ...(head.via === null ? {} : { via: head.via }) }),
    ...(copies.length === 0 || areSame(copies, outline.frontMatter.copies) ? {} : { copies }),
    ...(head.draft === null ? {} : { draft: head.draft }),
    'outline-version': start['outline-version'],
  });
  const written = document.get('signer');
  if (isMap(written)) written.flow = true;
  return document.toString({ lineWidth: 0 }).trimEnd();
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => fold(one) === fold((b[at] ?? '').replace(/^[-–]\s*/u, '')));
}

/** Names may stand on several lines, and the superior may be left out. */
function tellNames(names: readonly string[], { superior, issuer, name }: Unit, tell: (note: string) => void): void {
  const typed = fold(names.join(' '));
  if (typed === '') return;
  const known = fold(issuer === '' ? name : issuer);
  if (!typed.endsWith(known))
    tell(
      `Tên cơ quan trên văn bản là ${quoted(names.join(' '))}, danh mục đơn vị ghi ${quoted(issuer)}: có đúng đơn vị này không?`,
    );
  else if (typed !== known && typed !== fold(`${superior} ${issuer}`))
    tell(
      `Tên cơ quan cấp trên trên văn bản là ${quoted(names.slice(0, -1).join(' ') || names.join(' '))}, danh mục đơn vị ghi ${quoted(superior)}`,
    );
}
