/** Documents of each profile to read facts from, as units of its kind issue them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { parseLetter } from '#lib/outline/letter.ts';
import { campaignId } from '#lib/paths.ts';
import type { Profile } from '#lib/profiles/grammar.ts';
import type { Register } from '#lib/register/register.ts';
import { letterDocument } from '../../../scripts/docx/documents/letter-document.ts';
import { PROJECT } from '../../helpers/project.ts';
import { buildReport, MODIFIED, outlineOf, UNIT } from '../build.ts';
import { type DocumentFacts, readFacts } from './read.ts';

interface Issuer {
  readonly superior: string;
  readonly issuer: string;
  /** After the number, in reports and in letters. */
  readonly report: string;
  readonly letter: string;
  readonly signer: string;
  readonly copies: string;
}

const PARTY: Issuer = {
  superior: 'Quận ủy Lê Chân',
  issuer: 'Ban Chỉ đạo',
  report: '-BC/BCĐ',
  letter: '-CV/BCĐ',
  signer: '{ authority: T/M Ban Chỉ đạo, title: Trưởng ban, name: Nguyễn Văn A }',
  copies: '[Như trên, Lưu Văn phòng Quận ủy]',
};

const STATE: Issuer = {
  superior: 'Ủy ban nhân dân thành phố',
  issuer: 'Sở Nội vụ',
  report: '/BC-SNV',
  letter: '/SNV-VP',
  signer: '{ authority: KT. Giám đốc, title: Phó Giám đốc, name: Nguyễn Văn A }',
  copies: '[Như trên, "Lưu: VT, NV"]',
};

const UNION: Issuer = {
  superior: 'Liên đoàn Lao động thành phố',
  issuer: 'Công đoàn Giáo dục',
  report: '/BC-CĐGD',
  letter: '/CĐGD-CSPL',
  signer: '{ authority: TM. Ban Thường vụ, title: Chủ tịch, name: Nguyễn Văn A }',
  copies: '[Như trên, "Lưu: VT, CSPL"]',
};

const ISSUERS: Readonly<Record<Profile, Issuer>> = {
  'party-2018': PARTY,
  'party-2026': PARTY,
  state: STATE,
  union: UNION,
};

const read = (name: string) => readFileSync(join(PROJECT, 'tests', 'fixtures', 'docx', 'facts', name), 'utf8');
const BODY = read('body.md');
export const PICTURES = read('pictures.md');

interface Variant {
  /** Before the symbol. */
  readonly number?: string;
  readonly date?: string;
  readonly addressees?: string;
  /** More lines of front matter. */
  readonly more?: string;
  readonly body?: string;
}

/** A report in a profile, as a .docx file. */
export function reportIn(
  profile: Profile,
  { number = '5', date = '2023-05-05', addressees = '[Ban Chỉ đạo thành phố]', more = '', body = BODY }: Variant = {},
) {
  const { superior, issuer, report, signer, copies } = ISSUERS[profile];
  const lines = [
    `number: ${number}${report}`,
    `date: ${date}`,
    `signer: ${signer}`,
    `copies: ${copies}`,
    `addressees: ${addressees}`,
    more,
  ];
  return buildReport(
    `---\n${lines.filter(Boolean).join('\n')}\n---\n\n${body}`,
    { superior, issuer },
    outlineOf(profile),
  );
}

/** An official letter in a profile, as a .docx file. */
export function letterIn(profile: Profile): Promise<Uint8Array> {
  const { superior, issuer, letter: symbol, signer, copies } = ISSUERS[profile];
  const lines = [
    'type: CV',
    `number: 42${symbol}`,
    'date: 2023-05-25',
    `profile: ${profile}`,
    `issuer: ${UNIT.id}`,
    'title: báo cáo sơ kết',
  ];
  const source = `---\n${[...lines, `signer: ${signer}`, `copies: ${copies}`, 'addressees: [Các đơn vị]'].join('\n')}\n---\n\nLời văn của công văn.\n`;
  const register: Register = {
    units: new Map([[UNIT.id, UNIT]]),
    lines: new Map(),
    levels: new Set(),
    kinds: new Set(),
    defective: new Map(),
    contacts: new Set(),
    children: () => [],
  };
  const { letter, problems } = parseLetter(campaignId('c'), source, parseMarkdown(source), register);
  if (!letter) throw new Error(JSON.stringify(problems));
  return letterDocument({
    letter,
    unit: { ...UNIT, superior, issuer },
    provenance: { commit: '', modified: MODIFIED, code: '' },
    image: () => null,
  });
}

const WIDE = `# Bảng rộng\n\nMột.\n\n## Phụ lục I. Biểu\n\n|${' Tiêuđềrấtdài |'.repeat(14)}\n|${'---|'.repeat(14)}\n${`|${' 1 |'.repeat(14)}\n`.repeat(14)}`;

export interface Examples {
  readonly report: DocumentFacts;
  readonly several: DocumentFacts;
  readonly wide: DocumentFacts;
  readonly letter: DocumentFacts;
  /** Pictures in every place. */
  readonly pictures: DocumentFacts;
  /** A report of a day, and one with a number. */
  readonly dated: (date: string) => Promise<DocumentFacts>;
  readonly numbered: (number: string) => Promise<DocumentFacts>;
}

/** What is read of a profile's documents. */
export async function examplesOf(profile: Profile): Promise<Examples> {
  return {
    report: readFacts(await reportIn(profile)),
    several: readFacts(await reportIn(profile, { addressees: '[Quận ủy, Ban Chỉ đạo]', more: 'draft: true' })),
    wide: readFacts(await reportIn(profile, { body: WIDE })),
    letter: readFacts(await letterIn(profile)),
    pictures: readFacts(await reportIn(profile, { body: PICTURES })),
    dated: async (date) => readFacts(await reportIn(profile, { date })),
    numbered: async (number) => readFacts(await reportIn(profile, { number })),
  };
}
