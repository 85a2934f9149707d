/** `npm run pictures -- [NAME…]`: makes the pictures of README.md and README.vi.md again, or some of them, from what the program writes. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePdfs } from '../../scripts/output/pdf.ts';
import { PROJECT } from '../helpers/project.ts';
import { commentPicture, rehearsed } from './comments.ts';
import { curve, MEASURED } from './curve.ts';
import { pagePicture } from './pages.ts';
import { writePng } from './raster.ts';
import { buildSamples } from './samples.ts';
import { PICTURES, PICTURES_FOLDER } from './table.ts';
import { findTools } from './tools.ts';

const tools = findTools();
const work = mkdtempSync(join(tmpdir(), 'decuong-pictures-'));
try {
  const names = process.argv.slice(2);
  const all = Object.entries(PICTURES).filter(([name]) => names.length === 0 || names.includes(name));
  const [root, played] = [join(work, 'samples'), join(work, 'rehearsal')];
  // All of them whichever are asked for: LibreOffice gives authors of changes colours in the order in which it meets them.
  const pages = all.some(([, one]) => one.type === 'page') ? Object.values(PICTURES) : [];
  const documents = new Set(pages.flatMap((one) => (one.type === 'page' ? [one.document] : [])));
  const files = [...documents].map((document) => join(root, 'dist', `${document}.docx`));
  if (files.length > 0) buildSamples(root);
  await makePdfs({ program: tools.office, files, work, step: () => {} });
  mkdirSync(played);
  const page = await rehearsed(
    all.flatMap(([, one]) => (one.type === 'comment' ? [one.story] : [])),
    played,
  );
  mkdirSync(join(PROJECT, PICTURES_FOLDER), { recursive: true });
  for (const [name, one] of all) {
    const file = join(PROJECT, PICTURES_FOLDER, name);
    if (one.type === 'curve') writeFileSync(file, curve(readFileSync(MEASURED, 'utf8')));
    else if (one.type === 'comment') writeFileSync(file, writePng(commentPicture(page, one.story, tools, work)));
    else writeFileSync(file, writePng(pagePicture(join(root, 'dist', `${one.document}.pdf`), one, work)));
    process.stdout.write(`${PICTURES_FOLDER}/${name}\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
