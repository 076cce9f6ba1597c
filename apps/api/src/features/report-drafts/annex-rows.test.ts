import { expect, it } from 'vitest';
import { annexRows } from './annex-rows.ts';

const number = (value: number, more = {}) => ({
  ...{ value, form: 'count' as const, isEstimated: false, isLeast: false, isOpen: false },
  ...more,
});

it('is one table of every cell and text, opened by Excel as it is, that starts no formula', () => {
  const { text, rowCount } = annexRows({
    everyPage: 'SỐ LIỆU MẪU',
    annexes: [
      {
        ...{ name: 'Phụ lục I', title: 'SỐ LIỆU', isWide: true },
        blocks: [
          { kind: 'note', text: 'Kỳ báo cáo: quý II, năm 2023.' },
          {
            ...{ kind: 'table', caption: null },
            head: [
              { text: 'Đơn vị', parts: [] },
              { text: 'Buổi', parts: ['Kỳ này', 'Cùng kỳ'] },
              { text: '+Ghi chú', parts: [] },
            ],
            rows: [
              {
                ...{ cells: ['=1+1', '≥1.234,5*', '0', '-'], isTotal: false },
                numbers: [
                  null,
                  number(1234.5, { isEstimated: true, isLeast: true }),
                  number(0, { isOpen: true }),
                  null,
                ],
              },
            ],
          },
        ],
      },
    ],
  });
  expect(text.split('\r\n')).toEqual([
    '\uFEFFPhụ lục,Tên phụ lục,Dòng,Chỉ tiêu,Cột,Số,Trình bày,Tình trạng',
    ',,,,,,SỐ LIỆU MẪU,',
    'Phụ lục I,SỐ LIỆU,,,,,"Kỳ báo cáo: quý II, năm 2023.",',
    'Phụ lục I,SỐ LIỆU,\'=1+1,Buổi,Kỳ này,1234.5,"≥1.234,5*",',
    "Phụ lục I,SỐ LIỆU,'=1+1,Buổi,Cùng kỳ,0,0,ZERO: no_report_due",
    "Phụ lục I,SỐ LIỆU,'=1+1,'+Ghi chú,,,'-,",
    '',
  ]);
  expect(rowCount).toBe(5);
});
