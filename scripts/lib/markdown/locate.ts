/** Places in a file. */
import type { Point, Position } from 'unist';
import { location } from 'vfile-location';

/** Where words stand in a file. */
export interface Located {
  readonly place: Position;
  /** True when the file has just these words there, loose marks or not, so that an edit can replace them. */
  readonly isExact: boolean;
}

/** Finds lines and columns of offsets; made once for a file. */
export class Locator {
  readonly source: string;
  private points: ReturnType<typeof location> | null = null;

  constructor(source: string) {
    this.source = source;
  }

  /** The place between two offsets of the file. */
  between(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }

  private point(offset: number): Point {
    this.points ??= location(this.source);
    return this.points.toPoint(Math.min(offset, this.source.length)) ?? { line: 1, column: 1, offset: 0 };
  }
}
