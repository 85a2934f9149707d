/** Histories of a report by three authors: what Git does with them. */
import { gif } from '../helpers/pictures.ts';
import type { History } from './redline-history.ts';

const PICTURE = 'reports/nam-2023/binh-an/ban-do.gif';

export const SCENARIOS: Readonly<Record<string, (history: History) => void>> = {
  'cherry-picked': cherryPick,

  'cherry-picked-then-merged': (h) => {
    cherryPick(h);
    h.merge('An', 'binh');
  },

  'one-word-on-two-branches': (h) => {
    h.branch('binh');
    h.edit('Binh', ['12 tổ', '13 tổ']);
    h.checkout('main');
    h.edit('Chi', ['12 tổ', '14 tổ']);
    h.merge('An', 'binh', h.text().replace('14 tổ', '15 tổ'));
  },

  'the-same-word-on-two-branches': (h) => {
    h.branch('binh');
    h.edit('Binh', ['12 tổ', '13 tổ']);
    h.checkout('main');
    h.edit('Chi', ['12 tổ', '13 tổ'], ['nhiệt tình', 'tận tụy']);
    h.merge('An', 'binh', h.text());
  },

  'merge-reverted': (h) => {
    h.branch('binh');
    h.edit('Binh', ['kiểm tra 4 tổ', 'kiểm tra 6 tổ']);
    h.checkout('main');
    h.edit('Chi', ['sớm ban hành', 'khẩn trương ban hành']);
    h.merge('An', 'binh');
    h.git('revert', '--no-commit', '-m', '1', 'HEAD');
    h.edit('An', ['12 tổ', '13 tổ']);
  },

  'revert-reverted': (h) => {
    h.edit('Binh', ['kiểm tra 4 tổ', 'kiểm tra 6 tổ']);
    h.revert('Chi');
    h.revert('An');
  },

  'three-branches-in-one-merge': (h) => {
    for (const [by, from, to] of [
      ['Binh', 'kiểm tra 4 tổ', 'kiểm tra 6 tổ'],
      ['Chi', 'sớm ban hành', 'khẩn trương ban hành'],
    ] as const) {
      h.checkout('main');
      h.branch(by);
      h.edit(by, [from, to]);
    }
    h.checkout('main');
    h.edit('An', ['địa bàn rộng', 'địa bàn rất rộng']);
    h.git('merge', '-q', '-m', 'Merge', 'Binh', 'Chi');
  },

  'renamed-and-edited-at-once': (h) => {
    h.git('mv', h.file, 'reports/nam-2023/binh-an/so-mot.md');
    h.file = 'reports/nam-2023/binh-an/so-mot.md';
    h.edit('Binh', ['12 tổ', '13 tổ']);
    h.edit('Chi', ['nhiệt tình', 'tận tụy']);
  },

  'picture-changed-twice': (h) => {
    h.write('Binh', { [PICTURE]: gif(20, 10) });
    h.write('Chi', { [PICTURE]: gif(30, 10) });
  },

  'picture-changed-on-a-branch': (h) => {
    h.branch('binh');
    h.write('Binh', { [PICTURE]: gif(20, 10) });
    h.checkout('main');
    h.edit('Chi', ['12 tổ', '13 tổ']);
    h.merge('An', 'binh');
  },

  'tables-of-two-branches': (h) => {
    h.branch('binh');
    h.edit('Binh', ['| văn bản | 6 | |', '| văn bản | 8 | |']);
    h.checkout('main');
    h.edit('Chi', ['| 1.250 | |\n', '| 1.250 | |\n| Số hội nghị | hội nghị | 3 | |\n']);
    h.merge('An', 'binh');
  },

  'from-another-branch': (h) => {
    h.branch('binh');
    h.edit('Binh', ['kiểm tra 4 tổ', 'kiểm tra 6 tổ'], ['12 tổ', '13 tổ']);
    h.from = h.head();
    h.checkout('main');
    h.edit('Chi', ['sớm ban hành', 'khẩn trương ban hành']);
  },
};

/** Of two commits of a branch the first alone comes to main, which goes on by itself. */
function cherryPick(h: History): void {
  h.branch('binh');
  h.edit('Binh', ['kiểm tra 4 tổ', 'kiểm tra 6 tổ']);
  const picked = h.head();
  h.edit('Binh', ['12 tổ', '13 tổ']);
  h.checkout('main');
  h.edit('Chi', ['sớm ban hành', 'khẩn trương ban hành']);
  h.git('cherry-pick', picked);
}
