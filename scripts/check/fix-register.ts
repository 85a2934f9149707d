/** Puts registers that a spreadsheet saved into the form of the contract, and mends the settings. */
import { DOCUMENTS_FORM } from '#lib/citations/documents.ts';
import { contractCsv } from '#lib/csv/contract.ts';
import type { CsvForm } from '#lib/csv/rows.ts';
import { DOCUMENTS_FILE, REGISTER_FILE, SETTINGS_FILE } from '#lib/paths.ts';
import { REGISTER_FORM } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { parseSettings } from '#lib/repository/settings.ts';
import { fixText } from './fix.ts';
import { toMessage } from './message.ts';

/** The registers, with the forms that they are read by. */
const FORMS: readonly (readonly [file: string, form: CsvForm])[] = [
  [REGISTER_FILE, REGISTER_FORM],
  [DOCUMENTS_FILE, DOCUMENTS_FORM],
];

/** A file as it was read, and as it is to be written. */
interface FixedFile {
  readonly file: string;
  readonly was: Uint8Array;
  readonly text: string;
}

/** The settings with their certain mends, where there are any. */
export function fixSettings(repository: Repository): readonly FixedFile[] {
  const source = repository.read(SETTINGS_FILE);
  const was = repository.bytes(SETTINGS_FILE);
  if (!source || 'problem' in source || was === null) return [];
  const text = fixText(source.text, (one) =>
    parseSettings({ ...source, text: one }, null, () => []).problems.map(({ file, problem }) =>
      toMessage(file, problem),
    ),
  );
  return text === source.text
    ? []
    : [{ file: SETTINGS_FILE, was, text: (source.hasByteOrderMark ? '\uFEFF' : '') + text }];
}

/** The registers that can be put into form. */
export function fixRegisters(repository: Repository): readonly FixedFile[] {
  return FORMS.flatMap(([file, form]) => {
    const source = repository.read(file);
    const was = repository.bytes(file);
    if (!source || 'problem' in source || was === null) return [];
    const text = contractCsv(form, source.text, source.encoding);
    return text === null ? [] : [{ file, was, text }];
  });
}
