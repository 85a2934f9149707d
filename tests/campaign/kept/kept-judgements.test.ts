/** Which reports are judged again after what has changed: those that it touches, no more and no fewer. */
import { cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { campaignId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { type Checked, checkFiles } from '../../../scripts/campaign/check-files.ts';
import { KeptJudgements } from '../../../scripts/campaign/kept/kept-judgements.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';

const CAMPAIGN = 'quang-tri-2018';
const OUTLINE = `outlines/${CAMPAIGN}/outline.md`;
const [UNITS, DOCUMENTS] = ['reports/units.csv', 'outlines/documents.csv'];
const BELOW = ['cam-lo/cam-chinh', 'hai-lang', 'hai-lang/hai-thuong', 'hai-lang/xi-nghiep-thuy-nong'];
const NAMES = [...BELOW, 'trieu-phong', 'trieu-phong/trieu-trach'].map((name) => `quang-tri/${name}`);
const ALL = ['quang-tri', ...NAMES];
const fileOf = (name: string) => `reports/${CAMPAIGN}/${name}.md`;
const [REPORT, PICTURE] = [fileOf('quang-tri/hai-lang'), `reports/${CAMPAIGN}/quang-tri/anh.png`];
const HAI_LANG = NAMES.filter((name) => name.includes('hai-lang'));

let root = '';
let kept = '';
/** What each report was judged by, when last looked at. */
let bases: ReadonlyMap<string, string | null> = new Map();

/** Checks as `npm run check` does; gives what is told, and what is judged goes to `seen`. */
function checked(seen: (file: string) => void, disk = new Disk(root)): Checked {
  const repository = new WatchedRepository(disk);
  const judgements = new KeptJudgements(repository, kept);
  const found = checkFiles({
    ...{ repository, campaign: campaignId(CAMPAIGN), given: [], differences: judgements.differences },
    judge: (file) => judgements.judge(file),
    seen: ({ file }) => seen(file),
  });
  judgements.close();
  bases = new Map(ALL.map((name) => [name, judgements.basisOf(fileOf(name))]));
  return found;
}

/** What is told by a check that uses nothing of earlier ones. */
function toldAnew(): Checked {
  return checkFiles({ repository: new WatchedRepository(new Disk(root)), campaign: campaignId(CAMPAIGN), given: [] });
}

/** Checks; gives the reports that were judged, by their units. */
function judged(disk?: Disk): readonly string[] {
  const files: string[] = [];
  checked((file) => files.push(file), disk);
  const prefix = `reports/${CAMPAIGN}/`;
  return files.flatMap((file) => (file.startsWith(prefix) ? [file.slice(prefix.length, -'.md'.length)] : [])).sort();
}

function reword(file: string, from: RegExp | string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  const other = text.replace(from, to);
  if (other === text) throw new Error(`Nothing to reword in ${file}`);
  writeFileSync(join(root, file), other);
}

beforeEach(() => {
  root = temporaryRepository({});
  kept = join(temporaryRepository({}), 'kept');
  for (const file of [UNITS, DOCUMENTS, OUTLINE, ...ALL.map(fileOf)]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(SAMPLES, file), join(root, file));
  }
  expect(judged()).toEqual([...ALL].sort());
});

test.each<[what: string, change: () => void, again: readonly string[]]>([
  ['nothing', () => {}, []],
  ['a report', () => reword(REPORT, /\n$/u, '\n\n'), ['quang-tri/hai-lang']],
  ['the bytes of a report, not its text', () => reword(REPORT, /^/u, '\uFEFF'), ['quang-tri/hai-lang']],
  ['the outline', () => reword(OUTLINE, /\n$/u, '\n\n'), ALL],
  ['the register of documents', () => reword(DOCUMENTS, /\n$/u, '\n\n'), ALL],
  [
    'the row of a unit',
    () => reword(UNITS, /(\nquang-tri\/hai-lang\/hai-thuong,)/u, '$1Mới '),
    [`quang-tri/hai-lang/hai-thuong`],
  ],
  [
    'the row of a superior, in whose place those below stand',
    () => reword(UNITS, /(\nquang-tri\/hai-lang,)/u, '$1Mới '),
    HAI_LANG,
  ],
  ['the row of another unit', () => reword(UNITS, /(\nhai-phong\/le-chan,)/u, '$1Mới '), []],
  ['another outline', () => temporaryOutline(), []],
  ['an empty list of sources', () => writeFileSync(join(root, `reports/${CAMPAIGN}/sources.csv`), ''), ALL],
])('%s', (_what, change, again) => {
  const before = bases;
  change();
  expect(judged()).toEqual([...again].sort());
  expect(ALL.filter((name) => bases.get(name) !== before.get(name)).sort()).toEqual([...again].sort());
  const [judgedNow, takenOver] = [bases, judged().length === 0 ? bases : null];
  expect(takenOver).toEqual(judgedNow);
});

test('of what nobody can tell again, nothing is told', () => {
  const judgements = new KeptJudgements(new WatchedRepository(new Disk(root)), kept);
  judgements.judge(OUTLINE);
  expect([OUTLINE, REPORT].map((file) => judgements.basisOf(file))).toEqual([null, null]);
  judgements.judge(REPORT);
  expect(judgements.basisOf(REPORT)).toMatch(/^[0-9a-f]{40}$/u);
});

function temporaryOutline(): void {
  mkdirSync(join(root, 'outlines', 'khac'));
  writeFileSync(join(root, 'outlines', 'khac', 'outline.md'), '# Khác\n');
}

test('a picture that comes, changes and goes', () => {
  reword(REPORT, /\n$/u, '\n\n![Hội nghị](anh.png)\n');
  expect(judged()).toEqual(['quang-tri/hai-lang']);
  writeFileSync(join(root, PICTURE), 'no picture');
  expect([judged(), judged()]).toEqual([['quang-tri/hai-lang'], []]);
  cpSync(join(root, REPORT), join(root, PICTURE));
  // What is said of it is the same.
  expect(judged()).toEqual([]);
  rmSync(join(root, PICTURE));
  expect([judged(), judged()]).toEqual([['quang-tri/hai-lang'], []]);
});

test('what a link leads to', () => {
  reword(REPORT, /\n$/u, '\n\n[Danh sách](./danh-sach.csv)\n');
  expect(judged()).toEqual(['quang-tri/hai-lang']);
  writeFileSync(join(root, dirname(REPORT), 'danh-sach.csv'), 'x');
  expect([judged(), judged()]).toEqual([['quang-tri/hai-lang'], []]);
});

test('what is cut off, changed or foreign counts for nothing, and is made out again', () => {
  const file = join(kept, `${CAMPAIGN}.judged`);
  const whole = readFileSync(file);
  truncateSync(file, whole.length - 20);
  const again = judged();
  expect([again.length, judged()]).toEqual([1, []]);
  const changed = Buffer.from(whole);
  changed[Math.floor(whole.length / 2)] = 0x21;
  writeFileSync(file, changed);
  expect([judged().length, judged()]).toEqual([1, []]);
  writeFileSync(file, 'một tệp khác\n\t\t\n\0');
  expect([judged(), judged()]).toEqual([[...ALL].sort(), []]);
  rmSync(kept, { recursive: true });
  writeFileSync(kept, 'no folder');
  expect([judged(), judged()]).toEqual([[...ALL].sort(), [...ALL].sort()]);
});

/** Makes a superior's number smaller than the sum below it, without a word on it. */
const shrink = () => reword(REPORT, /\| 109 \|[^|]*\|/u, '| 50 | |');

test('a line with a right sum that this code has not written is as good as none', () => {
  shrink();
  checked(() => {});
  const file = join(kept, `${CAMPAIGN}.judged`);
  const whole = readFileSync(file, 'utf8');
  const anew = toldAnew();
  // So that places and sections are asked for.
  expect(anew.messages.length).toBe(1);
  for (const wrong of ['null', '[["x"]]', 'x'])
    for (let place = 2; place < 10; place++) {
      const lines = whole.split('\n').map((line) => {
        const values = line.split('\t').slice(1);
        if (values[place - 1] !== undefined) values[place - 1] = wrong;
        const rest = values.join('\t');
        return rest === '' ? '' : `${crc32(rest).toString(16)}\t${rest}`;
      });
      writeFileSync(file, lines.join('\n'));
      expect(checked(() => {})).toEqual(anew);
    }
});

test('what changes while a run lasts is not kept for what it was', () => {
  const judgements = new KeptJudgements(new WatchedRepository(new Disk(root)), join(kept, 'other'));
  const [first = '', second = ''] = NAMES.map(fileOf);
  const was = readFileSync(join(root, OUTLINE));
  judgements.judge(first);
  reword(OUTLINE, /\n$/u, '\n\n');
  judgements.judge(second);
  judgements.close();
  writeFileSync(join(root, OUTLINE), was);
  const again = new KeptJudgements(new WatchedRepository(new Disk(root)), join(kept, 'other'));
  expect([first, second].map((file) => again.judge(file).checked === null)).toEqual([true, false]);
});

/** A disk on which somebody saves a report when it has just been read. */
class BusyDisk extends Disk {
  private isSaved = false;

  override text(file: string): ReturnType<Disk['text']> {
    const read = super.text(file);
    if (file === REPORT && !this.isSaved) reword(REPORT, /\n$/u, '\n\n\n');
    this.isSaved ||= file === REPORT;
    return read;
  }
}

test('a report that is saved while it is judged is judged again', () => {
  reword(REPORT, /\n$/u, '\n\n');
  expect([judged(new BusyDisk(root)), judged(), judged()]).toEqual([
    ['quang-tri/hai-lang'],
    ['quang-tri/hai-lang'],
    [],
  ]);
});

test('sums are told as they are, whichever report has changed', () => {
  const below = fileOf('quang-tri/hai-lang/hai-thuong');
  const changes = [
    shrink,
    () => reword(below, '| 64 |', '| 4 |'),
    () => reword(below, '| 4 |', '| 64 |'),
    () => reword(UNITS, /(\nquang-tri\/hai-lang\/hai-thuong,)/u, '$1Mới '),
    () => rmSync(join(root, below)),
    () => cpSync(join(SAMPLES, below), join(root, below)),
    () => cpSync(join(SAMPLES, REPORT), join(root, REPORT)),
  ];
  const counts = changes.map((change) => {
    change();
    const told = checked(() => {});
    expect([told, checked(() => {})]).toEqual([toldAnew(), toldAnew()]);
    return told.messages.filter(({ rule }) => rule === 'roll-up-mismatch').length;
  });
  expect(counts).toEqual([1, 0, 1, 1, 0, 1, 0]);
});
