import type { Deadline, Figure, Outline, Section, Unit } from '../campaign.ts';
import { dayAfter } from '../status.ts';
import type { Draw } from './draw.ts';
import { KINDS } from './register.ts';

const TOP = ['I. CÔNG TÁC LÃNH ĐẠO', 'II. KẾT QUẢ THỰC HIỆN', 'III. HẠN CHẾ', 'IV. PHƯƠNG HƯỚNG'];
const MATTERS = [
  'Tuyên truyền',
  'Kiểm tra',
  'Công khai',
  'Đối thoại',
  'Giám sát',
  'Khen thưởng',
  'Kinh phí',
  'Nhân sự',
];
const PLACES = ['ở thôn', 'ở cơ quan', 'ở doanh nghiệp', 'ở trường học'];
const THINGS = [
  'hội nghị',
  'cuộc họp',
  'đơn thư',
  'công trình',
  'quy chế',
  'buổi đối thoại',
  'lớp tập huấn',
  'văn bản',
];
const WHEN = ['', ' năm trước', ' năm sau'];
const WHERE = ['cấp trên', 'trong quý', 'của cơ quan', 'tại doanh nghiệp', 'theo kế hoạch', 'đột xuất'];

/** An outline for a register: every requirement key that bears on roll-ups, in random mixtures. */
export function randomOutline(draw: Draw, units: readonly Unit[], period: Outline['period']): Outline {
  const root = units.filter((unit) => unit.id.split('/').length <= 2);
  const issuer = draw.chance(85) ? 'u' : draw.pick(root).id;
  const below = units.filter((unit) => unit.id === issuer || unit.id.startsWith(`${issuer}/`));
  const known = [...new Set(below.map((unit) => unit.level))];
  const called = known.filter((level) => level === known.at(-1) || draw.chance(70));
  const levels = Object.fromEntries(called.map((level) => [level, randomDeadline(draw, period.to)]));
  const mayWaive = below.filter((unit) => called.includes(unit.level));
  const waivers = mayWaive.filter(() => draw.chance(8)).map(({ id }) => ({ unit: id, reason: 'Đã gộp vào cấp trên' }));
  const version = draw.chance(30) ? draw.int(2, 3) : 1;
  const named = { figures: 0, sections: 0, version };
  const tops = TOP.slice(0, draw.int(1, 3));
  const sections = tops.map((title) => randomSection(draw, title, 0, called, named));
  return { version, issuer, period, levels, waivers, sections };
}

function randomDeadline(draw: Draw, end: string): Deadline {
  const day = dayAfter(end, draw.int(-10, 20));
  return draw.pick<Deadline>([{}, { before: day }, { before: day }, { by: day }]);
}

/** Counts the figures and sections of an outline, so that each has a name of its own; and says to which version it has come. */
type Named = { figures: number; sections: number; readonly version: number };

function randomSection(draw: Draw, title: string, depth: number, levels: readonly string[], named: Named): Section {
  const numbers =
    [
      ['1.', '2.', '3.'],
      ['a)', 'b)'],
    ][depth] ?? [];
  const hasChildren = numbers.length > 0 && draw.chance(40);
  const children = hasChildren ? numbers.slice(0, draw.int(2, numbers.length)) : [];
  const sections = children.map((number) =>
    randomSection(draw, `${number} ${nextMatter(named)}`, depth + 1, levels, named),
  );
  const groups = Array.from({ length: hasChildren ? draw.int(0, 1) : draw.int(1, 2) }, () =>
    randomGroup(draw, levels, named),
  );
  return {
    title,
    ...(draw.chance(15) ? { optional: true } : {}),
    ...(hasChildren && draw.chance(50) ? { choose: draw.int(1, sections.length) } : {}),
    ...randomScope(draw, levels, 25),
    ...randomSince(draw, named, 10),
    ...(groups.length > 0 && draw.chance(35) ? { terms: randomTerms(draw) } : {}),
    figures: groups.flat(),
    sections,
  };
}

/** `for` and `levels`, each so many times in a hundred. */
function randomScope(draw: Draw, levels: readonly string[], percent: number) {
  const kinds = KINDS.filter(() => draw.chance(60));
  const some = levels.filter(() => draw.chance(60));
  return {
    ...(kinds.length > 0 && draw.chance(percent) ? { for: kinds } : {}),
    ...(some.length > 0 && draw.chance(percent / 2) ? { levels: some } : {}),
  };
}

/** Asked for since a later version, so many times in a hundred. */
function randomSince(draw: Draw, { version }: Named, percent: number): Pick<Section, 'since'> {
  return version > 1 && draw.chance(percent) ? { since: draw.int(2, version) } : {};
}

function randomTerms(draw: Draw): NonNullable<Section['terms']> {
  const names = draw.pick([
    ['Nhiệm kỳ 2010-2015', 'Nhiệm kỳ 2015-2020'],
    ['Năm 2021', 'Năm 2022', 'Năm 2023'],
  ]);
  return draw.chance(50) ? { min: names.length, max: names.length, names } : { min: 1, max: 3 };
}

/** One figure; or two with their percentage; or two with their sum. All of a group are owed by the same units. */
function randomGroup(draw: Draw, levels: readonly string[], named: Named): readonly Figure[] {
  const asked = {
    ...(draw.chance(20) ? { optional: true as const } : {}),
    ...randomScope(draw, levels, 15),
    ...randomSince(draw, named, 25),
  };
  const summed = () => ({ ...asked, ...randomOwn(draw) });
  const shape = draw.int(0, 9);
  if (shape <= 2) {
    const whole = { ...figure(named, 'Số', 'count'), ...summed() };
    const part = { ...figure(named, 'Số', 'count'), ...summed(), atMost: whole.id };
    const rate = { ...figure(named, 'Tỷ lệ', 'percent'), ...asked, of: [part.id, whole.id] as const };
    return [whole, part, draw.chance(15) ? { ...rate, optional: true } : rate];
  }
  if (shape === 3) {
    const parts = [0, 1].map(() => ({ ...figure(named, 'Số', 'count'), ...summed() }));
    return [...parts, { ...figure(named, 'Tổng số', 'count'), ...summed(), sumOf: parts.map((part) => part.id) }];
  }
  if (shape === 4) return [{ ...figure(named, 'Có', 'yes-no'), ...asked }];
  if (shape === 5) return [{ ...figure(named, 'Tỷ lệ', 'percent'), ...asked, total: 'none' }];
  if (shape === 6) return [{ ...figure(named, 'Diện tích', 'number'), ...asked, total: 'none' }];
  if (shape === 7) return [{ ...figure(named, 'Kinh phí', 'money'), ...summed() }];
  if (shape === 8) return [{ ...figure(named, 'Số', 'count'), ...summed(), total: 'latest' }];
  return [{ ...figure(named, 'Số', 'count'), ...summed() }];
}

function randomOwn(draw: Draw): Pick<Figure, 'own'> {
  return draw.pick<Pick<Figure, 'own'>>([{}, {}, { own: 'adds' }, { own: 'equals' }, { own: 'free' }]);
}

/** A figure of the next name: the first word, a thing, and where. */
function figure(named: Named, first: string, type: Figure['type']) {
  const place = named.figures++;
  const [where, when] = [Math.floor(place / THINGS.length), Math.floor(place / THINGS.length / WHERE.length)];
  const thing = `${THINGS[place % THINGS.length]} ${WHERE[where % WHERE.length]}${WHEN[when]}`;
  return { id: `f${place}`, name: `${first} ${thing}`, type };
}

/** The title of the next section. */
function nextMatter(named: Named): string {
  const place = named.sections++;
  return `${MATTERS[place % MATTERS.length]} ${PLACES[Math.floor(place / MATTERS.length)]}`;
}
