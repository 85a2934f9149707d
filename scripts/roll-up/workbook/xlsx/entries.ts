/** What a spreadsheet tells of the entries of a form, and holds them to, while somebody types. */
import { escapeXml } from '#lib/ooxml/xml.ts';
import type { Entry } from './model.ts';

/** Entries with their places, such as `B7`. */
export type Entries = readonly (readonly [place: string, entry: Entry])[];

/** In characters, the most that Excel takes for what it tells. */
const LONGEST = 255;

/** The rules of a sheet's entries as SpreadsheetML; empty where there are none. */
export function validationsXml(entries: Entries): string {
  if (entries.length === 0) return '';
  return `<dataValidations count="${entries.length}">${entries.map(validationXml).join('')}</dataValidations>`;
}

function validationXml([place, { rule, prompt }]: Entries[number]): string {
  const told = ` promptTitle="Cách điền" prompt="${escapeXml(shortened(prompt))}"`;
  if (!rule) return `<dataValidation allowBlank="1" showInputMessage="1"${told} sqref="${place}"/>`;
  const refused = ` errorTitle="Chưa đúng" error="${escapeXml(shortened(rule.error))}"`;
  const formula = escapeXml(rule.formula.replaceAll('@', place));
  return (
    `<dataValidation type="${rule.type}" allowBlank="1" showInputMessage="1" showErrorMessage="1"${refused}${told} sqref="${place}">` +
    `<formula1>${formula}</formula1></dataValidation>`
  );
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
