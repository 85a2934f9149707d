/** Defects across files: where a report stands, and what number it bears. */
import { dirname, join } from 'node:path';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../../scripts/check/check-file.ts';
import { NumberLedger, numberOf } from '../../../scripts/check/duplicate-number.ts';
import { checkUnitPath } from '../../../scripts/check/unit-path.ts';
import { SAMPLES } from '../../helpers/project.ts';
import type { Sample } from '../mutant.ts';

/** A kind of defect that the text of one file does not show; gives `line rule` of each message. */
export interface FileKind {
  readonly name: string;
  readonly rule: string;
  found(sample: Sample): { readonly line: number; readonly messages: readonly string[] };
}

function pathKind(name: string, move: (file: string) => string): FileKind {
  return {
    name,
    rule: 'unit-path',
    found({ file, text, bound }) {
      const repository = new Repository(new Disk(SAMPLES));
      const moved = move(file);
      const problems = checkUnitPath(moved, repository.register().register, bound.outline);
      const others = checkText(repository, moved, text).messages;
      return {
        line: 1,
        messages: [
          ...problems.map(({ place, rule }) => `${place.start.line} ${rule}`),
          ...others.map(({ line, rule }) => `${line} ${rule}`),
        ],
      };
    },
  };
}

function numberKind(name: string, again: (number: string) => string): FileKind {
  return {
    name,
    rule: 'duplicate-number',
    found({ file, text, lines, bound }) {
      const repository = new Repository(new Disk(SAMPLES));
      const number = bound.report.frontMatter?.number ?? '';
      const later = text.replace(`number: ${number}`, `number: ${again(number)}`);
      const ledger = new NumberLedger();
      const messages = [text, later].flatMap((source) =>
        ledger.enter(file, numberOf(checkText(repository, file, source))),
      );
      return {
        line: lines.findIndex((line) => line.startsWith('number:')) + 1,
        messages: messages.map(({ line, rule }) => `${line} ${rule}`),
      };
    },
  };
}

export const fileKinds: readonly FileKind[] = [
  pathKind('unit that the register does not have', (file) => file.replace(/\.md$/u, '-moi.md')),
  pathKind('report outside its campaign', (file) =>
    join(dirname(file).split('/')[0] ?? '', file.split('/').at(-1) ?? ''),
  ),
  numberKind('number given twice', (number) => number),
  numberKind('number given twice, once with a leading zero', (number) => `0${number}`),
];
