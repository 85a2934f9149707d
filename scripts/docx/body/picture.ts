/** Pictures, no larger than the place where they stand. */
import type { PhrasingContent } from 'mdast';
import { mm } from '../measure/measure.ts';
import { blockIndent, type Context } from '../model/context.ts';
import type { Image } from '../model/model.ts';
import { QUOTE_INDENT } from '../model/styles.ts';

/** English Metric Units in a twip. */
const EMU_PER_TWIP = 635;

/** A picture as small as its place asks, in its own proportions. */
export function fitPicture(image: Image, context: Context): Image {
  const { width, height, turn } = image;
  // Word keeps a square for what is turned by a quarter, LibreOffice adds to its shorter side what that takes.
  const isTurned = turn !== undefined && turn.degrees % 180 !== 0;
  const more = isTurned ? Math.abs(width - height) : 0;
  const [wide, high] = width < height ? [width + 2 * more, height] : [width, height + 2 * more];
  const scale = Math.min(
    1,
    (pictureWidth(context) * EMU_PER_TWIP) / wide,
    (context.pictureHeight * EMU_PER_TWIP) / high,
  );
  return { ...image, width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** Twips from the beginning of the first line to its end. */
function pictureWidth(context: Context): number {
  const { width, offset, isFlush, profile } = context;
  return width - blockIndent(context) - mm((offset > 0 ? QUOTE_INDENT : 0) + (isFlush ? 0 : profile.body.firstLine));
}

/** True for a paragraph of nothing but pictures. */
export function isPictures(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some(isPicture) && nodes.every((node) => isPicture(node) || isBlank(node));
}

function isPicture(node: PhrasingContent): boolean {
  if (node.type === 'link' || node.type === 'linkReference') return isPictures(node.children);
  return node.type === 'image' || node.type === 'imageReference';
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
