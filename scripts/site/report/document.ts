/** A report as its document reads: head, title, text, who signs, who gets it. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Profile } from '#lib/profiles/grammar.ts';
import { profileOf } from '#lib/profiles/profile-of.ts';
import type { Unit } from '#lib/register/register.ts';
import { formatNumber, formatPlaceDate } from '../../docx/components/letterhead.ts';
import { recipientItems } from '../../docx/components/recipients.ts';
import type { ReportText } from '../report-text.ts';

/** Where the text itself is written into the page. */
export const BODY = '"body"';

/** What a document says of itself. */
export interface DocumentOf {
  readonly text: Omit<ReportText, 'body'>;
  readonly unit: Pick<Unit, 'superior' | 'issuer'>;
  readonly profile: Profile;
}

/** The document, with a comment where its text belongs. */
export function documentElement(document: DocumentOf): Element {
  const { text, profile } = document;
  const { words } = profileOf(profile);
  return h('article.document', [
    letterhead(document),
    ...(text.received.length > 0
      ? [
          h(
            'p.note',
            ['Dấu đến', ...text.received].flatMap((line, index) => (index > 0 ? [h('br'), line] : [line])),
          ),
        ]
      : []),
    h('h1', [h('span.caps', text.type), h('br'), text.title]),
    ...addressees(text, words.addressees),
    { type: 'comment', value: BODY },
    ...signature(text),
    ...(text.copies.length > 0
      ? [
          h('div.copies', [
            h('p', h('strong', words.copies)),
            h(
              'ul',
              text.copies.map((copy) => h('li', copy)),
            ),
          ]),
        ]
      : []),
  ]);
}

function letterhead({ text, unit, profile }: DocumentOf): Element {
  const { words, issuerMark } = profileOf(profile);
  return h('div.letterhead', [
    h('div', [
      ...(unit.superior === '' ? [] : [h('p.caps', unit.superior)]),
      h('p.caps', h('strong', unit.issuer)),
      ...(issuerMark.type === 'words' ? [h('p', issuerMark.words)] : []),
      h('p', words.number + formatNumber(text.number, words.blankNumber)),
    ]),
    h('div', [
      h('p', h('strong', words.banner)),
      ...(words.motto === '' ? [] : [h('p', h('strong', words.motto))]),
      h('p', h('em', formatPlaceDate(text.place, text.date))),
    ]),
  ]);
}

function addressees(
  { addressees: names, via }: Pick<ReportText, 'addressees' | 'via'>,
  label: string,
): ElementContent[] {
  const [only, ...others] = names;
  if (only === undefined) return [];
  const through = via === null ? '' : ` (qua ${via})`;
  if (others.length === 0) return [h('p.addressees', [h('em', label), ` ${only}${through}`])];
  return [
    h('p.addressees', h('em', label)),
    h(
      'ul',
      recipientItems(names).map((name) => h('li', name.replace(/^- /u, ''))),
    ),
    ...(through === '' ? [] : [h('p', through.trim())]),
  ];
}

function signature({ signer }: Pick<ReportText, 'signer'>): ElementContent[] {
  if (!signer) return [h('p.note', 'Bản công khai không nêu người ký.')];
  return [
    h('div.signature', [
      ...signer.authority.map((line) => h('p.caps', h('strong', line))),
      h('p.caps', h('strong', signer.title)),
      h('p', h('strong', signer.name)),
    ]),
  ];
}
