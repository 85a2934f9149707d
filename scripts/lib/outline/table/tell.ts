/** How what reads a figure table of an outline tells what is wrong with it. */
import type { Position } from 'unist';
import type { ProblemDetails } from '../../problem.ts';

/** Tells a defect; the message is Vietnamese. */
export type TellTable = (
  place: Position,
  message: string,
  actual?: string,
  details?: Pick<ProblemDetails, 'expected' | 'fix' | 'severity'>,
) => void;
