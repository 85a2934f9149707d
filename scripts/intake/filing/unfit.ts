/** What keeps a document out of a repository, as it keeps it out of a commit: marks of secrecy, numbers of persons. */
import type { CheckMessage } from '../../check/message.ts';
import { contactsOf, screened } from '../../check/screened.ts';
import type { ImportedReport } from '../report/import-report.ts';

/** Vietnamese, a line for each mark or number, with the section where it stands; none where the document may be kept. */
export async function unfitLines(
  bytes: Uint8Array,
  { text, pictures }: Pick<ImportedReport, 'text' | 'pictures'>,
  register: () => string | null,
): Promise<readonly string[]> {
  const contacts = contactsOf(register);
  const look = async (file: string, content: Uint8Array) =>
    (await screened({ file, bytes: content }, contacts)).filter(({ severity }) => severity === 'error');
  const inText = await look('report.md', new TextEncoder().encode(text));
  const known = new Set(inText.map(({ rule, actual }) => `${rule} ${actual}`));
  // What is in the document and not in the text of it: heads of pages, comments, what was deleted. What could not be read says nothing.
  const beside = (await look('report.docx', bytes)).filter(
    ({ rule, actual }) => actual !== undefined && !known.has(`${rule} ${actual}`),
  );
  const shown: string[] = [];
  for (const { name, bytes: picture } of pictures)
    shown.push(...(await look('picture.png', picture)).map(({ message }) => `Hình ${name}: ${message}`));
  return [
    ...inText.map((one) => `${sectionAt(text, one)}: ${one.message}`),
    ...beside.map(({ message }) => message),
    ...shown,
  ];
}

function sectionAt(text: string, { line }: CheckMessage): string {
  const heading = text
    .split('\n')
    .slice(0, line)
    .findLast((one) => /^#{2,6} /u.test(one));
  return heading === undefined ? 'Phần đầu báo cáo' : `Mục ${heading.replace(/^#+ /u, '')}`;
}
