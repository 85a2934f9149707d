/** Pictures as a document holds them. */
import type { Picture } from '#lib/pictures/picture.ts';
import type { Image } from '../model/model.ts';

/** English Metric Units in a pixel at 96 to the inch. */
const EMU_PER_PIXEL = 9525;

/** A picture in its own size; the place where it comes to stand makes it smaller. */
export function imageOf({ width, height, ...picture }: Picture, alt: string): Image {
  return { ...picture, width: width * EMU_PER_PIXEL, height: height * EMU_PER_PIXEL, alt };
}
