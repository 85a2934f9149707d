/** The last two versions of a report, which a redline compares where nobody says which. */
import { expect, test } from 'vitest';
import { lastChanges } from '../../scripts/git/file-history.ts';
import { History, REPORT } from '../campaign/redline-history.ts';

const OTHER = 'reports/nam-2023/binh-an/so-mot.md';

test.each<[string, (history: History) => readonly (string | undefined)[]]>([
  [
    'none',
    (h) => {
      h.file = OTHER;
      return [];
    },
  ],
  ['one', (h) => [h.head()]],
  [
    'of three the newest two',
    (h) => {
      h.edit('Binh', ['12 tổ', '13 tổ']);
      const second = h.head();
      h.edit('Chi', ['13 tổ', '14 tổ']);
      return [h.head(), second];
    },
  ],
  [
    'one that is much like another',
    (h) => {
      h.write('Binh', { [OTHER]: h.text() });
      h.file = OTHER;
      return [h.head()];
    },
  ],
  [
    'one under an old name',
    (h) => {
      const first = h.head();
      h.rename('Binh', OTHER);
      return [h.head(), first];
    },
  ],
  [
    'one that was gone in between',
    (h) => {
      const [first, text] = [h.head(), h.text()];
      h.write('Binh', { [REPORT]: null });
      h.write('Chi', { [REPORT]: text });
      return [h.head(), first];
    },
  ],
])('%s', (_what, write) => {
  const history = new History();
  const expected = write(history);
  expect(lastChanges(history.root, history.file, 'HEAD')).toEqual(expected);
});
