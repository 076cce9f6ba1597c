import { expect, it } from 'vitest';
import { formatsOf } from '../../language/formats.ts';
import { matrixFinding } from './breakdown-findings.ts';

const vi = formatsOf('vi');
it('a cell that is hidden or not known is never taken for one with work, nor for an empty one', () => {
  expect(matrixFinding([{ blank: null }, { blank: 'hidden' }, { blank: 'missing' }, { blank: 'zero' }], vi)).toBe(
    '1 trong 4 ô đã có hoạt động; 1 ô không có; 1 ô chưa biết vì thiếu báo cáo; 1 ô ẩn',
  );
  expect(matrixFinding([{ blank: null }], vi)).toBe('Mỗi nhóm đều có hoạt động ở mọi nội dung');
});
