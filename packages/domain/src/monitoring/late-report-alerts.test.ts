import { expect, it } from 'vitest';
import { SUBMISSION_GRAPH, type SubmissionStep } from '../collection/submission-state.ts';
import { lateReportAlerts, type ReportStanding } from './late-report-alerts.ts';
import { PROVINCE } from './monitored-province.fixture.ts';

const report = (stated: Partial<ReportStanding> = {}): ReportStanding => ({
  ...{ id: 's1', organisation: 'police', unit: 'a1', step: 'missing', since: '2023-04-19', isShut: false },
  request: { id: 'r1', title: 'Kết quả tháng 4', period: 'req:r1', window: { from: '2023-03-15', to: '2023-04-14' } },
  ...stated,
});
const late = (reports: readonly ReportStanding[], today: string, days = 1) =>
  lateReportAlerts(reports, { today, base: 'LS_200', index: PROVINCE }, { days });

it('is told from the first day after the due date, of the body that owes it', () => {
  expect(late([report()], '2023-04-19')).toMatchObject([
    {
      ...{
        occurrenceKey: 's1|2023-04-19',
        group: 'r1',
        organisation: 'police',
        unit: 'a1',
        district: 'd1',
        request: 'r1',
      },
      evidence: {
        ...{ since: '2023-04-19', value: 1, period: 'req:r1', from: '2023-03-15', to: '2023-04-14' },
        ...{ body: { vi: 'vi police' }, subject: { vi: 'Kết quả tháng 4' }, district: { vi: 'Huyện d1' } },
      },
    },
  ]);
});

it.each([
  ['2023-04-20', []],
  ['2023-04-21', [3]],
])('with a threshold of three days is told from the third day on: %s', (today, values) => {
  expect(late([report()], today, 3).map(({ evidence }) => evidence.value)).toEqual(values);
});

it('is told in no other step, and not of a closed request', () => {
  const steps = Object.keys(SUBMISSION_GRAPH) as SubmissionStep[];
  const told = steps.filter((step) => late([report({ step })], '2023-06-01').length > 0);
  expect(told).toEqual(['missing']);
  expect(late([report({ isShut: true })], '2023-06-01')).toEqual([]);
});

it('that is missing again after it was sent and returned is another fact', () => {
  const keys = ['2023-04-19', '2023-05-04'].map((since) => late([report({ since })], '2023-06-01')[0]?.occurrenceKey);
  expect(new Set(keys).size).toBe(2);
});

it('of a unit that owes it without a body is the unit’s', () => {
  const [found] = late([report({ organisation: null })], '2023-04-19');
  expect(found).toMatchObject({ organisation: null, unit: 'a1', evidence: { body: null, place: { vi: 'Xã a1' } } });
});
