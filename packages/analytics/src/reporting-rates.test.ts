import { describe, expect, test } from 'vitest';
import type { SubmissionStatus } from '@lantoa/domain';
import type { ReportingQuery } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, SUPPRESSED } from './testing/ask.ts';
import { reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, NEW_GIA, NORTH, SOUTH, code, smallProvince } from './testing/small-province.ts';

type State = readonly [unit: string, period: string, status: SubmissionStatus, onTime?: boolean];

const PACK = {
  ...smallProvince(),
  codes: [
    ...smallProvince().codes,
    ...['report_on_request', 'publish_online'].map((name, order) => code('duty', name, order)),
  ],
  organisations: [
    {
      id: 'office:north',
      vi: 'Phòng Bắc',
      en: 'Office of the north',
      actor: 'commune_police',
      area: NORTH,
      validFrom: null,
      validTo: '2023-04-14',
    },
  ],
};

async function rates(states: readonly State[], query: Partial<ReportingQuery>, viewer = EXACT) {
  const model = await modelOf(states);
  const answer = await model.reportingRates({ period: { code: 'admin:2023-Y' }, ...query }, viewer);
  await model.close();
  return answer;
}

function modelOf(states: readonly State[]): Promise<ReadModel> {
  const report = {
    states: states.map(([unit, period, status, onTime]) => ({
      state: { unit, period, status, onTime: onTime ?? null },
    })),
  };
  return smallModel([], [reportBatch(3, report)], PACK);
}

const YEAR: readonly State[] = [
  [BAN, 'admin:2023-M04', 'accepted', true],
  [CHU, 'admin:2023-M04', 'missing'],
  [DOI, 'admin:2023-M04', 'zero_report', false],
  [BAN, 'admin:2023-M05', 'accepted', true],
  [CHU, 'admin:2023-M05', 'returned'],
  [CHU, 'admin:2023-M06', 'not_due'],
];

describe('reporting rates', () => {
  test('one line a commune and month, in their order; what is not due is not expected', async () => {
    const { rates: lines, notReported, evidence } = await rates(YEAR, { lang: 'EN' });
    expect(lines.map((line) => [line.reporter.id, line.period.id, line.expected, line.actual, line.onTime])).toEqual([
      [BAN, 'admin:2023-M04', 1, 1, 1],
      [BAN, 'admin:2023-M05', 1, 1, 1],
      [CHU, 'admin:2023-M04', 1, 0, 0],
      [CHU, 'admin:2023-M05', 1, 0, 0],
      [DOI, 'admin:2023-M04', 1, 1, 0],
    ]);
    expect(lines[1]).toMatchObject({ rate: { value: 1 }, onTimeRate: { value: 1 }, unit: { dimension: 'COMMUNE' } });
    expect(notReported.map(({ id }) => id)).toEqual([CHU]);
    expect(evidence.completeness).toMatchObject({ numerator: 3, denominator: 5 });
    expect(evidence.explain?.sql).toContain('submission');
  });

  test('where nobody knows when a report came, the rate in time is not a number, and a warning says so', async () => {
    const { rates: lines, evidence } = await rates([[BAN, 'admin:2023-M04', 'accepted']], {});
    expect(lines[0]?.onTimeRate).toMatchObject({ value: null, status: 'NOT_APPLICABLE', reason: 'no_due_date' });
    expect(evidence.warnings.map(({ code }) => code)).toContain('NO_DUE_DATE');
  });

  test('a district stands for its communes', async () => {
    const { rates: lines } = await rates(YEAR, { unit: [SOUTH] });
    expect(lines.map(({ reporter }) => reporter.id)).toEqual([DOI]);
  });

  test('a body has one line a month for the communes it serves, as long as it exists', async () => {
    const { rates: lines } = await rates(YEAR, { organisation: ['office:north'], lang: 'EN' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      reporter: { dimension: 'ORGANISATION', label: 'Office of the north' },
      unit: { id: NORTH, dimension: 'DISTRICT' },
      period: { id: 'admin:2023-M04' },
      expected: 2,
      actual: 1,
      rate: { value: 0.5 },
    });
  });

  test('invariant 13: no district and no former commune is missing after 2025-06-30', async () => {
    const states = ['M06', 'M07', 'M08'].flatMap((month): State[] =>
      [BAN, NORTH, NEW_GIA].map((unit) => [unit, `admin:2025-${month}`, 'missing']),
    );
    const model = await modelOf(states);
    const period = { range: { from: '2025-05-15', to: '2025-08-14' } };
    const { rates: lines } = await model.reportingRates({ period }, EXACT);
    expect(lines.map(({ reporter, period: month }) => [reporter.id, month.id])).toEqual([
      [BAN, 'admin:2025-M06'],
      [NEW_GIA, 'admin:2025-M07'],
      [NEW_GIA, 'admin:2025-M08'],
    ]);
    const { rows } = await model.analytics({ measures: ['REPORTS_EXPECTED'], period }, EXACT);
    expect(rows[0]?.cells[0]?.value).toBe(3);
    await model.close();
  });

  test('report_on_request is the duty to report; other duties have no report', async () => {
    expect((await rates(YEAR, { duty: ['report_on_request'] })).rates).toHaveLength(5);
    await expect(rates(YEAR, { duty: ['publish_online'] })).rejects.toMatchObject({ code: 'NOT_AVAILABLE' });
  });

  test.each<[string, Partial<ReportingQuery>, string]>([
    ['a duty that nobody knows', { duty: ['report_on_reqest'] }, 'UNKNOWN_CODE'],
    ['a body that nobody knows', { organisation: ['office:south'] }, 'UNKNOWN_CODE'],
    ['a unit that nobody knows', { unit: ['99999'] }, 'UNKNOWN_UNIT'],
    ['a period that is none', { period: { code: 'admin:2023-M13' } }, 'INVALID_PERIOD'],
  ])('refuses %s', async (_, query, fault) => {
    await expect(rates(YEAR, query)).rejects.toMatchObject({ code: fault });
  });

  test('administrators see no figures, everybody else does', async () => {
    await expect(rates(YEAR, {}, { ...EXACT, role: 'ADMINISTRATOR' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await rates(YEAR, {}, SUPPRESSED)).rates).toHaveLength(5);
  });
});
