/** How pages look: on a screen of any width, light or dark, and on paper. */
import { DOCUMENT } from './style/document.ts';
import { FRAME } from './style/frame.ts';
import { PAPER } from './style/paper.ts';
import { PARTS } from './style/parts.ts';

/** The one stylesheet. */
export const STYLE: string = [FRAME, PARTS, DOCUMENT, PAPER].map((part) => part.trimStart()).join('');
