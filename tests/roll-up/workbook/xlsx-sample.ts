/** A workbook with every kind of cell. */
import Big from 'big.js';
import { EMPTY, numberCell, textCell, type Workbook } from '../../../scripts/roll-up/workbook/xlsx/model.ts';

export const SAMPLE: Workbook = {
  properties: {
    title: 'Tổng hợp: Kết quả',
    subject: 'Kết quả',
    creator: 'Ban Chỉ đạo',
    keywords: ['c', 'Tỉnh'],
    modified: '2023-06-13T02:03:04Z',
    custom: [['path', 'c/roll-ups/t.xlsx']],
  },
  sheets: [
    {
      name: 'Tổng hợp',
      title: ['Kết quả', 'Kỳ báo cáo'],
      bands: [
        { text: '', columns: 1 },
        { text: 'I. SỐ LIỆU', columns: 2 },
      ],
      header: ['Đơn vị', 'Tổng số (việc)', 'Ngày'],
      rows: [
        { cells: [textCell('Huyện A'), numberCell(new Big('1203'), 0), textCell('trước ngày 15/6/2023')] },
        { cells: [textCell('=1+1'), numberCell(new Big('-1234.5'), 1), EMPTY], isProvisional: true },
      ],
      total: [textCell('Cộng'), numberCell(new Big('12345678901234567890.5'), 1), EMPTY],
      frozenColumns: 1,
    },
    {
      name: 'Chưa có báo cáo',
      title: ['Kết quả'],
      bands: [],
      header: ['Đơn vị'],
      rows: [{ cells: [textCell('Không có')] }],
      total: null,
      frozenColumns: 0,
    },
  ],
};
