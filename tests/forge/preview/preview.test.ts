/** What a preview holds of a change: which files, and what is told of them. */
import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { isPreviewPath } from '../../../scripts/forge/preview/places.ts';
import { planPreview } from '../../../scripts/forge/preview/preview.ts';
import { verdictOf } from '../../../scripts/forge/verdict/verdict-of.ts';
import { OUTLINE as DISTRICT_OUTLINE, UNITS as DISTRICT_UNITS, PLAIN, report } from '../../campaign/district.ts';
import { goodRepository } from '../../helpers/fixtures.ts';
import { CASES } from '../verdict/cases.ts';
import { type ChangeCase, changed, WARD, report as wardReport } from '../verdict/change.ts';

const PROVENANCE = { commit: 'c'.repeat(40), modified: '2023-12-01T00:00:00Z', code: 'd' };

const child = (all: string) => report({ ...PLAIN, all }).replace('-BC/HU', '-BC/ĐU');
const DISTRICT = {
  'reports/units.csv': DISTRICT_UNITS,
  'outlines/c/outline.md': DISTRICT_OUTLINE,
  'reports/c/t/h.md': report({ ...PLAIN, all: '5' }),
  'reports/c/t/h/x.md': child('2'),
  'reports/c/t/h/y.md': child('3'),
};

/** The files of a preview with their first letters, which say what they are, and its verdict. */
async function madeOf(one: ChangeCase) {
  const { root, base, head } = changed(one);
  const judged = await verdictOf({ root, since: base, head, asOf: day('2023-12-11') });
  const files: string[] = [];
  const plan = planPreview({ root, verdict: judged, provenance: PROVENANCE });
  let step = plan.next();
  for (; !step.done; step = plan.next()) {
    if (!step.value) continue;
    const made = Buffer.from(await step.value.make());
    expect(isPreviewPath(step.value.path)).toBe(true);
    files.push(`${step.value.path} ${made.subarray(0, 2).toString()}`);
  }
  return { files, verdict: step.value };
}

/** The same files, and what the verdict tells of each report. */
async function previewed(one: ChangeCase) {
  const { files, verdict } = await madeOf(one);
  const told = verdict.files
    .filter(({ kind, change }) => kind === 'report' && change !== 'affected')
    .map(({ file, state, figures, totals, differences, document, redline }) => ({
      file,
      state,
      figures: figures.map((all) => [all.name, all.term, all.before, all.after, all.earlier, all.isStriking]),
      totals,
      differences,
      document,
      redline,
    }));
  return { phase: verdict.phase, files, told };
}

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

test('each report has its places', async () => {
  const change = { 'reports/c/t/h.md': report({ ...PLAIN, all: '6' }), 'reports/c/t/h/x.md': child('3') };
  const { files } = await previewed({ before: DISTRICT, change });
  expect(files).toMatchInlineSnapshot(`
    [
      "3/c.t.h.x.docx PK",
      "4/c.t.h.x_so-sanh.docx PK",
      "1/c.t.h.docx PK",
      "2/c.t.h_so-sanh.docx PK",
      "verdict.json {"",
    ]
  `);
});

test('beyond five, all documents stand in one folder', async () => {
  const units = ['a', 'b', 'd', 'e', 'f', 'g'];
  const rows = units.map((id) =>
    DISTRICT_UNITS.split('\n')
      .find((row) => row.startsWith('t/h/y,'))
      ?.replace('t/h/y', `t/h/${id}`),
  );
  const before = { ...DISTRICT, 'reports/units.csv': [DISTRICT_UNITS.trimEnd(), ...rows, ''].join('\n') };
  const change = Object.fromEntries(units.map((id) => [`reports/c/t/h/${id}.md`, child('1')]));
  const { files, told } = await previewed({ before, change });
  expect([files, told.map(({ document, redline }) => [document, redline])]).toMatchInlineSnapshot(`
    [
      [
        "all/c.t.h.a.docx PK",
        "all/c.t.h.b.docx PK",
        "all/c.t.h.d.docx PK",
        "all/c.t.h.e.docx PK",
        "all/c.t.h.f.docx PK",
        "all/c.t.h.g.docx PK",
        "verdict.json {"",
      ],
      [
        [
          "ban-xem-truoc",
          null,
        ],
        [
          "ban-xem-truoc",
          null,
        ],
        [
          "ban-xem-truoc",
          null,
        ],
        [
          "ban-xem-truoc",
          null,
        ],
        [
          "ban-xem-truoc",
          null,
        ],
        [
          "ban-xem-truoc",
          null,
        ],
      ],
    ]
  `);
});

test('what has been moved is compared with what it was', async () => {
  const one = CASES.rename;
  if (!one) throw new Error('no case');
  expect(await previewed(one)).toMatchInlineSnapshot(`
    {
      "files": [
        "1/nam-2023.binh-an.so-mot.docx PK",
        "2/nam-2023.binh-an.so-mot_so-sanh.docx PK",
        "verdict.json {"",
      ],
      "phase": "preview",
      "told": [
        {
          "differences": [],
          "document": "nam-2023.binh-an.so-mot.docx",
          "figures": [],
          "file": "reports/nam-2023/binh-an/so-mot.md",
          "redline": "nam-2023.binh-an.so-mot_so-sanh.docx",
          "state": "wrong",
          "totals": [],
        },
      ],
    }
  `);
});

test('what cannot be read is not built, and gives no figure of which anything is known', async () => {
  const change = { [WARD]: wardReport(['number:', 'number: [']) };
  expect(await previewed({ before: goodRepository(), change })).toMatchInlineSnapshot(`
    {
      "files": [
        "verdict.json {"",
      ],
      "phase": "preview",
      "told": [
        {
          "differences": [],
          "document": null,
          "figures": [],
          "file": "reports/nam-2023/binh-an/phuong-mot.md",
          "redline": null,
          "state": "wrong",
          "totals": [],
        },
      ],
    }
  `);
});

test('what could not be read before has a document and no redline', async () => {
  const before = { ...goodRepository(), [WARD]: wardReport(['number:', 'number: [']) };
  const { files, told } = await previewed({ before, change: { [WARD]: wardReport() } });
  expect({ files, redlines: told.map(({ redline }) => redline) }).toMatchInlineSnapshot(`
    {
      "files": [
        "1/nam-2023.binh-an.phuong-mot.docx PK",
        "verdict.json {"",
      ],
      "redlines": [
        null,
      ],
    }
  `);
});

test('a report with errors is built all the same, a scaffold that nobody has filled is not', async () => {
  const [wrong, fresh] = await Promise.all(
    ['one-defect', 'fresh-scaffold'].map((name) => previewed(CASES[name] as ChangeCase)),
  );
  expect([wrong?.files, fresh?.files]).toMatchInlineSnapshot(`
    [
      [
        "1/nam-2023.binh-an.phuong-mot.docx PK",
        "2/nam-2023.binh-an.phuong-mot_so-sanh.docx PK",
        "verdict.json {"",
      ],
      [
        "verdict.json {"",
      ],
    ]
  `);
});

test('nothing is built of a change with a secret', async () => {
  const { files, told } = await previewed(CASES.secret as ChangeCase);
  expect({ files, documents: told.map(({ document }) => document) }).toMatchInlineSnapshot(`
    {
      "documents": [
        null,
      ],
      "files": [
        "verdict.json {"",
      ],
    }
  `);
});
