/** Puts registers that a spreadsheet saved into the form of the contract. */
import { DOCUMENTS_FORM } from '#lib/citations/documents.ts';
import { contractCsv } from '#lib/csv/contract.ts';
import type { CsvForm } from '#lib/csv/rows.ts';
import { DOCUMENTS_FILE, REGISTER_FILE } from '#lib/paths.ts';
import { REGISTER_FORM } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';

/** The registers, with the forms that they are read by. */
const FORMS: readonly (readonly [file: string, form: CsvForm])[] = [
  [REGISTER_FILE, REGISTER_FORM],
  [DOCUMENTS_FILE, DOCUMENTS_FORM],
];

/** The registers that can be put into form, as they were read and as they are to be written. */
export function fixRegisters(
  repository: Repository,
): readonly { readonly file: string; readonly was: Uint8Array; readonly text: string }[] {
  return FORMS.flatMap(([file, form]) => {
    const source = repository.read(file);
    const was = repository.bytes(file);
    if (!source || 'problem' in source || was === null) return [];
    const text = contractCsv(form, source.text, source.encoding);
    return text === null ? [] : [{ file, was, text }];
  });
}
