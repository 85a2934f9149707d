/** Fields, which Word fills by itself: what they show is text, what they are made of is not (ECMA-376, 17.16). */

import { type Around, NOTHING_AROUND, type Standing, standing } from './around.ts';
import { at, elementsOf, isOn, valueAt, wholeNumber, type XmlElement } from './package/xml-tree.ts';

/** What a field makes of the words in it. */
type Effect = Pick<Around, 'standing' | 'href'>;

interface Field {
  instruction: string;
  /** False while its instruction is read, which shows nothing. */
  isResult: boolean;
  readonly outer: Effect;
  inner: Effect;
  readonly form: XmlElement | undefined;
}

const NONE: Effect = NOTHING_AROUND;

/** A link that can be opened from anywhere. */
export function webAddress(target: string): string | null {
  const address = target.trim();
  return /^(?:https?:\/\/|mailto:)\S+$/iu.test(address) ? address : null;
}

/** A place within a field of one element. */
export function withinField(outer: Around, instruction: string, isEdge: boolean): Around {
  return under(outer, effectOf(instruction, isEdge));
}

function under<T extends Effect>(outer: T, effect: Effect): T {
  return { ...outer, standing: stronger(outer.standing, effect.standing), href: effect.href ?? outer.href };
}

function stronger(one: Standing, other: Standing): Standing {
  return standing({ ...NOTHING_AROUND, standing: one }, other).standing;
}

function effectOf(instruction: string, isEdge: boolean): Effect {
  const [, kind = ''] = /^\s*(\w+)/u.exec(instruction) ?? [];
  switch (kind.toUpperCase()) {
    case 'TOC':
      return { ...NONE, standing: 'contents' };
    case 'PAGE':
    case 'NUMPAGES':
    case 'SECTIONPAGES':
      return isEdge ? { ...NONE, standing: 'nothing' } : NONE;
    case 'HYPERLINK':
      return { ...NONE, href: linkOf(instruction) };
    default:
      return NONE;
  }
}

function linkOf(instruction: string): string | null {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))/iu.exec(instruction) ?? [];
  const [, anchor] = /\s\\l\s+"([^"]*)"/u.exec(instruction) ?? [];
  const address = webAddress(quoted ?? bare ?? '');
  return address !== null && anchor !== undefined ? `${address}#${anchor}` : address;
}

/** The fields that a story is in; they may reach over paragraphs. */
export class Fields {
  readonly #open: Field[] = [];
  readonly #isEdge: boolean;

  /** At the edge of pages, numbers of pages are nothing. */
  constructor(isEdge: boolean) {
    this.#isEdge = isEdge;
  }

  /** What holds where the story is now. */
  around(outer: Around): Around {
    const field = this.#open.at(-1);
    return field ? under(outer, field.inner) : outer;
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  /** Reads `w:fldChar`; tells what a field without a result shows: a box of a form, a choice. */
  mark(char: XmlElement): string {
    const type = char.attributes['w:fldCharType'];
    if (type === 'begin') {
      const outer = this.#open.at(-1)?.inner ?? NONE;
      const inner = { ...outer, standing: stronger(outer.standing, 'hidden') };
      this.#open.push({ instruction: '', isResult: false, outer, inner, form: at(char, 'w:ffData') });
    }
    const field = this.#open.at(-1);
    if (!field) return '';
    if (type === 'separate') {
      field.isResult = true;
      field.inner = under(field.outer, effectOf(field.instruction, this.#isEdge));
    }
    if (type !== 'end') return '';
    this.#open.pop();
    return shownByForm(field);
  }
}

function shownByForm({ form, isResult }: Field): string {
  const box = at(form, 'w:checkBox');
  if (box) return (isOn(at(box, 'w:checked')) ?? isOn(at(box, 'w:default'))) === true ? '☒' : '☐';
  const list = at(form, 'w:ddList');
  if (!list || isResult) return '';
  const entries = elementsOf(list).filter(({ name }) => name === 'w:listEntry');
  const chosen = wholeNumber(valueAt(list, 'w:result')) ?? wholeNumber(valueAt(list, 'w:default')) ?? 0;
  return entries[chosen]?.attributes['w:val'] ?? '';
}
