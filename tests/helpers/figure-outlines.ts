/** Outlines of one or some sections with figures. */
import { expect } from 'vitest';
import type { Figure } from '#lib/figures/figure.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { type Outline, parseOutline } from '#lib/outline/outline.ts';
import { campaignId } from '#lib/paths.ts';

/** What stands before the first section. */
export const HEAD = `---
title: Kết quả
version: 9
issuer: binh-an
basis: Kế hoạch số 12-KH/BCĐ ngày 10/01/2023
period: 2023-01-01/2023-12-31
profile: party-2018
type: BC
levels:
  base: {}
---

# Kết quả

`;

/** An outline whose sections are given, and the messages about it. */
export function read(body: string): { readonly outline: Outline; readonly told: readonly string[] } {
  const source = HEAD + body;
  const { outline, problems } = parseOutline('outlines/c/outline.md', campaignId('c'), source, parseMarkdown(source));
  if (!outline) throw new Error('no outline');
  return { outline, told: problems.map(({ message }) => message) };
}

/** The figures of the first section of an outline without defects. */
export function figuresOf(body: string): readonly Figure[] {
  const { outline, told } = read(`## I. KẾT QUẢ\n\n${body}`);
  expect(told).toEqual([]);
  return outline.all[0]?.requirement.figures ?? [];
}
