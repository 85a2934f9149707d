/** The parts that all documents of one form share, made once: styles and settings. */

import { Document } from 'docx';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { Remembered } from '#lib/remembered.ts';
import { documentStyles, type HeadingKinds, type StyleDefinition } from '../model/styles.ts';
import { compile, xmlIn } from './compile.ts';
import { stylesOf } from './styles.ts';

interface FixedPart {
  readonly path: string;
  readonly data: string;
}

/** By profile, as long as it is there, and kinds of headings. */
const made = new WeakMap<DocumentProfile, Remembered<readonly FixedPart[]>>();

/** `word/styles.xml` and so on, for headings of these kinds. */
export function fixedParts(profile: DocumentProfile, kinds: HeadingKinds): readonly FixedPart[] {
  const known = made.get(profile) ?? new Remembered(32);
  made.set(profile, known);
  return known.get(kinds.join(' '), () => makeParts(profile, kinds));
}

function makeParts(profile: DocumentProfile, kinds: HeadingKinds): readonly FixedPart[] {
  const styles = documentStyles(profile, kinds);
  const document = new Document({
    styles: stylesOf(profile, styles),
    // A justified line that ends in a break is not stretched over the page.
    compatibility: { doNotExpandShiftReturn: true },
    theme: { fonts: { headings: profile.font, body: profile.font } },
    sections: [{ children: [] }],
  });
  const parts = compile(document);
  const xml = (path: string) => xmlIn(parts, path);
  return [
    { path: 'word/styles.xml', data: withCustomStyles(xml('word/styles.xml'), styles) },
    { path: 'word/theme/theme1.xml', data: xml('word/theme/theme1.xml') },
    { path: 'word/settings.xml', data: xml('word/settings.xml').replace('</w:settings>', LOCALE) },
  ];
}

/** The library cannot say that a style is none of Word's own. */
function withCustomStyles(xml: string, styles: readonly StyleDefinition[]): string {
  return styles
    .filter(({ isCustom }) => isCustom)
    .reduce((whole, { id }) => whole.replace(` w:styleId="${id}"`, ` w:customStyle="1" w:styleId="${id}"`), xml);
}

/** What the library cannot set: the language, and how numbers and lists are written in it. */
const LOCALE = '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>';
