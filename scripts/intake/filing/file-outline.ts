/** An outline as issued in Word becomes that of a campaign; a letter before it becomes the campaign's letter. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotRun, existing } from '#lib/cannot-run.ts';
import { campaignId, isCampaignId, letterFile, noCampaignId, outlineFile } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { Checkout } from '../../git/checkout.ts';
import { refuseForeignFile } from '../../output/own-file.ts';
import { type Wanted, writeFilesWhole } from '../../output/write-file.ts';
import { importOutline } from '../outline/import-outline.ts';
import { noteText } from '../outline/note.ts';
import type { Imported } from './import-word.ts';
import { leftLine } from './left.ts';
import { readDocument } from './read-document.ts';
import { unfitLines } from './unfit.ts';

/** What to import, and where to. */
interface OutlineJob {
  readonly root: string;
  /** As the user names it. */
  readonly file: string;
  readonly campaign: string;
  /** A file to write instead of those of the repository; a letter goes beside it. */
  readonly out: string | undefined;
}

/** Imports a Word document as the outline of a new campaign; nothing that is there is written over. */
export async function fileOutline({ root, file, campaign: name, out }: OutlineJob): Promise<Imported> {
  const campaign = campaignId(name);
  if (!isCampaignId(campaign)) throw new CannotRun(noCampaignId(name));
  const disk = new Checkout(root);
  const repository = new Repository(disk);
  const { document, bytes } = await readDocument(file);
  const { text, letter, notes } = importOutline(document, { register: repository.units() });
  const unfit = await unfitLines(bytes, { text: `${text}\n${letter ?? ''}`, pictures: [] }, () => null);
  if (unfit.length > 0)
    return {
      files: [],
      lines: [`Không ghi gì, vì ${file} có dấu mật hoặc dữ liệu cá nhân; hãy bỏ đi rồi chạy lại:`, ...unfit.map(item)],
      isFine: false,
    };
  const place = placesOf(disk, repository, outlineFile(campaign), letterFile(campaign), out);
  const files = [
    { ...place.outline, content: text },
    ...(letter === null ? [] : [{ ...place.letter, content: letter }]),
  ];
  for (const { path } of files) mkdirSync(dirname(path), { recursive: true });
  writeFilesWhole(
    files.map(({ path, content }): Wanted => ({ path, content, mode: 0o644 })),
    () => {
      const taken = files.find(({ path }) => statSync(path, { throwIfNoEntry: false }));
      if (taken) throw existing(taken.shown);
    },
  );
  const told = notes.length === 0 ? [] : ['Hãy xem lại:', ...notes.map((note) => item(noteText(note)))];
  const left = out === undefined ? files.map((one) => leftLine(root, one.shown, one.content)) : [];
  return { files: files.map(({ shown }) => shown), lines: [...told, ...left], isFine: true };
}

interface Place {
  readonly path: string;
  /** As the user finds it. */
  readonly shown: string;
}

function placesOf(
  disk: Checkout,
  repository: Repository,
  outline: string,
  letter: string,
  out: string | undefined,
): { readonly outline: Place; readonly letter: Place } {
  const beside = out === undefined ? '' : join(dirname(out), 'letter.md');
  const place = (file: string, other: string): Place => {
    if (out === undefined) return { path: disk.newFile(file), shown: file };
    refuseForeignFile(other, repository.root, () => false);
    return { path: resolve(other), shown: other };
  };
  return { outline: place(outline, out ?? ''), letter: place(letter, beside) };
}

function item(line: string): string {
  return `- ${line}`;
}
