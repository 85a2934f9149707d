/** What a form carries: the texts that its unit's report is checked by, and what that is to begin with. Nothing of other units is in it. */
import * as z from 'zod';

const texts = z.record(z.string(), z.string());

/** Where the finished report goes on a forge; null where the settings name no page. */
const forgeSchema = z
  .object({
    kind: z.enum(['github', 'forgejo', 'gitlab']),
    homepage: z.string(),
    /** True where the folder of the report is on the main branch already. */
    hasFolder: z.boolean(),
    /** As what the forge knows forms, so that they may commit; null where it does not. */
    client: z.string().nullable(),
  })
  .nullable();

/** The data of a form, as its page holds them. */
export const formDataSchema = z.object({
  campaign: z.string(),
  unit: z.string(),
  unitName: z.string(),
  title: z.string(),
  /** Vietnamese: until when, to whom; empty where the outline does not say. */
  sending: z.string(),
  /** Where the report stands in the repository. */
  file: z.string(),
  /** The files by which it is checked, by path. */
  files: texts,
  /** The report, or its scaffold, without a byte order mark. */
  source: z.string(),
  hasByteOrderMark: z.boolean(),
  isScaffold: z.boolean(),
  /** Addresses of pictures beside the report that can be shown. */
  pictures: z.array(z.string()),
  /** The campaign before, and what the unit gave there: by `figureKey`, as it was written. */
  previous: z.object({ title: z.string(), values: texts }).nullable(),
  forge: forgeSchema,
});

/** The data of a form. */
export type FormData = z.infer<typeof formDataSchema>;
/** Where a finished report goes. */
export type FormForge = NonNullable<FormData['forge']>;

/** What tells a figure in a term from all others of an outline, whatever its id. */
export function figureKey(section: string, figure: string, term: string): string {
  return [section, figure, term].join('\n');
}
