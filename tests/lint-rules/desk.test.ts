/** An editor lints for days in one process: every verdict is that of the files as they are. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import preset from '../../lint-rules/preset.ts';
import { desk } from '../../lint-rules/rule/desk.ts';
import { fixture, goodReport, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const OUTLINE = 'outlines/nam-2023/outline.md';
const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';
const UNITS = 'reports/units.csv';

const processor = unified().use(remarkParse).use(preset).freeze();

function lint(cwd: string, path: string, value: string): readonly string[] {
  const file = new VFile({ cwd, path, value });
  processor.runSync(processor.parse(file), file);
  return file.messages.map(({ line, ruleId }) => `${line} ${ruleId}`);
}

test('the register, the outline, the documents change between two runs', () => {
  const root = temporaryRepository(goodRepository());
  const [outline, units] = [fixture('outline.md'), fixture('units.csv')];
  const cited = goodReport().replace(/(?<=\n\n)(?=[^\n#|<]+\n$)/u, 'Thực hiện Chỉ thị số 30-CT/TW ngày 19/02/1998. ');
  const seen: (readonly string[])[] = [];
  const step = (file: string, content: string) => {
    writeFileSync(join(root, file), content);
    seen.push([...lint(root, OUTLINE, outline), ...lint(root, REPORT, cited)]);
  };
  step(UNITS, units);
  step(UNITS, units.replaceAll(/^binh-an/gmu, 'binh-em'));
  step(UNITS, units);
  step(OUTLINE, outline.replace('Kiểm tra, giám sát', 'Kiểm tra và giám sát'));
  step(OUTLINE, outline);
  step('outlines/documents.csv', fixture('documents.csv'));
  expect(seen).toEqual([[], ['4 outline-valid'], [], ['26 section-title'], [], ['65 citation']]);
});

test('one file, linted again as it is, after the register has changed; then no repository any more', () => {
  const root = temporaryRepository(goodRepository());
  const file = new VFile({ cwd: root, path: OUTLINE, value: fixture('outline.md') });
  const tree = processor.parse(file);
  const subject = () => {
    const found = desk.subjectOf(tree, file);
    return found.type === 'outline' ? [...found.register.units.keys()] : found.type;
  };
  const header = fixture('units.csv').split('\n')[0];
  const seen = [subject()];
  writeFileSync(join(root, UNITS), `${header}\nmoi,Mới,province,party,,,,,,,,\n`);
  seen.push(subject());
  rmSync(join(root, UNITS));
  desk.clear();
  seen.push(subject());
  expect(seen).toEqual([['binh-an', 'binh-an/phuong-mot', 'binh-an/so-mot', 'binh-an/cong-ty'], ['moi'], 'other']);
});

test('the repository of a file: the working folder, or the nearest folder above the file that holds a register', () => {
  const [inner, far] = [temporaryRepository(goodRepository()), temporaryRepository({ 'notes.md': '' })];
  const nested = 'reports/cu/outlines';
  const files = Object.entries(goodRepository()).map(([file, content]) => [`${nested}/${file}`, content]);
  const outer = temporaryRepository({ ...goodRepository(), ...Object.fromEntries(files) });
  const typeOf = (cwd: string, path?: string) => {
    const file = new VFile({ cwd, ...(path === undefined ? {} : { path }), value: fixture('outline.md') });
    desk.clear();
    return desk.subjectOf(processor.parse(file), file).type;
  };
  expect([
    typeOf(inner, OUTLINE),
    typeOf(inner, join(inner, OUTLINE)),
    typeOf(far, join(inner, OUTLINE)),
    typeOf(join(inner, 'outlines'), 'nam-2023/outline.md'),
    typeOf(join(inner, 'outlines', 'nam-2023'), 'outline.md'),
    typeOf(far, join(outer, nested, OUTLINE)),
    typeOf(far, OUTLINE),
    typeOf(far, join(far, OUTLINE)),
    typeOf(inner, 'notes.md'),
    typeOf(inner),
  ]).toEqual([...Array.from({ length: 6 }, () => 'outline'), ...Array.from({ length: 4 }, () => 'other')]);
});
