/** Documents that had ended before the period that is reported on began. */
import type { Day } from '../date.ts';
import type { Period } from '../date-schema.ts';
import type { Span } from '../span.ts';
import type { Document, Documents } from './documents.ts';

/** Words that show that the author knows that a document has ended. */
const SAID = new RegExp(
  '(?<!\\p{L})(?:hết hiệu lực|hết hạn|hiệu lực đến|thay thế|thay cho|thay bằng|được thay|bãi bỏ|hủy bỏ|huỷ bỏ|không còn|chấm dứt|kế thừa' +
    '|chuyển tiếp|trước đây|trước khi|trước ngày|thời gian trước|giai đoạn)(?!\\p{L})',
  'iu',
);

/** Where a document is first cited. */
interface Place<T> {
  readonly passage: T;
  readonly span: Span;
}

/** Collects the citations of a file; each document is told once, and not at all where the text itself says that it has ended. */
export class EndedDocuments<T extends { readonly prose: string }> {
  private readonly names: Documents['endedNames'];
  private readonly places = new Map<Document, Place<T> | 'said'>();

  constructor(documents: Documents) {
    this.names = documents.endedNames;
  }

  note(document: Document, passage: T, span: Span): void {
    if (document.inForceTo === null) return;
    if (SAID.test(passage.prose)) this.places.set(document, 'said');
    else if (!this.places.has(document)) this.places.set(document, { passage, span });
  }

  /** Notes the documents that a passage cites by name alone. */
  noteNames(passage: T): void {
    if (this.names.length === 0 || !/l(?:uật|ệnh)/i.test(passage.prose)) return;
    const folded = passage.prose.toLowerCase();
    if (folded.length !== passage.prose.length) return;
    for (const [name, document] of this.names) {
      const start = folded.indexOf(name);
      if (start >= 0) this.note(document, passage, { start, end: start + name.length });
    }
  }

  /** True for a document that had ended, cited in a passage that does not say so; with another message that says it, it is not told again. */
  isOver(document: Document, passage: T, period: Period | null, reported: Day | null): boolean {
    const isOver = period !== null && hasEnded(document, period, reported) && !SAID.test(passage.prose);
    if (isOver) this.places.set(document, 'said');
    return isOver;
  }

  /** Those that had ended when the period began, and on the day of the report. */
  found(period: Period, reported: Day | null): readonly (Place<T> & { readonly document: Document })[] {
    return [...this.places].flatMap(([document, place]) => {
      return place !== 'said' && hasEnded(document, period, reported) ? [{ document, ...place }] : [];
    });
  }
}

function hasEnded({ inForceTo: last }: Document, period: Period, reported: Day | null): boolean {
  return last !== null && last < period.from && (reported === null || last < reported);
}
