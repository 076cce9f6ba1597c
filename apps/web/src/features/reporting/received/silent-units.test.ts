import { expect, it } from 'vitest';
import { formatsOf } from '../../../language/formats.ts';
import { silentFinding } from './received-findings.ts';
import { reportAnswer, reportRow } from './received.fixture.ts';
import { silentUnits } from './silent-units.ts';

const [M01, M02, M03] = ['admin:2023-M01', 'admin:2023-M02', 'admin:2023-M03'];
const ROWS = [
  reportRow('DATA', { COMMUNE: 'A', REPORTING_MONTH: M02 }, 0, 1),
  reportRow('DATA', { COMMUNE: 'B', REPORTING_MONTH: M03 }, 0, 1),
  reportRow('DATA', { COMMUNE: 'B', REPORTING_MONTH: M01 }, 0, 1),
  reportRow('DATA', { COMMUNE: 'C', REPORTING_MONTH: M01 }, 1, 1),
];

it('a commune is listed with its missing months in the order of time, the one that owes most first', () => {
  expect(silentUnits({ silent: reportAnswer(ROWS) })).toEqual({
    isWhole: true,
    units: [
      { id: 'B', label: 'B', missing: 2, months: [M01, M03] },
      { id: 'A', label: 'A', missing: 1, months: [M02] },
    ],
  });
});

it('an answer that was cut among missing reports says "at least"; one that was cut behind them does not', () => {
  const cut = silentUnits({ silent: reportAnswer(ROWS.slice(0, 2), true) });
  expect(silentFinding(cut, formatsOf('en'))).toBe(
    'Reports are missing from at least 2 communes, at least 2 reports in all',
  );
  const behind = silentUnits({ silent: reportAnswer(ROWS, true) });
  expect(silentFinding(behind, formatsOf('vi'))).toBe(
    '2 xã còn thiếu báo cáo, tất cả 3 báo cáo; nhiều nhất: B (2 báo cáo)',
  );
});

it('an answer that was not cut is whole, though its last report is missing as well', () => {
  expect(silentUnits({ silent: reportAnswer(ROWS.slice(0, 2)) }).isWhole).toBe(true);
});

it('that nothing is missing is said, not left out', () => {
  const none = silentUnits({ silent: reportAnswer(ROWS.slice(3)) });
  expect(silentFinding(none, formatsOf('vi'))).toBe('Không xã nào còn thiếu báo cáo');
});
