/** No desk: what a form checks it reads itself, remark comes nowhere near it. */
import { OTHER, type Subject } from '../../../../lint-rules/rule/subject.ts';

/** Knows no file. */
export const desk = { subjectOf: (): Subject => OTHER };
