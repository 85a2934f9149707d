/** What a preview says of figures: what changed, and what the sum above becomes. */
import { expect, test } from 'vitest';
import { OUTLINE as DISTRICT_OUTLINE, PLAIN, report } from '../../campaign/district.ts';
import { child, DISTRICT, madeOf, previewed } from './previewed.ts';

test('a figure of a report below another: its documents, the sum above, and what that no longer stands to', async () => {
  expect(await previewed({ before: DISTRICT, change: { 'reports/c/t/h/y.md': child('4') } })).toMatchInlineSnapshot(`
    {
      "files": [
        "1/c.t.h.y.docx PK",
        "2/c.t.h.y_so-sanh.docx PK",
        "verdict.json {"",
      ],
      "phase": "preview",
      "told": [
        {
          "differences": [
            {
              "below": "6",
              "difference": "-1",
              "figure": "Tổng số",
              "note": "",
              "own": "5",
              "term": "",
              "unit": "Huyện H",
            },
          ],
          "document": "c.t.h.y.docx",
          "figures": [
            [
              "Tổng số",
              "",
              "3",
              "4",
              "",
              false,
            ],
          ],
          "file": "reports/c/t/h/y.md",
          "redline": "c.t.h.y_so-sanh.docx",
          "state": "warned",
          "totals": [
            {
              "after": "6",
              "before": "5",
              "covered": 2,
              "expected": 2,
              "figure": "Tổng số",
              "term": "",
              "unit": "Huyện H",
            },
          ],
        },
      ],
    }
  `);
});

test('a new report has no redline', async () => {
  const { 'reports/c/t/h/y.md': _, ...before } = DISTRICT;
  expect(await previewed({ before, change: { 'reports/c/t/h/y.md': child('3') } })).toMatchInlineSnapshot(`
    {
      "files": [
        "1/c.t.h.y.docx PK",
        "verdict.json {"",
      ],
      "phase": "preview",
      "told": [
        {
          "differences": [],
          "document": "c.t.h.y.docx",
          "figures": [
            [
              "Tổng số",
              "",
              "",
              "3",
              "",
              false,
            ],
            [
              "Có quy chế",
              "",
              "",
              "Có",
              "",
              false,
            ],
            [
              "Số cuộc họp",
              "2023",
              "",
              "0",
              "",
              false,
            ],
          ],
          "file": "reports/c/t/h/y.md",
          "redline": null,
          "state": "fine",
          "totals": [
            {
              "after": "5",
              "before": "2",
              "covered": 2,
              "expected": 2,
              "figure": "Tổng số",
              "term": "",
              "unit": "Huyện H",
            },
            {
              "after": "2",
              "before": "1",
              "covered": 2,
              "expected": 2,
              "figure": "Có quy chế",
              "term": "",
              "unit": "Huyện H",
            },
            {
              "after": "0",
              "before": "0",
              "covered": 2,
              "expected": 2,
              "figure": "Số cuộc họp",
              "term": "2023",
              "unit": "Huyện H",
            },
          ],
        },
      ],
    }
  `);
});

test('a report that is taken away takes its part of the sum', async () => {
  expect(await previewed({ before: DISTRICT, change: { 'reports/c/t/h/x.md': null } })).toMatchInlineSnapshot(`
    {
      "files": [
        "verdict.json {"",
      ],
      "phase": "preview",
      "told": [
        {
          "differences": [
            {
              "below": "3",
              "difference": "2",
              "figure": "Tổng số",
              "note": "",
              "own": "5",
              "term": "",
              "unit": "Huyện H",
            },
          ],
          "document": null,
          "figures": [
            [
              "Tổng số",
              "",
              "2",
              "",
              "",
              false,
            ],
            [
              "Có quy chế",
              "",
              "Có",
              "",
              "",
              false,
            ],
            [
              "Số cuộc họp",
              "2023",
              "0",
              "",
              "",
              false,
            ],
          ],
          "file": "reports/c/t/h/x.md",
          "redline": null,
          "state": "deleted",
          "totals": [
            {
              "after": "3",
              "before": "5",
              "covered": 1,
              "expected": 2,
              "figure": "Tổng số",
              "term": "",
              "unit": "Huyện H",
            },
            {
              "after": "1",
              "before": "2",
              "covered": 1,
              "expected": 2,
              "figure": "Có quy chế",
              "term": "",
              "unit": "Huyện H",
            },
            {
              "after": "0",
              "before": "0",
              "covered": 1,
              "expected": 1,
              "figure": "Số cuộc họp",
              "term": "2023",
              "unit": "Huyện H",
            },
          ],
        },
      ],
    }
  `);
});

test('the same number in another unit strikes, where there is a number', async () => {
  const inThousands = (text: string) => text.replaceAll('Tổng số | việc', 'Tổng số | nghìn việc');
  const change = {
    'outlines/c/outline.md': DISTRICT_OUTLINE.replace('name: Tổng số, unit: việc', 'name: Tổng số, unit: nghìn việc'),
    'reports/c/t/h.md': inThousands(report({ ...PLAIN, all: '0' })),
    'reports/c/t/h/x.md': inThousands(child('2')),
    'reports/c/t/h/y.md': inThousands(child('4')),
  };
  const { verdict } = await madeOf({ before: DISTRICT, change });
  const told = verdict.files.flatMap(({ file, figures }) =>
    figures.map(({ name, unit, before, after, isStriking }) => [file, name, unit, before, after, isStriking]),
  );
  expect(told).toEqual([
    ['reports/c/t/h.md', 'Tổng số', 'nghìn việc', '5', '0', false],
    ['reports/c/t/h/x.md', 'Tổng số', 'việc → nghìn việc', '2', '2', true],
    ['reports/c/t/h/y.md', 'Tổng số', 'việc → nghìn việc', '3', '4', true],
  ]);
});
