/** How the blocks of two versions stand on pages together: lines around tables, and breaks of sections. */
import type { Block, Change, Paragraph, Section, WordDocument } from '../model/model.ts';
import { paragraph } from '../model/model.ts';
import { isSpacer } from '../model/spacing.ts';
import type { Step } from './align.ts';
import { type Break, endsOf, firstChange, type Place, type Side } from './section-ends.ts';

/** What stands around a block in its own version. */
interface Around {
  readonly before?: Paragraph;
  readonly after?: Paragraph;
  /** A section begins with it that is not the first. */
  readonly opens: boolean;
}

/** What the pages are made of. */
export interface Pages {
  readonly old: WordDocument;
  readonly now: WordDocument;
  /** The blocks of both versions in one order, without the lines around tables. */
  readonly steps: readonly Step<Block>[];
  /** The block of a redline that shows one that stays, has come or is gone. */
  readonly show: (step: Step<Block>) => Block | null;
  /** Stands where nothing tells who changed something. */
  readonly unknown: (type: Change['type']) => Change;
}

/**
 * The sections of a redline. A section that came or went as a whole goes with the paragraphs in it: the end of its last one bears the
 * break, and what the last section of all was is told as a change of its own.
 */
export function redlineSections(pages: Pages): readonly Section[] {
  const { old, now } = pages;
  const { places, breaks } = placesOf(pages);
  const held = endsOf(places, breaks, pages.unknown);
  const [olds, news] = [[...old.sections], [...now.sections]];
  let start = 0;
  return [...held.breaks, null].map((end): Section => {
    const own = held.places.slice(start, end?.at);
    start = end?.at ?? start;
    const was = end?.side === 'inserted' ? undefined : olds.shift();
    const is = end?.side === 'deleted' ? undefined : news.shift();
    const { orientation, restart } = is ?? was ?? { orientation: 'portrait', restart: true };
    const blocks = own.map(({ block }) => block);
    if (end && end.side !== 'both') {
      const last = blocks.at(-1);
      if (last?.type === 'paragraph' && last.change?.type === end.side)
        return { blocks, orientation, restart, change: last.change };
      const change = firstChange(held.places.slice(start), end.side) ?? pages.unknown(end.side);
      return { blocks: [...blocks, paragraph('TableGap', [], { change })], orientation, restart, change };
    }
    if (!was || (was.orientation === orientation && was.restart === restart)) return { blocks, orientation, restart };
    const change = firstChange(own, 'inserted') ?? firstChange(own, 'deleted') ?? pages.unknown('inserted');
    return { blocks, orientation, restart, was: { orientation: was.orientation, restart: was.restart, change } };
  });
}

function placesOf({ old, now, steps, show, unknown }: Pages): { places: readonly Place[]; breaks: readonly Break[] } {
  const alone = new Set(steps.flatMap((step) => (step.old && step.new ? [] : [step.old ?? step.new])));
  const [inOld, inNew] = [aroundOf(old, alone), aroundOf(now, alone)];
  const places: Place[] = [];
  const breaks: Break[] = [];
  const push = (block: Block | null, side: Side) => {
    const last = places.at(-1);
    if (!block) return;
    // A table in the place of another one has its line.
    const isOne = last && isSpacer(last.block) && isSpacer(block) && last.block.style === block.style;
    if (isOne && last.side !== 'both' && side !== 'both' && last.side !== side)
      places[places.length - 1] = { block: paragraph(block.style, []), side: 'both' };
    else places.push({ block, side });
  };
  const lines = (gone: Paragraph | undefined, come: Paragraph | undefined, by: Change | undefined) => {
    if (gone && come && gone.style === come.style) return push(come, 'both');
    for (const [line, side] of [[gone, 'deleted'] as const, [come, 'inserted'] as const])
      push(line ? { ...line, ...(by?.type === side ? { change: by } : {}) } : null, side);
  };
  for (const group of bySections(steps, (block) => (inOld.get(block) ?? inNew.get(block))?.opens === true)) {
    if (group.opens) breaks.push({ at: places.length, side: group.opens });
    for (const step of group.steps) {
      const block = show(step);
      const [was, is] = [step.old && inOld.get(step.old), step.new && inNew.get(step.new)];
      const side = sideOf(step.old !== null, step.new !== null);
      const by = block && side !== 'both' ? firstChange([{ block, side }], side) : undefined;
      lines(was?.before, is?.before, by);
      push(block, side);
      lines(was?.after, is?.after, by);
    }
  }
  return {
    places: places.map((place, index) => signed(place, index, places, unknown)),
    breaks,
  };
}

/** A line around a table that stays came or went with what is beside it. */
function signed(place: Place, index: number, places: readonly Place[], unknown: Pages['unknown']): Place {
  const { block, side } = place;
  if (side === 'both' || !isSpacer(block) || block.change) return place;
  const change =
    firstChange(places.slice(index - 1, index), side) ??
    firstChange(places.slice(index + 1), side) ??
    firstChange(places.slice(0, index), side);
  return { block: { ...block, change: change ?? unknown(side) }, side };
}

function sideOf(isOld: boolean, isNew: boolean): Side {
  return isOld && isNew ? 'both' : isOld ? 'deleted' : 'inserted';
}

/** Between what stays, the old and the new blocks of one section stand together. */
function bySections(
  steps: readonly Step<Block>[],
  opens: (block: Block) => boolean,
): readonly { readonly opens: Side | null; readonly steps: readonly Step<Block>[] }[] {
  const groups: { opens: Side | null; steps: Step<Block>[] }[] = [];
  let [gone, come]: [Step<Block>[][], Step<Block>[][]] = [[[]], [[]]];
  const flush = () => {
    // A section that only one side has begins right behind what stays.
    const [long, short] = gone.length > come.length ? [gone, come] : [come, gone];
    if (long.length > short.length && long[short.length - 1]?.length === 0)
      long.at(-1)?.push(...short.splice(-1, 1, []).flat());
    for (let index = 0; index < Math.max(gone.length, come.length); index++) {
      const side = sideOf(index < gone.length, index < come.length);
      groups.push({ opens: index === 0 ? null : side, steps: [...(gone[index] ?? []), ...(come[index] ?? [])] });
    }
    [gone, come] = [[[]], [[]]];
  };
  for (const step of steps) {
    const block = step.old ?? step.new;
    if (step.old && step.new) {
      flush();
      const [was, is] = [opens(step.old), opens(step.new)];
      groups.push({ opens: was || is ? sideOf(was, is) : null, steps: [step] });
    } else if (block) {
      const side = step.old ? gone : come;
      if (opens(block)) side.push([step]);
      else side.at(-1)?.push(step);
    }
  }
  flush();
  return groups;
}

/**
 * For each block of a document, but for the lines around tables, what stands around it. A line between two tables goes with the second
 * one, unless only the first one, which is `alone` in its version, comes or goes.
 */
function aroundOf({ sections }: WordDocument, alone: ReadonlySet<Block | null>): ReadonlyMap<Block, Around> {
  const around = new Map<Block, Around>();
  for (const [section, { blocks }] of sections.entries()) {
    for (const [index, block] of blocks.entries()) {
      if (isSpacer(block)) continue;
      const [first, before, after, next] = [-2, -1, 1, 2].map((step) => blocks[index + step]);
      const goesAfter = (one: Block, line: Paragraph, two: Block | undefined) =>
        line.style === 'TableEnd' || !two || (one.type === 'table' && alone.has(one));
      around.set(block, {
        ...(before && isSpacer(before) && !(first && goesAfter(first, before, block)) ? { before } : {}),
        ...(after && isSpacer(after) && goesAfter(block, after, next) ? { after } : {}),
        opens: section > 0 && index === 0,
      });
    }
  }
  return around;
}
