/** What stands in for Node.js in a browser does the same. */

import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse as parseHere } from '../../../scripts/intake/form/browser/csv-parse.ts';
import '../../helpers/random.ts';

interface Given {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const cell = fc.string({ unit: fc.constantFrom(...'aĐ1 ,;"\n.'), maxLength: 8 });

test('tables are read as csv-parse reads them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(',', ';'),
      (rows, delimiter) => {
        const text = stringify(rows, { delimiter, quoted_match: /^\s|\s$/u });
        const [there, here]: [Given[], Given[]] = [[], []];
        const into =
          (all: Given[]) =>
          ({ record, info: { lines } }: Given) => {
            all.push({ record: record.map((one) => one.trim()), info: { lines } });
            return null;
          };
        const options = {
          info: true,
          raw: true,
          trim: true,
          skip_empty_lines: true,
          relax_column_count: true,
          record_delimiter: '\n',
        };
        parse(text, { ...options, delimiter, on_record: into(there) as never });
        parseHere(text, { delimiter, on_record: into(here) });
        expect(here.map(({ record }) => record)).toEqual(there.map(({ record }) => record));
      },
    ),
  );
});
