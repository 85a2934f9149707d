/** Items of several units gathered: what is the same, what is not, and that nothing is merged silently. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { unitId } from '#lib/paths.ts';
import { collectedLists } from '../../../scripts/roll-up/markdown/collected-list.ts';
import { collectItems } from '../../../scripts/roll-up/narrative/collect.ts';
import { ItemIndex } from '../../../scripts/roll-up/narrative/item-index.ts';
import { splitItems } from '../../../scripts/roll-up/narrative/items.ts';
import { plainNodes } from '../../../scripts/roll-up/narrative/plain-nodes.ts';
import { itemKey, itemLikeness, SAME } from '../../../scripts/roll-up/narrative/same-item.ts';

const nodesOf = (source: string) =>
  plainNodes(parseMarkdown(source).children, { source, file: 'reports/c/t.md', unitId: 't', definitions: new Map() });

const isSame = (a: string, b: string) => itemLikeness(itemKey(a), itemKey(b)) >= SAME;

test.each([
  ['Đề nghị Trung ương sớm ban hành hướng dẫn thi hành Luật.', 'Trung ương ban hành hướng dẫn thi hành Luật'],
  [
    'Đề nghị tỉnh bố trí kinh phí tập huấn cho cán bộ cơ sở;',
    'Một là, đề nghị tỉnh quan tâm bố trí kinh phí tập huấn cho đội ngũ cán bộ cơ sở.',
  ],
  [
    'Kiến nghị có mức hỗ trợ cho thành viên Ban Thanh tra nhân dân',
    'Đề nghị nghiên cứu mức hỗ trợ cho các thành viên Ban Thanh tra nhân dân.',
  ],
  ['Trang thông tin điện tử của xã còn ít người truy cập.', 'a) Trang thông tin điện tử của xã còn ít người truy cập'],
  ['Công khai kết quả hoà giải ở thôn', 'Công khai kết quả hòa giải ở thôn'],
  ['Cán bộ làm công tác dân vận kiêm nhiệm nhiều việc', 'Cán bộ làm công tác dân vận thường kiêm nhiệm nhiều việc'],
  [
    'Bổ sung chế tài xử lý vi phạm về dân chủ ở cơ sở',
    'Bổ sung chế tài xử lý các vi phạm về thực hiện dân chủ ở cơ sở',
  ],
])('the same: %s = %s', (a, b) => {
  expect([isSame(a, b), isSame(b, a)]).toEqual([true, true]);
});

test.each([
  [
    'a negation',
    'Nên gộp hội nghị người lao động với tổng kết năm',
    'Không nên gộp hội nghị người lao động với tổng kết năm',
  ],
  ['a negation of another word', 'Không tăng chỉ tiêu, giữ biên chế', 'Tăng chỉ tiêu, không giữ biên chế'],
  ['a number', 'Bồi dưỡng 30 tổ viên hòa giải trong năm', 'Bồi dưỡng 50 tổ viên hòa giải trong năm'],
  ['a number in words', 'Mỗi năm đối thoại hai lần với Nhân dân', 'Mỗi năm đối thoại ba lần với Nhân dân'],
  [
    'an added number',
    'Mở lớp tập huấn cho tổ trưởng tổ dân phố ở tất cả các phường',
    'Mở 2 lớp tập huấn cho tổ trưởng tổ dân phố ở tất cả các phường',
  ],
  ['a document', 'Sửa đổi Nghị định số 04/2015/NĐ-CP về dân chủ', 'Sửa đổi Nghị định số 145/2020/NĐ-CP về dân chủ'],
  ['a day', 'Công khai quỹ trước ngày 05 hằng tháng', 'Công khai quỹ trước ngày 15 hằng tháng'],
  ['a direction', 'Đề nghị tăng thời gian lấy ý kiến dự thảo', 'Đề nghị giảm thời gian lấy ý kiến dự thảo'],
  [
    'an addressee',
    'Đề nghị tỉnh bố trí kinh phí hoạt động cho Ban Chỉ đạo',
    'Đề nghị huyện bố trí kinh phí hoạt động cho Ban Chỉ đạo',
  ],
  [
    'an addressee left out',
    'Đề nghị Trung ương bố trí kinh phí tập huấn hằng năm',
    'Đề nghị bố trí kinh phí tập huấn hằng năm',
  ],
  [
    'who it is for',
    'Hỗ trợ kinh phí hoạt động cho Tổ hòa giải ở cơ sở',
    'Hỗ trợ kinh phí hoạt động cho Ban Thanh tra ở cơ sở',
  ],
  ['another verb', 'Ban hành quy định về quỹ của tổ dân phố', 'Bãi bỏ quy định về quỹ của tổ dân phố'],
  ['who acts on whom', 'Công đoàn giám sát doanh nghiệp', 'Doanh nghiệp giám sát công đoàn'],
  ['much more said', 'Tập huấn cán bộ', 'Tập huấn cán bộ, nhất là người mới nhận việc ở vùng xa'],
])('not the same, by %s: %s ≠ %s', (_, a, b) => {
  expect([isSame(a, b), isSame(b, a)]).toEqual([false, false]);
});

const itemsIn = (source: string, title = 'Kiến nghị, đề xuất', unitName = 'Xã An') =>
  splitItems(nodesOf(source), { title, unitName }).map(({ lead, head, tail }) => {
    const below = tail.length > 0 ? ` + ${writeMarkdown({ type: 'root', children: [...tail] }).trim()}` : '';
    return `${lead ? `[${lead.isAddressee ? 'đến ' : ''}${lead.words}] ` : ''}${head.map(textOf).join('')}${below}`;
  });

test.each([
  ['a list', '- Một;\n- Hai\n  dòng.', ['Một.', 'Hai dòng.']],
  ['paragraphs', 'Một.\n\nHai.', ['Một.', 'Hai.']],
  ['a list under an addressee', 'Đối với tỉnh:\n\n- Một.\n- Hai.', ['[đến tỉnh] Một.', '[đến tỉnh] Hai.']],
  [
    'a list in an item',
    '- Với Trung ương:\n  - Một.\n  - Hai.\n- Ba.',
    ['[đến Trung ương] Một.', '[đến Trung ương] Hai.', 'Ba.'],
  ],
  [
    'own headings',
    '#### a) Với tỉnh\n\n- Một.\n\n#### b) Với huyện\n\n- Hai.',
    ['[đến tỉnh] Một.', '[đến huyện] Hai.'],
  ],
  ['a list beside paragraphs, which stay with the narrative', 'Mở đầu.\n\n- Một.\n\nKết.', ['Một.']],
  [
    'a list that a sentence of a paragraph introduces',
    'Dân chủ có chuyển biến rõ. Hai cách làm đáng nhân rộng ở vùng cao:\n\n- Một.\n- Hai.',
    ['[Hai cách làm đáng nhân rộng ở vùng cao] Một.', '[Hai cách làm đáng nhân rộng ở vùng cao] Hai.'],
  ],
  ['a list that is only announced', 'Xã An có những đề xuất, kiến nghị sau:\n\n- Một.', ['Một.']],
  [
    'sentences that ask',
    'Đề nghị Chính phủ sớm ban hành nghị định. Kiến nghị với Ủy ban nhân dân tỉnh bố trí kinh phí. Việc này đã chậm hai năm.',
    [
      '[đến Chính phủ] Đề nghị Chính phủ sớm ban hành nghị định.',
      '[đến Ủy ban nhân dân tỉnh] Kiến nghị với Ủy ban nhân dân tỉnh bố trí kinh phí. Việc này đã chậm hai năm.',
    ],
  ],
  [
    'sentences that say why before they ask',
    'Kinh phí còn thiếu. Đề nghị tỉnh bố trí thêm; đề nghị huyện mở lớp tập huấn.',
    ['[đến tỉnh] Kinh phí còn thiếu. Đề nghị tỉnh bố trí thêm.', '[đến huyện] Đề nghị huyện mở lớp tập huấn.'],
  ],
  [
    'sentences that ask, whatever marks, notes and breaks stand between them',
    '*Kinh phí* thiếu.[^1] **Đề nghị tỉnh** bố trí thêm. **Kiến nghị huyện mở lớp.**[^1]  \nĐề nghị Trung ương sửa “Luật.” Đề nghị xã công khai.\n\n[^1]: Ghi chú.',
    [
      '[đến tỉnh] Kinh phí thiếu. Đề nghị tỉnh bố trí thêm.',
      '[đến huyện] Kiến nghị huyện mở lớp.',
      '[đến Trung ương] Đề nghị Trung ương sửa “Luật.”',
      '[đến xã] Đề nghị xã công khai.',
    ],
  ],
  [
    'a paragraph that asks and then introduces a list',
    'Đề nghị huyện mở lớp. Đề nghị Tỉnh ủy một số nội dung sau:\n\n- Một.\n- Hai.',
    ['[đến huyện] Đề nghị huyện mở lớp.', '[đến Tỉnh ủy] Một.', '[đến Tỉnh ủy] Hai.'],
  ],
  [
    'a list for a body whose name has a verb',
    'Xã đề nghị Ban Chỉ đạo một số việc sau:\n\n- Một.',
    ['[đến Ban Chỉ đạo] Một.'],
  ],
  [
    'paragraphs below an addressee, beside a list below another',
    'Đối với tỉnh:\n\nMột.\n\nĐối với huyện:\n\n- Hai.\n\nKết.',
    ['[đến tỉnh] Một.', '[đến huyện] Hai.'],
  ],
  [
    'tables only where they are introduced, beside a list',
    '- Một.\n\n| a |\n|---|\n| 1 |\n\nNội dung trong bảng sau:\n\n| b |\n|---|\n| 2 |',
    ['Một.', 'Nội dung trong bảng sau: + | b |\n|---|\n| 2 |'],
  ],
  [
    'addressees set off',
    '- Với Trung ương: sớm có nghị định.\n- Đối với thành phố, đề nghị bố trí kinh phí.\n- Ban Chỉ đạo thành phố: biên soạn tài liệu.',
    [
      '[đến Trung ương] Sớm có nghị định.',
      '[đến thành phố] Đề nghị bố trí kinh phí.',
      '[đến Ban Chỉ đạo thành phố] Biên soạn tài liệu.',
    ],
  ],
  [
    'an addressee whose name has a verb',
    'Đề nghị Ban Chỉ đạo thành phố về thực hiện dân chủ ở cơ sở tổ chức tập huấn.',
    [
      '[đến Ban Chỉ đạo thành phố về thực hiện dân chủ ở cơ sở] Đề nghị Ban Chỉ đạo thành phố về thực hiện dân chủ ở cơ sở tổ chức tập huấn.',
    ],
  ],
  ['an item with more', '- Một:\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |', ['Một: + | a | b |\n|---|---|\n| 1 | 2 |']],
  ['a footnote, whose text stays with the narrative', '- Một[^1].\n\n[^1]: Hai.', ['Một.']],
  ['nothing', '', []],
])('items of %s', (_, source, expected) => {
  expect(itemsIn(source)).toEqual(expected);
});

test.each([
  [
    'Kiến nghị của Nhân dân còn ít.\n\nĐối thoại còn hình thức.',
    ['Kiến nghị của Nhân dân còn ít.', 'Đối thoại còn hình thức.'],
  ],
  ['- Đảng ủy chỉ đạo nhất quán.', ['Đảng ủy chỉ đạo nhất quán.']],
  ['- Đối với cấp xã: công khai còn chậm.', ['Đối với cấp xã: công khai còn chậm.']],
  ['Qua 3 năm, Xã An còn những hạn chế sau:\n\n- Một.', ['Một.']],
])('where a section does not ask, only who asks has an addressee: %s', (source, expected) => {
  expect(itemsIn(source, 'Những hạn chế')).toEqual(expected);
});

const gather = (...given: readonly (readonly [string, string])[]) =>
  writeMarkdown({
    type: 'root',
    children: [
      ...collectedLists(
        collectItems(
          given.map(([name, source]) => ({
            unit: { id: unitId(name), name },
            items: splitItems(nodesOf(source), { title: 'Kiến nghị', unitName: name }),
          })),
        ),
        ({ name }) => name,
      ),
    ],
  });

test('under each addressee items of more units first, then in the order of the units; other wordings below the longest', () => {
  expect(
    gather(
      ['Huyện A', '- Chỉ A nói.\n- Tỉnh bố trí kinh phí tập huấn cho cán bộ cơ sở.'],
      [
        'Huyện B',
        '- Đề nghị tỉnh bố trí kinh phí tập huấn cho đội ngũ cán bộ cơ sở.\n- Chỉ B nói:\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |',
      ],
      [
        'Huyện C',
        'Đối với tỉnh:\n\n- bố trí kinh phí tập huấn cho cán bộ cơ sở;\n- mở lớp.\n\nĐối với Trung ương:\n\n- Sửa luật.',
      ],
    ),
  ).toBe(`- Chỉ A nói. *(Huyện A)*
- Chỉ B nói: *(Huyện B)*

  | a | b |
  |---|---|
  | 1 | 2 |

**Đối với tỉnh:**

- Đề nghị tỉnh bố trí kinh phí tập huấn cho đội ngũ cán bộ cơ sở. *(3 đơn vị: Huyện A; Huyện B; Huyện C)*
  - Cách viết khác: Tỉnh bố trí kinh phí tập huấn cho cán bộ cơ sở. *(Huyện A)*
  - Cách viết khác: Bố trí kinh phí tập huấn cho cán bộ cơ sở. *(Huyện C)*
- Mở lớp. *(Huyện C)*

**Đối với Trung ương:**

- Sửa luật. *(Huyện C)*
`);
});

test('a unit that says a thing twice counts once', () => {
  expect(gather(['Huyện A', '- Mở lớp tập huấn.\n- Mở lớp tập huấn.'])).toBe('- Mở lớp tập huấn. *(Huyện A)*\n');
});

test('the index finds whatever is the same', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', '1'), { maxLength: 12 });
  fc.assert(
    fc.property(words, fc.array(fc.nat(12), { maxLength: 3 }), (longer, left) => {
      const [a, b] = [itemKey(longer.join(' ')), itemKey(longer.filter((_, at) => !left.includes(at)).join(' '))];
      for (const [stored, asked] of [
        [a, b],
        [b, a],
      ] as const) {
        const index = new ItemIndex<string>();
        index.add(stored, 'stored');
        if (itemLikeness(a, b) >= SAME) expect(index.candidates(asked)).toEqual(new Set(['stored']));
      }
    }),
  );
});
