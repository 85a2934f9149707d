/** What a change brings, found by judging as little as can be, is what judging all of it twice finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REGISTER_FILE, reportOfPath } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { broughtBy, keyOf } from '../../scripts/campaign/brought.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import { reachOf } from '../../scripts/campaign/reach.ts';
import { planCheck } from '../../scripts/check/check-repository.ts';
import type { CheckMessage } from '../../scripts/check/message.ts';
import type { ChangedFile } from '../../scripts/git/change.ts';
import type { Campaign } from '../oracle/campaign.ts';
import { campaigns } from '../oracle/random-campaign.ts';
import { campaignFiles } from '../oracle/write-campaign.ts';

const MOST_UNITS = 15;

type Contents = Readonly<Record<string, string>>;

interface Edit {
  readonly act: 'delete' | 'copy' | 'number' | 'drop' | 'repeat' | 'draft' | 'unit';
  readonly isReport: boolean;
  readonly at: number;
  readonly other: number;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    act: fc.constantFrom('delete', 'copy', 'number', 'drop', 'repeat', 'draft', 'unit'),
    isReport: fc.boolean(),
    at: fc.nat(),
    other: fc.nat(),
  }),
  { minLength: 1, maxLength: 3 },
);

/** A campaign held twice: each number stands on two reports of a unit. */
function twice(campaign: Campaign): Contents {
  return { ...campaignFiles(campaign), ...campaignFiles({ ...campaign, id: 'dot-sau' }) };
}

/** A row of the register takes a cell of another row. */
function withUnit(files: Contents, at: number, other: number): Contents {
  const lines = (files[REGISTER_FILE] ?? '').trimEnd().split('\n');
  const rows = lines.slice(1).map((line) => line.split(','));
  const [row, from] = [at % rows.length, other % rows.length];
  const cell = 1 + ((at + other) % 11);
  const mixed = rows.map((cells, place) => (place === row ? cells.with(cell, rows[from]?.[cell] ?? '') : cells));
  return { ...files, [REGISTER_FILE]: `${[lines[0] ?? '', ...mixed.map((cells) => cells.join(','))].join('\n')}\n` };
}

/** Files after an edit: one goes, takes the text of another, a number of it changes, a line goes or comes twice. */
function after(files: Contents, { act, isReport, at, other }: Edit): Contents {
  if (act === 'unit') return withUnit(files, at, other);
  const names = Object.keys(files).filter((file) => (reportOfPath(file) !== null) === isReport);
  const file = names[at % Math.max(1, names.length)];
  if (file === undefined) return files;
  const text = files[file] ?? '';
  const lines = text.split('\n');
  const line = other % lines.length;
  if (act === 'delete') {
    const { [file]: gone, ...left } = files;
    return file === REGISTER_FILE ? files : left;
  }
  if (act === 'copy') return { ...files, [file]: files[names[other % names.length] ?? file] ?? text };
  if (act === 'draft') return { ...files, [file]: text.replace('\nnumber:', '\ndraft: true\nnumber:') };
  if (act === 'number') {
    const places = [...text.matchAll(/(?<=\| )\d+(?= \|)/gu)].map(({ index }) => index);
    const place = places[other % Math.max(1, places.length)] ?? 0;
    return { ...files, [file]: `${text.slice(0, place)}${text.slice(place).replace(/^\d+/u, '7')}` };
  }
  const changed = act === 'drop' ? lines.toSpliced(line, 1) : lines.toSpliced(line, 0, lines[line] ?? '');
  return { ...files, [file]: changed.join('\n') };
}

function changeOf(before: Contents, now: Contents): readonly ChangedFile[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((file): ChangedFile[] => {
    if (before[file] === now[file]) return [];
    if (now[file] === undefined) return [{ file, how: 'deleted', before: file }];
    return [
      before[file] === undefined ? { file, how: 'added', before: null } : { file, how: 'modified', before: file },
    ];
  });
}

const keys = (messages: readonly CheckMessage[]) => messages.map(keyOf).sort();

/** Judges only what the change can alter, as `ci:check` does. */
function found(before: Contents, now: Contents) {
  const [base, repository] = [new Repository(new Memory(before)), new Repository(new Memory(now))];
  const all = changeOf(before, now);
  const change = {
    files: new Set(all.flatMap(({ file, how }) => (how === 'deleted' ? [] : [file]))),
    gone: [],
    before: () => null,
  };
  const plan = planCheck(repository, {});
  const reach = reachOf(repository, base, all, plan.files);
  const given = plan.files.filter(
    (file) => change.files.has(file) || reach.altered.has(file) || reach.related.has(file),
  );
  const some = given.length === 0 ? [] : checkFiles({ repository, given, change }).messages;
  const wanted = new Set(given);
  const messages = [...plan.messages, ...some.filter(({ file }) => wanted.has(file))];
  const whole = checkFiles({ repository, given: [], change }).messages;
  const past = checkFiles({
    repository: base,
    given: [],
    change: { files: new Set(), gone: [], before: () => null },
  }).messages;
  const told = new Set(keys(past));
  return {
    little: keys(broughtBy({ repository, base, change, reach }, { messages }).brought),
    much: keys(broughtBy({ repository, base, change, reach }, { messages: whole }).brought),
    expected: keys(whole.filter((one) => change.files.has(one.file) || keys([one]).some((key) => !told.has(key)))),
  };
}

test('random changes of random campaigns', { timeout: 240_000 }, () => {
  const property = fc.property(campaigns, edits, (campaign, some) => {
    fc.pre(campaign.units.length <= MOST_UNITS && campaign.reports.length > 0);
    const before = twice(campaign);
    const { little, much, expected } = found(before, some.reduce(after, before));
    expect(little).toEqual(expected);
    expect(much).toEqual(expected);
  });
  fc.assert(property, { numRuns: 60, seed: 20230630, endOnFailure: true });
});
