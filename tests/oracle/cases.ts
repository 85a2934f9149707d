import type { Case } from './cases/case.ts';
import { coverageCases } from './cases/coverage.ts';
import { numberCases } from './cases/numbers.ts';
import { statusCases } from './cases/status.ts';
import { superiorCases } from './cases/superiors.ts';

/** All worked cases. */
export const cases: readonly Case[] = [...coverageCases, ...numberCases, ...superiorCases, ...statusCases];
