/** Pictures, as Word shows them. */
import { all, at, type Element } from '../word-document.ts';

/** A picture as it stands, when it has been turned. */
export interface PictureFacts {
  readonly alt: string;
  /** Millimetres, with what Word keeps free around it. */
  readonly width: number;
  readonly height: number;
  readonly degrees: number;
  readonly isMirrored: boolean;
}

export function pictureFacts(inline: Element): PictureFacts {
  const emus = (path: readonly string[], ...keys: readonly string[]) =>
    keys.reduce((sum, key) => sum + Number(at(inline, ...path)?.attributes[key] ?? 0), 0);
  const [turn] = all(inline, 'a:xfrm');
  const inMillimetres = (length: number) => Math.round(length / 3600) / 10;
  return {
    alt: at(inline, 'wp:docPr')?.attributes.descr ?? '',
    width: inMillimetres(emus(['wp:extent'], 'cx') + emus(['wp:effectExtent'], 'l', 'r')),
    height: inMillimetres(emus(['wp:extent'], 'cy') + emus(['wp:effectExtent'], 't', 'b')),
    degrees: Number(turn?.attributes.rot ?? 0) / 60_000,
    isMirrored: ['1', 'true'].includes(turn?.attributes.flipH ?? ''),
  };
}
