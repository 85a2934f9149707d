/** A Word document that is dropped on a form, as its unit's report. */
import { importReport } from '../../report/import-report.ts';
import { readWord } from '../../word/read-word.ts';
import type { Opened } from './opening.ts';
import type { Session } from './session.ts';

/** Reads a Word document, or tells in Vietnamese why not; null for a file of another kind. */
export async function openWord(name: string, bytes: Uint8Array, session: Session): Promise<Opened | string | null> {
  if (!/\.docx$/iu.test(name)) return null;
  const document = await readWord(bytes);
  if ('refusal' in document) return document.refusal;
  const { outline, unit } = session.bound();
  if (!unit) return null;
  const register = session.checker.repository.units();
  const { text, pictures, notes } = importReport(document, { outline, unit, register });
  const beside = pictures.map((picture) => `Hình ${picture.name} không nằm trong tệp .md: hãy nộp kèm, ở cùng thư mục`);
  return { content: text, notes: [...notes, ...beside] };
}
