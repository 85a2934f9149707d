/** All ready questions, in the order in which they are listed: who files, what is reported, what to doubt. */
import { alwaysLate } from './always-late.ts';
import { bottom } from './bottom.ts';
import { byKind } from './by-kind.ts';
import { coverage } from './coverage.ts';
import { differences } from './differences.ts';
import { filing } from './filing.ts';
import { growth } from './growth.ts';
import { missingFigures } from './missing-figures.ts';
import { mostImproved } from './most-improved.ts';
import { movers } from './movers.ts';
import { neverFiled } from './never-filed.ts';
import { outliers } from './outliers.ts';
import { provisional } from './provisional.ts';
import { punctual } from './punctual.ts';
import type { Question } from './question.ts';
import { states } from './states.ts';
import { top } from './top.ts';
import { trend } from './trend.ts';
import { unknowns } from './unknowns.ts';

/** The list. */
export const QUESTIONS: readonly Question[] = [
  ...[filing, byKind, neverFiled, alwaysLate, punctual, mostImproved],
  ...[growth, trend, top, bottom, movers],
  ...[coverage, provisional, differences, outliers, missingFigures, states, unknowns],
];
