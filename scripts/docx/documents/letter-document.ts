/** The official letter or plan that issues an outline. */

import { type Provenance, propertiesOf } from '#lib/ooxml/provenance.ts';
import type { Letter } from '#lib/outline/letter.ts';
import { profileOf } from '#lib/profiles/profile-of.ts';
import type { Unit } from '#lib/register/register.ts';
import { profileForHead } from '../components/head-columns.ts';
import { formatPlaceDate } from '../components/letterhead.ts';
import type { Image } from '../model/model.ts';
import { type OfficialDocument, packOfficial } from './official-document.ts';
import { nameOfType, OFFICIAL_LETTER, referenceTo } from './reference.ts';

/** What the document of a letter is made of. */
export interface LetterDocumentInput {
  readonly letter: Letter;
  /** Who issues it. */
  readonly unit: Unit;
  readonly provenance: Provenance;
  readonly image: (url: string, alt: string) => Image | null;
  /** Path in the campaign's folder in `dist/`, that of the letter of the campaign where it is not given. */
  readonly path?: string;
}

/** Builds the document of a letter. The same input gives the same bytes. */
export function letterDocument({
  letter,
  unit,
  provenance,
  image,
  path = 'letter.docx',
}: LetterDocumentInput): Promise<Uint8Array> {
  const { frontMatter, source, root, campaign } = letter;
  const { type, title, number, date = '', signer, copies, addressees, via, draft, received } = frontMatter;
  const place = frontMatter.place ?? unit.place;
  const profile = profileForHead(profileOf(frontMatter.profile), formatPlaceDate(place, date), unit);
  // What an official letter is about stands under its number.
  const isLetter = type === OFFICIAL_LETTER;
  const typeName = nameOfType(type, profile);
  const document: OfficialDocument = {
    profile,
    source,
    root,
    image,
    properties: propertiesOf(
      {
        title: `${typeName} ${title}`,
        subject: title,
        campaign,
        unit,
        path,
        profile: profile.name,
      },
      provenance,
    ),
    head: {
      superior: unit.superior,
      issuer: unit.issuer,
      place,
      number,
      date,
      ...(isLetter ? { subject: title } : {}),
      ...(received ? { received } : {}),
    },
    draft,
    title: isLetter ? null : { type: typeName, text: title },
    addressees,
    via,
    signature: { signer, copies },
    reference: referenceTo(typeName, { number, date }, unit.issuer, profile),
  };
  return packOfficial(document);
}
