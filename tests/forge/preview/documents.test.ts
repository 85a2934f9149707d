/** What a preview builds, and where it stands. */
import { expect, test } from 'vitest';
import { UNITS as DISTRICT_UNITS, PLAIN, report } from '../../campaign/district.ts';
import { goodRepository } from '../../helpers/fixtures.ts';
import { CASES } from '../verdict/cases.ts';
import { type ChangeCase, WARD, report as wardReport } from '../verdict/change.ts';
import { child, DISTRICT, previewed } from './previewed.ts';

/** Not UTF-8. */
const UNREADABLE = Buffer.from([0x2d, 0xff]);

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
  const change = { [WARD]: UNREADABLE };
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
  const before = { ...goodRepository(), [WARD]: UNREADABLE };
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
