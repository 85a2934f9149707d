/** An outline as issued in Word into a real repository. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { runScript } from '../../helpers/command.ts';
import { goodRepository } from '../../helpers/fixtures.ts';
import { temporaryRepository } from '../../helpers/repository.ts';

test('an outline is written where none is, and never over one', async () => {
  const root = temporaryRepository(goodRepository());
  const file = join(root, 'de-cuong.docx');
  const lines = ['ĐỀ CƯƠNG BÁO CÁO', 'Kết quả thực hiện dân chủ ở cơ sở năm 2024'].map((line) => new Paragraph(line));
  const heading = new Paragraph({ text: 'I. TÌNH HÌNH CHUNG', heading: HeadingLevel.HEADING_1 });
  const document = new Document({ sections: [{ children: [...lines, heading, new Paragraph('Nêu khái quát.')] }] });
  writeFileSync(file, await Packer.toBuffer(document));
  const run = (campaign: string) => runScript('import', ['--outline', file, campaign, '--root', root]);
  const { status, stdout } = run('nam-2024');
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'outlines/nam-2024/outline.md\n' });
  const made = readFileSync(join(root, 'outlines/nam-2024/outline.md'), 'utf8');
  expect(made.split('\n').filter((line) => /^#|^Nêu/u.test(line))).toEqual([
    '# Kết quả thực hiện dân chủ ở cơ sở năm 2024',
    '## I. TÌNH HÌNH CHUNG',
    'Nêu khái quát.',
  ]);
  expect(run('nam-2023')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Đã có outlines/nam-2023/outline.md; không ghi đè\nXem cách dùng: thêm --help\n',
  });
});
