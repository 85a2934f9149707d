/** The text of a small outline of the issuer `t`: front matter that says no more than it must, then sections as they stand. */

interface Asked {
  /** `2023-01-01/2023-06-30` where a test does not care. */
  readonly period?: string;
  /** Levels as YAML; `base: {}` where a test does not care. */
  readonly levels?: string;
  /** More lines of front matter. */
  readonly more?: string;
}

/** Its Markdown, whole. */
export function smallOutline(
  sections: string,
  { period = '2023-01-01/2023-06-30', levels = 'base: {}', more = '' }: Asked = {},
): string {
  return `---
title: Kết quả
version: 1
issuer: t
basis: Công văn
period: ${period}
profile: party-2018
type: BC
levels: { ${levels} }
${more}---

# Kết quả

${sections}`;
}
