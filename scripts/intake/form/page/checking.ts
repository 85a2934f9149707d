/** Checks a report in the page, by the very rules of the repository. */
import { type UnitId, unitId } from '#lib/paths.ts';
import { UNSUPPRESSIBLE } from '#lib/privacy/unsuppressible.ts';
import type { Unit } from '#lib/register/register.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { Memory } from '#lib/repository/memory.ts';
import { faultOf } from '#lib/repository/pictures.ts';
import { Repository } from '#lib/repository/repository.ts';
import { decode } from '#lib/repository/source.ts';
import { checkText } from '../../../check/check-file.ts';
import { type CheckMessage, toMessage } from '../../../check/message.ts';
import type { FormData } from '../data.ts';

/** A report that has been checked; `bound` is null where there is no outline to hold it to. */
export interface Checked {
  /** What was checked. */
  readonly source: string;
  readonly messages: readonly CheckMessage[];
  readonly bound: BoundReport | null;
}

/** Checks one unit's report again and again. */
export class Checker {
  readonly repository: Repository;
  readonly unit: Unit | null;
  private readonly data: FormData;

  constructor(data: FormData) {
    this.data = data;
    this.repository = new Repository(new Memory(data.files));
    const id: UnitId = unitId(data.unit);
    this.unit = this.repository.units().units.get(id) ?? null;
  }

  check(source: string): Checked {
    const { file, pictures } = this.data;
    const { messages, subject } = checkText(this.repository, file, source, (url) =>
      pictures.includes(url) ? null : faultOf(this.repository.picture(file, url)),
    );
    const bound = subject.type === 'report' ? subject.bound : null;
    const read = decode(new TextEncoder().encode(source), file);
    if ('text' in read) return { source, messages, bound };
    // Of a file that is refused as a whole nothing else is said, but for what must not leave the machine.
    const kept = messages.filter(({ rule }) => UNSUPPRESSIBLE.has(rule));
    return { source, messages: [toMessage(file, read.problem), ...kept], bound };
  }
}

/** Messages of what must not leave the machine. */
export function forbidden({ messages }: Checked): readonly CheckMessage[] {
  return messages.filter(({ rule }) => UNSUPPRESSIBLE.has(rule));
}
