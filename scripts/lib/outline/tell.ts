/** How a defect of an outline is told. */
import type { Position } from 'unist';
import type { ProblemDetails } from '../problem.ts';

/** Tells a defect of an outline at a place of its file, in Vietnamese. */
export type Tell = (place: Position, message: string, details?: ProblemDetails) => void;
