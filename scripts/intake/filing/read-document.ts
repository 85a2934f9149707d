/** A Word document from a file; an old one (.doc) by way of LibreOffice. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotRun } from '#lib/cannot-run.ts';
import { libreOffice } from '../../output/pdf-tools.ts';
import type { WordDocument } from '../word/model.ts';
import { readWord } from '../word/read-word.ts';

/** No document is as large as that. */
const MOST_BYTES = 128 * 1024 * 1024;
/** In milliseconds: who waits longer would do it by hand. */
const PATIENCE = 120_000;

/** A document, and the bytes that it was read from. */
export interface GivenDocument {
  readonly document: WordDocument;
  readonly bytes: Uint8Array;
}

/** Reads a .docx or .doc file; refuses any other, and what cannot be read. */
export async function readDocument(file: string): Promise<GivenDocument> {
  const bytes = /\.doc$/iu.test(file) ? converted(file) : bytesOf(file);
  const document = await readWord(bytes);
  if ('refusal' in document) throw new CannotRun(`${file}: ${document.refusal}`);
  return { document, bytes };
}

/** The bytes of a file that the user names. */
function bytesOf(file: string): Uint8Array {
  if (!existsSync(file) || !statSync(file).isFile()) throw new CannotRun(`Không có tệp ${file}`);
  if (statSync(file).size > MOST_BYTES) throw new CannotRun(`${file} lớn hơn 128 MB: không phải một báo cáo`);
  return readFileSync(file);
}

function converted(file: string): Uint8Array {
  bytesOf(file);
  const program = libreOffice();
  if (program === null)
    throw new CannotRun(
      `${file} là Word đời cũ (.doc) mà máy này không có LibreOffice để chuyển; hãy mở bằng Word, lưu lại (Save As) thành .docx rồi chạy lại`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'decuong-'));
  try {
    const [given, made] = [join(folder, 'a.doc'), join(folder, 'a.docx')];
    copyFileSync(file, given);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    spawnSync(program, [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, given], {
      timeout: PATIENCE,
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: folder },
    });
    if (!existsSync(made))
      throw new CannotRun(
        `LibreOffice không đọc được ${file}; hãy mở bằng Word, lưu lại (Save As) thành .docx rồi chạy lại`,
      );
    return readFileSync(made);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
