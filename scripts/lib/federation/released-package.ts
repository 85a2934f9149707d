/** `datapackage.json` of a release: what it was built from. */
import type { Position } from 'unist';
import { z } from 'zod';
import type { Outline } from '../outline/outline.ts';
import { type UnitId, unitId } from '../paths.ts';
import { FILE_START } from '../problem.ts';
import { jsonOf, placeIn } from './json-text.ts';
import { measuresSchema, otherMeasures } from './measures.ts';
import type { Tell } from './release.ts';
import type { Source } from './source-list.ts';

const packageSchema = z.object({
  name: z.string(),
  commit: z.string().optional(),
  sources: z.array(z.object({ title: z.string().transform(unitId) })).default([]),
  resources: z.array(z.object({ path: z.string(), hash: z.string().optional() })).default([]),
  outline: z.object({ version: z.int(), sha256: z.string(), figures: measuresSchema.optional() }).optional(),
});

/** What a release is held to. */
export interface Held {
  readonly source: Source;
  readonly outline: Outline;
  /** The SHA-256 of what the outline asks (`askedText`), as `datapackage.json` has it. */
  readonly asked: string;
}

/** What a file of the release is, as its description has it. */
interface DescribedFile {
  readonly name: string;
  /** `sha256:` and its hexadecimal digits. */
  readonly hash: string;
  readonly at: () => Position;
}

/** What a release says of itself. */
export interface ReleasedPackage {
  /** In full. */
  readonly commit: string;
  /** The units whose numbers came from yet other repositories there. */
  readonly sources: readonly UnitId[];
  readonly files: readonly DescribedFile[];
  /** True where the outline there asks what the one here does. */
  readonly isAskedAlike: boolean;
}

/** Reads it; null where it is not the release that is wanted, or measures otherwise, which is told at the source. */
export function readPackage(
  text: string,
  { source, outline, asked }: Held,
  tell: Tell,
  tellSource: (message: string) => void,
): ReleasedPackage | null {
  const parsed = packageSchema.safeParse(jsonOf(text));
  if (!parsed.success || parsed.data.name !== outline.campaign) {
    tell(FILE_START, `Không phải mô tả số liệu của đợt \`${outline.campaign}\` mà decuong ghi ra`);
    return null;
  }
  const { commit, outline: theirs, sources, resources } = parsed.data;
  const { version } = outline.frontMatter;
  const wanted = source.pin?.commit ?? commit ?? '';
  if (commit !== undefined && commit !== wanted) {
    tell(FILE_START, `Dựng từ phiên bản \`${commit}\`, không phải \`${wanted}\` mà danh sách nguồn ghi`);
    return null;
  }
  if (commit === undefined)
    tell(
      FILE_START,
      'Bản phát hành cũ, không ghi phiên bản Git mà nó được dựng từ đó: không đối chiếu được',
      'warning',
    );
  const others = otherMeasures(theirs?.figures ?? {}, outline);
  for (const message of others) tellSource(message);
  if (others.length > 0) return null;
  const isAskedAlike = theirs?.sha256 === asked;
  if (theirs !== undefined && !isAskedAlike)
    tell(
      FILE_START,
      theirs.version === version
        ? 'Đề cương ở kho ấy có yêu cầu khác đề cương ở đây dù cùng phiên bản; hãy đối chiếu trước khi dùng số liệu'
        : `Đề cương ở kho ấy là phiên bản ${theirs.version}, ở đây là ${version}: chỉ tiêu mới có thể chưa có số liệu`,
      'warning',
    );
  return {
    commit: wanted,
    sources: sources.map(({ title }) => title),
    files: resources.flatMap(({ path, hash }) =>
      hash === undefined
        ? []
        : [{ name: path, hash, at: () => placeIn(text, Math.max(0, text.indexOf(`"${hash}"`)), hash.length + 2) }],
    ),
    isAskedAlike,
  };
}
