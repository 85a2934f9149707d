/** `roll-up-mismatch`: a unit's own figures against those below it. Where it is told: see `mismatch-places.test.ts`. */
import { expect, test } from 'vitest';
import {
  check,
  DIFFERENT,
  EQUAL,
  explained,
  H,
  INCOMPLETE,
  MEND,
  NOTE,
  PLAIN,
  type Reports,
  report,
  X,
  Y,
} from './district.ts';

test.each<[string, Reports, string[]]>([
  ['equal', { 't/h': { all: '5' }, ...X, ...Y }, []],
  ['different', { ...H, ...X, ...Y }, [DIFFERENT]],
  ['different while a unit is missing', { ...H, ...X }, [INCOMPLETE]],
  [
    'different while a unit does not know',
    { ...H, ...X, 't/h/y': { all: 'Chưa có số liệu' } },
    [
      INCOMPLETE,
      `reports/c/t/h/y.md:13:18 warning figure-value “Tổng số” chưa có số liệu, sẽ không được cộng vào tổng hợp; hãy bổ sung khi có (đề cương: outlines/c/outline.md:18)`,
    ],
  ],
  [
    'different where a unit has none to give',
    { ...H, ...X, 't/h/y': { all: 'Không áp dụng' } },
    [
      `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H là 6, mà cộng từ 1 báo cáo cấp dưới là 2 (Xã X 2): hơn 4, ${EQUAL}; ${MEND}`,
    ],
  ],
  ['filed before its bases', H, []],
  [
    'less than those below, and one of them is missing',
    { 't/h': { all: '1' }, ...X },
    [
      `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H là 1, mà cộng từ 1 báo cáo cấp dưới là 2 (Xã X 2): kém 1, ${EQUAL}; chưa có số của Xã Y, nên có thể còn kém hơn nữa; ${MEND}`,
    ],
  ],
  [
    'less than those below, one of whom is stood for',
    { t: { all: '4' }, ...X, ...Y },
    [
      `reports/c/t.md:13:18 warning roll-up-mismatch “Tổng số” của Tỉnh là 4, mà cộng từ 2 báo cáo cấp dưới là 5 (Xã X 2; Xã Y 3): kém 1, ${EQUAL}; chưa có số của chính Huyện H, tạm lấy số của cấp dưới, chênh lệch có thể do đó; hãy kiểm tra lại khi đủ số liệu, ${NOTE}`,
    ],
  ],
  [
    'one missing, another stood for',
    { t: { all: '4' }, ...X },
    [
      `reports/c/t.md:13:18 warning roll-up-mismatch “Tổng số” của Tỉnh là 4, mà cộng từ 1 báo cáo cấp dưới là 2 (Xã X 2): hơn 2, ${EQUAL}; chưa có số của Xã Y; chưa có số của chính Huyện H, tạm lấy số của cấp dưới, chênh lệch có thể do đó; hãy kiểm tra lại khi đủ số liệu, ${NOTE}`,
    ],
  ],
  [
    'less, in a column; a base is not missed that does not know an optional figure',
    { 't/h': { met: '1' }, 't/h/x': { met: '2' }, 't/h/y': { met: 'Chưa có số liệu' } },
    [
      `reports/c/t/h.md:20:22 warning roll-up-mismatch “Số cuộc họp”, cột 2023, của Huyện H là 1, mà cộng từ 1 báo cáo cấp dưới là 2 (Xã X 2): kém 1, ${EQUAL}; ${MEND}`,
      `reports/c/t/h/y.md:20:22 warning figure-value “Số cuộc họp” chưa có số liệu, sẽ không được cộng vào tổng hợp; hãy bổ sung khi có (đề cương: outlines/c/outline.md:32)`,
    ],
  ],
  [
    'a number where nothing occurred below',
    { ...H, 't/h/x': { all: 'Không phát sinh' }, 't/h/y': { all: 'Không phát sinh' } },
    [
      `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H là 6, mà 2 báo cáo cấp dưới (Xã X; Xã Y) đều ghi “Không phát sinh”: hơn 6, ${EQUAL}; ${MEND}`,
    ],
  ],
  [
    'a number where nothing occurred in the one report below',
    { ...H, 't/h/x': { all: 'Không phát sinh' }, 't/h/y': { all: 'Không áp dụng' } },
    [
      `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H là 6, mà 1 báo cáo cấp dưới (Xã X) ghi “Không phát sinh”: hơn 6, ${EQUAL}; ${MEND}`,
    ],
  ],
  [
    'nothing occurred, while a unit is missing',
    { 't/h': { all: 'Không phát sinh' }, ...X },
    [
      `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H ghi “Không phát sinh”, mà cộng từ 1 báo cáo cấp dưới là 2 (Xã X 2), nên tổng hợp lấy số của cấp dưới; chưa có số của Xã Y, nên tổng cấp dưới có thể còn thay đổi; hãy ghi số, hoặc đề nghị đơn vị nào sai sửa báo cáo của mình, ${NOTE}`,
    ],
  ],
  [
    'nothing occurred',
    { 't/h': { all: 'Không phát sinh' }, ...X, ...Y },
    [
      `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H ghi “Không phát sinh”, mà cộng từ 2 báo cáo cấp dưới là 5 (Xã X 2; Xã Y 3), nên tổng hợp lấy số của cấp dưới; hãy ghi số, hoặc đề nghị đơn vị nào sai sửa báo cáo của mình, ${NOTE}`,
    ],
  ],
  [
    'a unit that does not know its own figure',
    { 't/h': { all: 'Chưa có số liệu' }, ...X, ...Y },
    [
      `reports/c/t/h.md:13:18 warning figure-value “Tổng số” chưa có số liệu, sẽ không được cộng vào tổng hợp; hãy bổ sung khi có (đề cương: outlines/c/outline.md:18)`,
    ],
  ],
  [
    'a draft is not compared and not counted',
    { ...H, ...X, 't/h/y': report({ ...PLAIN, all: '3' }, 'draft: true\n').replace('-BC/HU', '-BC/ĐU') },
    [INCOMPLETE],
  ],
  ['yes-no is the unit’s own to answer', { 't/h': { rules: 'Không' }, 't/h/x': {}, 't/h/y': {} }, []],
  [
    'a percentage within rounding',
    {
      't/h': { all: '3', rate: '66,7' },
      't/h/x': { all: '1', done: '1', rate: '100' },
      't/h/y': { all: '2', done: '1', rate: '50' },
    },
    [],
  ],
  [
    'a percentage is held to its parts in the report itself',
    {
      't/h': { all: '3', rate: '75' },
      't/h/x': { all: '1', done: '1', rate: '100' },
      't/h/y': { all: '2', done: '1', rate: '50' },
    },
    [],
  ],
  [
    'a percentage that follows from a wrong figure is one message',
    {
      't/h': { all: '4', done: '2', rate: '50' },
      't/h/x': { all: '1', done: '1', rate: '100' },
      't/h/y': { all: '2', done: '1', rate: '50' },
    },
    [
      `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H là 4, mà cộng từ 2 báo cáo cấp dưới là 3 (Xã X 1; Xã Y 2): hơn 1, ${EQUAL}; ${MEND}`,
    ],
  ],
  [
    'money to the đồng',
    { 't/h': { money: '0,31' }, 't/h/x': { money: '0,1' }, 't/h/y': { money: '0,2' } },
    [
      `reports/c/t/h.md:15:19 warning roll-up-mismatch “Kinh phí” của Huyện H là 0,31, mà cộng từ 2 báo cáo cấp dưới là 0,3 (Xã X 0,1; Xã Y 0,2): hơn 0,01, ${EQUAL}; ${MEND}`,
    ],
  ],
  [
    'a column, and the sum of two',
    {
      't/h': { met: '5', here: '1', both: '6' },
      't/h/x': { met: '2', here: '1', both: '3' },
      't/h/y': { met: '2', here: '0', both: '2' },
    },
    [
      `reports/c/t/h.md:20:22 warning roll-up-mismatch “Số cuộc họp”, cột 2023, của Huyện H là 5, mà cộng từ 2 báo cáo cấp dưới là 4 (Xã X 2; Xã Y 2): hơn 1, ${EQUAL}; ${MEND}`,
      `reports/c/t/h.md:22:23 warning roll-up-mismatch “Tổng số cuộc”, cột 2023, của Huyện H là 6, mà cộng từ 2 báo cáo cấp dưới là 5 (Xã X 3; Xã Y 2): hơn 1, ${EQUAL}; ${MEND}`,
    ],
  ],
  [
    'a unit two levels above, from bases whose district has not filed',
    { t: { all: '6' }, ...X, ...Y },
    [
      `reports/c/t.md:13:18 warning roll-up-mismatch “Tổng số” của Tỉnh là 6, mà cộng từ 2 báo cáo cấp dưới là 5 (Xã X 2; Xã Y 3): hơn 1, ${EQUAL}; chưa có số của chính Huyện H, tạm lấy số của cấp dưới, chênh lệch có thể do đó; hãy kiểm tra lại khi đủ số liệu, ${NOTE}`,
    ],
  ],
  ['own activity on top', { 't/h': { papers: '9' }, 't/h/x': { papers: '3' }, 't/h/y': { papers: '4' } }, []],
  [
    'less than those below, one of whom is missing',
    { 't/h': { papers: '2' }, 't/h/x': { papers: '3' } },
    [
      `reports/c/t/h.md:15:24 warning roll-up-mismatch “Số văn bản” của Huyện H là 2, mà cộng từ 1 báo cáo cấp dưới là 3 (Xã X 3): kém 1, trong khi số của cấp trên gồm cả số của cấp dưới; ${MEND}`,
    ],
  ],
  [
    'a state over numbers',
    { 't/h': { papers: 'Không áp dụng' }, 't/h/x': { papers: '3' }, 't/h/y': { papers: '4' } },
    [
      `reports/c/t/h.md:15:24 warning roll-up-mismatch “Số văn bản” của Huyện H ghi “Không áp dụng”, mà cộng từ 2 báo cáo cấp dưới là 7 (Xã X 3; Xã Y 4), nên tổng hợp lấy số của cấp dưới; hãy ghi số, hoặc đề nghị đơn vị nào sai sửa báo cáo của mình, ${NOTE}`,
    ],
  ],
  ['not compared', { 't/h': { visits: '1' }, 't/h/x': { visits: '3' }, 't/h/y': { visits: '4' } }, []],
  ['explained in the row', { 't/h': explained({ all: '6' }, 'Huyện tự làm một việc'), ...X, ...Y }, []],
  [
    'a note that the scaffold left explains nothing',
    { 't/h': explained({ all: '6' }, 'nếu có'), ...X, ...Y },
    [DIFFERENT],
  ],
  [
    'not even a comment suppresses it',
    {
      't/h': report({ ...PLAIN, all: '6' }).replace(
        '| Chỉ tiêu',
        '<!--lint disable roll-up-mismatch reason="Huyện tự làm một việc"-->\n\n| Chỉ tiêu',
      ),
      ...X,
      ...Y,
    },
    [DIFFERENT.replace(':13:', ':15:')],
  ],
])('%s', (_, reports, messages) => {
  expect(check(reports)).toEqual(messages);
});

test('units of one name are told apart by their superiors', () => {
  const moreUnits = 't/k,Huyện K,district,district,,Huyện ủy K,K,HU,,,,\nt/k/x,Xã X,base,commune,,Đảng ủy X,X,ĐU,,,,\n';
  expect(check({ t: { all: '1' }, 't/h/x': { all: '2' }, 't/k/x': { all: '3' } }, { moreUnits })).toEqual([
    `reports/c/t.md:13:18 warning roll-up-mismatch “Tổng số” của Tỉnh là 1, mà cộng từ 2 báo cáo cấp dưới là 5 (Xã X (Huyện H) 2; Xã X (Huyện K) 3): kém 4, ${EQUAL}; chưa có số của Xã Y; chưa có số của chính Huyện H; Huyện K, tạm lấy số của cấp dưới, chênh lệch có thể do đó; hãy kiểm tra lại khi đủ số liệu, ${NOTE}`,
  ]);
});

test('what stands for a unit is too little to be the cause', () => {
  const moreUnits = 't/k,Huyện K,district,district,,Huyện ủy K,K,HU,,,,\nt/k/z,Xã Z,base,commune,,Đảng ủy Z,Z,ĐU,,,,\n';
  const told = (own: string) =>
    check({ t: { all: own }, 't/h/x': { all: '2' }, 't/k': { all: '4' }, 't/k/z': { all: '4' } }, { moreUnits });
  const sum = 'cộng từ 2 báo cáo cấp dưới là 6 (Xã X 2; Huyện K 4)';
  const lacking = 'chưa có số của Xã Y; chưa có số của chính Huyện H, tạm lấy số của cấp dưới';
  const at = 'reports/c/t.md:13:18 warning roll-up-mismatch “Tổng số” của Tỉnh';
  expect([...told('3'), ...told('4')]).toEqual([
    `${at} là 3, mà ${sum}: kém 3, ${EQUAL}; ${lacking}, nhưng khi đủ vẫn còn kém; ${MEND}`,
    `${at} là 4, mà ${sum}: kém 2, ${EQUAL}; ${lacking}, chênh lệch có thể do đó; hãy kiểm tra lại khi đủ số liệu, ${NOTE}`,
  ]);
});
