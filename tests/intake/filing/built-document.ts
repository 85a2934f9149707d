/** Documents as they were built of a commit, and as somebody changed them in Word. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { reportOfPath } from '#lib/paths.ts';
import { parseReport } from '#lib/report/report.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { reportDocument } from '../../../scripts/docx/documents/report-document.ts';

/** The document of a report in a repository, which names the commit given. */
export function builtDocument(root: string, file: string, commit: string): Promise<Uint8Array> {
  const repository = new Repository(new Disk(root));
  const path = reportOfPath(file);
  const source = repository.read(file);
  const register = repository.units();
  const unit = path && register.units.get(path.unit);
  const outline = path && repository.outline(path.campaign)?.outline;
  if (!path || !unit || !outline || !source || 'problem' in source) throw new Error(file);
  const report = parseReport(file, path.campaign, path.unit, source.text, parseMarkdown(source.text));
  if (!report.frontMatter) throw new Error(file);
  const provenance = { commit, modified: '2023-06-12T01:00:00Z', code: '' };
  return reportDocument({
    report,
    frontMatter: report.frontMatter,
    outline,
    unit,
    register,
    provenance,
    image: () => null,
  });
}

/** A document in which words were replaced by others, each where it stands first. */
export function edited(bytes: Uint8Array, words: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const [from, to] of Object.entries(words)) {
    if (!xml.includes(from)) throw new Error(`not in the document: ${from}`);
    xml = xml.replace(from, to);
  }
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}
