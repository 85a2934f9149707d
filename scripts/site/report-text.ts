/** What the page of a report has of its text: made while the report is at hand, and kept until its page is made. */
import * as z from 'zod';

/** All but the body, which is most of it: builds leave it to each other as JSON. */
export const reportHead = z.object({
  /** In words: `Báo cáo`. */
  type: z.string(),
  /** Of the report, without its number and type. */
  title: z.string(),
  /** With its symbol, as typed; without digits where it is not yet given. */
  number: z.string(),
  place: z.string(),
  /** An ISO day, or anything else where it is blank. */
  date: z.string(),
  /** Only for the office. */
  signer: z.nullable(z.object({ authority: z.array(z.string()), title: z.string(), name: z.string() })),
  addressees: z.array(z.string()),
  via: z.nullable(z.string()),
  copies: z.array(z.string()),
  /** The incoming stamp, in lines; only for the office. */
  received: z.array(z.string()),
  /** The keys of the documents of the register that it cites, in the order of the text. */
  cites: z.array(z.string()),
  /** What it cites besides, as it says it. */
  citesElse: z.array(z.string()),
  /** Addresses of pictures as the report gives them, with the names that their files have on the site. */
  pictures: z.array(z.tuple([z.string(), z.string()])),
  /** What may have to be hidden in the body, by the numbers of its marks: figures with their terms. */
  values: z.array(z.array(z.tuple([z.string(), z.string()]))),
});

/** The same with the body, as HTML without the title; see `body/`. */
export const reportText = reportHead.extend({ body: z.string() });

/** What the page of a report has of its text, but the body. */
export type ReportHead = Readonly<z.infer<typeof reportHead>>;
/** What the page of a report has of its text. */
export type ReportText = Readonly<z.infer<typeof reportText>>;
/** What other pages ask for as well, of all reports. */
export type ReportFacts = Pick<ReportHead, 'cites' | 'pictures'>;
